import { isHeld, type ReportStatus } from '../report/report-status.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { MeetingStatus } from './meeting-status.ts';

/** The rights in a meeting's unit that its gates ask for. */
export interface MeetingRights {
	manage: boolean;
	lead: boolean;
	prepareReport: boolean;
}

interface Gate {
	/** Any one of them. */
	rights: readonly (keyof MeetingRights)[];
	/** The states in which it may be done. */
	states: readonly MeetingStatus[];
	/** Whether the report prints it: while that is in review it is held. */
	printed: boolean;
}

/**
 * What is worked on in a meeting, by whom, and in which of its states. SQL holds the same states
 * (`app.gate`, asked by `app.require_meeting_open`); a test compares the two.
 */
export const meetingGates = {
	/** Its name, day, place and plans. */
	details: { rights: ['manage'], states: ['draft', 'scheduled', 'postponed'], printed: true },
	agenda: {
		rights: ['manage'],
		states: ['draft', 'scheduled', 'postponed', 'in_session'],
		printed: true
	},
	/** Which item of the agenda is spoken about now. */
	running_item: { rights: ['manage'], states: ['in_session'], printed: true },
	participants: {
		rights: ['manage'],
		states: ['draft', 'scheduled', 'postponed', 'in_session'],
		printed: true
	},
	/** Who of them is invited. */
	participant_approval: {
		rights: ['manage', 'lead'],
		states: ['draft', 'scheduled', 'postponed', 'in_session'],
		printed: true
	},
	invitations: { rights: ['manage'], states: ['scheduled'], printed: true },
	/** What the invited answer, recorded on their behalf. */
	answers: { rights: ['manage'], states: ['scheduled', 'in_session'], printed: true },
	/** At the door: in session, and before it on its day. */
	attendance: { rights: ['manage'], states: ['scheduled', 'in_session'], printed: true },
	/** Inputs, challenges and actions: in session, and while the report is drafted. The closed meeting has stated them. */
	capture: { rights: ['manage'], states: ['in_session', 'concluded'], printed: true },
	/** What becomes of a challenge, which may come long after. */
	challenge_outcome: {
		rights: ['manage'],
		states: ['in_session', 'concluded', 'closed'],
		printed: true
	},
	/** The day on which it was held, where it was opened under another. */
	day_correction: { rights: ['manage'], states: ['in_session', 'concluded'], printed: true },
	report: { rights: ['prepareReport'], states: ['concluded'], printed: false },
	/** A meeting that was resumed is still going on: what would be read is not yet what it came to. */
	submission: { rights: ['prepareReport'], states: ['concluded', 'closed'], printed: false }
} as const satisfies Record<string, Gate>;

export type MeetingWork = keyof typeof meetingGates;

/** Whether the state of a meeting lets this be done, whoever does it. */
export function isOpenFor(work: MeetingWork, status: MeetingStatus): boolean {
	const { states }: Gate = meetingGates[work];
	return states.includes(status);
}

/** What of a meeting decides what may be done in it. */
export interface GatedMeeting {
	status: MeetingStatus;
	report: { status: ReportStatus } | null;
	/** What the reader may do in its unit. */
	may: MeetingRights;
}

/**
 * Whether the reader may do this in the meeting as it stands. Refused as the database would: `forbidden` by right,
 * `meeting_status` by its state, `report_in_review` while what the report prints is held.
 */
export function can(work: MeetingWork, { status, report, may }: GatedMeeting): Result<void> {
	const { rights, printed }: Gate = meetingGates[work];
	if (!rights.some((right) => may[right])) return refuse('forbidden');
	if (!isOpenFor(work, status))
		return refuse('meeting_status', { machine: 'meeting', from: status });
	if (printed && isHeld(report)) return refuse('report_in_review');
	return accept(undefined);
}
