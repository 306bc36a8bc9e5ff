import { can as canInMeeting, type GatedMeeting } from '../meeting/meeting-gate.ts';
import { hasBegun } from '../meeting/meeting-status.ts';
import { accept, refuse, type Result } from '../result.ts';

/** What of a meeting decides whether its door is open. */
export interface GatedDoor extends GatedMeeting {
	/** YYYY-MM-DD in Cambodia. */
	heldOn: string;
	/** The present day there. */
	today: string;
}

/** What of somebody at the door decides whether their check-in can be taken back. */
export interface GatedAttendee {
	/** Came without an invitation: without the check-in nothing is known of them, and it takes them off the list. */
	walkIn: boolean;
	/** How many inputs are on record in their name. */
	inputs: number;
}

/** Whether the person's own state permits to take the check-in back. */
function fits({ walkIn, inputs }: GatedAttendee): Result<void> {
	if (walkIn && inputs > 0) return refuse('participant_has_spoken', { inputs });
	return accept(undefined);
}

/**
 * Whether the reader may record at the door who came (`attendance.set`, `attendance.walk_in`); with `attendee` whether
 * they may take that one's check-in back. In session, and before it on the day of the meeting. Refused as the database
 * would: by right and by the state of the meeting, `check_in_not_today`, `participant_has_spoken`, and last by the
 * report that holds what it prints.
 */
export function canCheckIn(door: GatedDoor, attendee?: GatedAttendee): Result<void> {
	const open = canInMeeting('attendance', { ...door, report: null });
	if (!open.ok) return open;
	if (!hasBegun(door.status) && door.heldOn !== door.today) {
		return refuse('check_in_not_today', { heldOn: door.heldOn });
	}
	const own = attendee ? fits(attendee) : accept(undefined);
	return own.ok ? canInMeeting('attendance', door) : own;
}
