import { wasDispatched, type ReportStatus } from '../report/report-status.ts';
import { permitsCommand } from '../status-machine.ts';
import { isUndo } from '../way-back/ways-back.ts';
import { isOpenFor } from './meeting-gate.ts';
import { meetingMachine, type MeetingStatus } from './meeting-status.ts';

/** A step of a meeting that is asked about on a page of its own before it is taken. */
export const askedSteps = [
	'start',
	'conclude',
	'schedule',
	'postpone',
	'cancel',
	'unschedule',
	'undo_start',
	'resume',
	'close',
	'reopen',
	'reinstate',
	'correct_day'
] as const;
export type AskedStep = (typeof askedSteps)[number];

/** What a step asks, whom it tells, and which stage shows what became of it. */
interface StepTraits {
	/** day: on which it is held, today at the latest; new_day: a date to come. */
	asks: 'reason' | 'day' | 'new_day' | null;
	/** The mail that those who were invited get. */
	tells: 'meeting_postponed' | 'meeting_cancelled' | 'meeting_rescheduled' | null;
	leadsTo: 'prepare' | 'session' | 'follow-up';
}

/** The traits of each step. */
export const stepTraits: Record<AskedStep, StepTraits> = {
	start: { asks: 'day', tells: null, leadsTo: 'session' },
	conclude: { asks: null, tells: null, leadsTo: 'session' },
	schedule: { asks: 'new_day', tells: 'meeting_rescheduled', leadsTo: 'prepare' },
	postpone: { asks: 'reason', tells: 'meeting_postponed', leadsTo: 'prepare' },
	cancel: { asks: 'reason', tells: 'meeting_cancelled', leadsTo: 'prepare' },
	unschedule: { asks: null, tells: null, leadsTo: 'prepare' },
	undo_start: { asks: null, tells: null, leadsTo: 'session' },
	resume: { asks: null, tells: null, leadsTo: 'session' },
	close: { asks: null, tells: null, leadsTo: 'follow-up' },
	reopen: { asks: null, tells: null, leadsTo: 'follow-up' },
	reinstate: { asks: 'reason', tells: null, leadsTo: 'prepare' },
	correct_day: { asks: 'day', tells: null, leadsTo: 'session' }
};

/** How the address of a step's page names its command (`meeting.undo_start`: `undo-start`). */
export function stepAddress(command: string): string {
	return command.slice('meeting.'.length).replaceAll('_', '-');
}

/** Whether a meeting in this state can take the step, unless something hangs on what it would take back. */
export function permitsAskedStep(status: MeetingStatus, step: AskedStep): boolean {
	if (step === 'correct_day') return isOpenFor('day_correction', status);
	return permitsCommand(meetingMachine, status, `meeting.${step}`);
}

/**
 * Whether something that was recorded since keeps the meeting from a step that its state permits. `undoable`: nothing
 * hangs on the step that brought it to its state. SQL decides again, and says what hangs on it.
 */
export function isHeldBack(
	{ status, undoable }: { status: MeetingStatus; undoable: boolean },
	step: AskedStep
): boolean {
	if (undoable || !permitsAskedStep(status, step)) return false;
	return step === 'correct_day' ? status === 'concluded' : isUndo(`meeting.${step}`);
}

/** Whether scheduling it keeps the day that it has; one that was postponed is asked for another. */
export function isScheduledAsPlanned(status: MeetingStatus): boolean {
	return permitsAskedStep(status, 'schedule') && status !== 'postponed';
}

/** Whether it can be closed: it is concluded, and its report has gone out (`command.meeting_close`). */
export function isReadyToClose(meeting: {
	status: MeetingStatus;
	report: { status: ReportStatus } | null;
}): boolean {
	return (
		permitsAskedStep(meeting.status, 'close') &&
		meeting.report !== null &&
		wasDispatched(meeting.report.status)
	);
}

/** Whether opening it is asked about: it is done today, and its date names another day. */
export function opensOnAnotherDay(heldOn: string, today: string): boolean {
	return heldOn !== today;
}

/** The day that opening it today proposes: a date to come can't have been the day, a past one may. */
export function proposedDay(heldOn: string, today: string): string {
	return heldOn > today ? today : heldOn;
}
