import type { Attendance } from '../attendance/attendance-count.ts';
import type { InvitationStatus } from './invitation-status.ts';
import type { ListedPeople } from './letter-recipients.ts';

/** Those who are expected at the door, or there already. */
export function expectedPeople<
	Person extends { invitation: InvitationStatus | null; attendance: Attendance | null }
>({ participants, approved }: ListedPeople<Person>): Person[] {
	return [...participants, ...approved].filter(
		({ invitation, attendance }) => invitation !== 'declined' || attendance === 'present'
	);
}

const fewestSpareLines = 8;

/** Empty lines on the attendance sheet of so many, for those who come without an invitation: two in ten, at least eight. */
export function spareLines(people: number): number {
	return Math.max(fewestSpareLines, Math.ceil(people / 5));
}
