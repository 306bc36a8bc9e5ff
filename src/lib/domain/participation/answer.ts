/** What an invited person may answer. */
export const invitationAnswers = ['accepted', 'declined', 'delegated'] as const;
export type InvitationAnswer = (typeof invitationAnswers)[number];

/** Who brought an answer: the invited by their link, or the secretariat that had it by telephone or letter. */
export const answerWays = ['link', 'staff'] as const;
export type AnswerWay = (typeof answerWays)[number];

/**
 * Whether the answer on record is what the invited said themselves: another is recorded beside it only by one who says
 * that they know (`invitation.respond` in SQL refuses it else).
 */
export function standsAsOwn(answer: { via: AnswerWay } | null): boolean {
	return answer?.via === 'link';
}
