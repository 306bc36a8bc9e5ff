import type { InvitationStatus } from './invitation-status.ts';

/** Those on the list of a meeting: who was invited or came, and who is approved and waits for an invitation. */
export interface ListedPeople<Person> {
	participants: readonly Person[];
	approved: readonly Person[];
}

/** Those who get a letter: approved or invited, but for those who declined and those who came unasked. */
export function letterRecipients<Person extends { invitation: InvitationStatus | null }>({
	participants,
	approved
}: ListedPeople<Person>): Person[] {
	return [...participants, ...approved].filter(
		({ invitation }) => invitation !== null && !['shortlisted', 'declined'].includes(invitation)
	);
}

/** Those for whom the letter is the only way: nobody can write them a mail, or it was decided so. */
export function byLetterOnly(person: { byLetter: boolean; email: string | null }): boolean {
	return person.byLetter || person.email === null;
}
