/** What an invited person may answer. */
export const invitationAnswers = ['accepted', 'declined', 'delegated'] as const;
export type InvitationAnswer = (typeof invitationAnswers)[number];
