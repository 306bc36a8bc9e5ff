import { isHeld, wasDispatched, type ReportStatus } from '../report/report-status.ts';
import { accept, refuse, type Refusal, type Result } from '../result.ts';
import { permitsCommand, refuseStep } from '../status-machine.ts';
import { isUndo } from '../way-back/ways-back.ts';
import { meetingMachine, type MeetingStatus } from './meeting-status.ts';
import type { AskedStep } from './meeting-steps.ts';

/** The rights in a meeting's unit that its gates ask for. */
export interface MeetingRights {
	manage: boolean;
	lead: boolean;
	prepareReport: boolean;
	raiseEscalation: boolean;
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
	/** What is brought before the level above: in the hall it is still being spoken about. */
	raising: { rights: ['raiseEscalation'], states: ['concluded', 'closed'], printed: true },
	/** The day on which it was held, where it was opened under another: what hangs on it says whether it is held. */
	day_correction: { rights: ['manage'], states: ['in_session', 'concluded'], printed: false },
	report: { rights: ['prepareReport'], states: ['concluded'], printed: false },
	/** A meeting that was resumed is still going on: what would be read is not yet what it came to. */
	submission: { rights: ['prepareReport'], states: ['concluded', 'closed'], printed: false }
} as const satisfies Record<string, Gate>;

export type MeetingWork = keyof typeof meetingGates;

/** The command by which a meeting takes a step. */
export type MeetingStep = `meeting.${AskedStep}`;

const isStep = (what: MeetingWork | MeetingStep): what is MeetingStep =>
	what.startsWith('meeting.');

/** Whether the state of a meeting lets this be done, whoever does it. */
export function isOpenFor(what: MeetingWork | MeetingStep, status: MeetingStatus): boolean {
	if (what === 'meeting.correct_day') return isOpenFor('day_correction', status);
	if (isStep(what)) return permitsCommand(meetingMachine, status, what);
	const { states }: Gate = meetingGates[what];
	return states.includes(status);
}

/** What of a meeting decides what may be done in it. */
export interface GatedMeeting {
	status: MeetingStatus;
	report: { status: ReportStatus } | null;
	/** What the reader may do in its unit. */
	may: MeetingRights;
}

/** What of a meeting decides which steps it may take. */
export interface SteppedMeeting extends GatedMeeting {
	/** The refusal to take back the step that brought it to its state; null while nothing hangs on that (`public.hanging`). */
	hanging: Refusal | null;
}

/** Why a meeting is kept from a step that its state permits, by what has been recorded since; null where nothing keeps it. */
function keptFrom(
	step: MeetingStep,
	{ status, report, hanging }: Omit<SteppedMeeting, 'may'>
): Refusal | null {
	switch (step) {
		case 'meeting.close':
			return report && wasDispatched(report.status)
				? null
				: { code: 'meeting_report_not_dispatched' };
		case 'meeting.postpone':
		case 'meeting.cancel':
			return hanging?.code === 'meeting_attendance_recorded' ? hanging : null;
		case 'meeting.correct_day':
			return status === 'concluded' ? hanging : null;
		default:
			return isUndo(step) ? hanging : null;
	}
}

function canTake(step: MeetingStep, meeting: SteppedMeeting): Result<void> {
	const { status: from, may } = meeting;
	if (!may.manage) return refuse('forbidden');
	if (!isOpenFor(step, from)) {
		// Where something is taken back or put right, no state is named to which it would lead.
		return isUndo(step) || step === 'meeting.correct_day'
			? refuse('meeting_status', { machine: meetingMachine.name, from })
			: refuseStep(meetingMachine, from, step);
	}
	const refusal = keptFrom(step, meeting);
	if (refusal) return { ok: false, refusal };
	return isHeld(meeting.report) ? refuse('report_in_review') : accept(undefined);
}

/**
 * Whether the reader may do this in the meeting as it stands, or take this step with it. Refused as the database would:
 * `forbidden` by right, `meeting_status` and `transition_not_allowed` by its state, a step by what has been recorded since
 * (`hanging`, `meeting_report_not_dispatched`), both by `report_in_review` while what the report prints is held.
 * What a step asks for beside that, a place, an agenda, a day, is said when it is taken.
 */
export function can(what: MeetingWork, meeting: GatedMeeting): Result<void>;
export function can(what: MeetingWork | MeetingStep, meeting: SteppedMeeting): Result<void>;
export function can(
	what: MeetingWork | MeetingStep,
	meeting: GatedMeeting & Partial<SteppedMeeting>
): Result<void> {
	if (isStep(what)) return canTake(what, { hanging: null, ...meeting });
	const { rights, printed }: Gate = meetingGates[what];
	const { status, report, may } = meeting;
	if (!rights.some((right) => may[right])) return refuse('forbidden');
	if (!isOpenFor(what, status))
		return refuse('meeting_status', { machine: meetingMachine.name, from: status });
	if (printed && isHeld(report)) return refuse('report_in_review');
	return accept(undefined);
}
