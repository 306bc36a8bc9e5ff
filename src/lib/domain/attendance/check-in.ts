import { isOpenFor } from '../meeting/meeting-gate.ts';
import type { MeetingStatus } from '../meeting/meeting-status.ts';

/**
 * Whether people can be checked in: in session, and before it on the day of the meeting.
 * `heldOn`, `today`: YYYY-MM-DD in Cambodia.
 */
export function checkInIsOpen(status: MeetingStatus, heldOn: string, today: string): boolean {
	return isOpenFor('attendance', status) && (status === 'in_session' || heldOn === today);
}
