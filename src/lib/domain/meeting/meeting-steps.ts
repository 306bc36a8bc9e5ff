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

/** Whether opening it is asked about: it is done today, and its date names another day. */
export function opensOnAnotherDay(heldOn: string, today: string): boolean {
	return heldOn !== today;
}

/** The day that opening it today proposes: a date to come can't have been the day, a past one may. */
export function proposedDay(heldOn: string, today: string): string {
	return heldOn > today ? today : heldOn;
}
