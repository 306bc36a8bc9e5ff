import type { MeetingStatus } from '../meeting/meeting-status.ts';

/**
 * Whether people can be checked in: in session, and before it on the day of the meeting.
 * `heldOn`, `today`: YYYY-MM-DD in Cambodia.
 */
export function checkInIsOpen(status: MeetingStatus, heldOn: string, today: string): boolean {
	return status === 'in_session' || (status === 'scheduled' && heldOn === today);
}
