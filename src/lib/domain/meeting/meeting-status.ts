import type { StatusMachine } from '../status-machine.ts';

/** The states of a meeting. */
export const meetingStatuses = [
	'draft',
	'scheduled',
	'in_session',
	'concluded',
	'closed',
	'postponed',
	'cancelled'
] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];

/** The permitted steps. */
export const meetingMachine: StatusMachine<MeetingStatus> = {
	name: 'meeting',
	states: meetingStatuses,
	start: 'draft',
	ends: ['closed', 'cancelled'],
	transitions: [
		{ from: 'draft', to: 'scheduled', command: 'meeting.schedule' },
		{ from: 'scheduled', to: 'in_session', command: 'meeting.start' },
		{ from: 'in_session', to: 'concluded', command: 'meeting.conclude' },
		{ from: 'concluded', to: 'closed', command: 'meeting.close' },
		{ from: 'draft', to: 'cancelled', command: 'meeting.cancel' },
		{ from: 'scheduled', to: 'postponed', command: 'meeting.postpone' },
		{ from: 'scheduled', to: 'cancelled', command: 'meeting.cancel' },
		{ from: 'postponed', to: 'scheduled', command: 'meeting.schedule' },
		{ from: 'postponed', to: 'cancelled', command: 'meeting.cancel' },
		{ from: 'scheduled', to: 'draft', command: 'meeting.unschedule' },
		{ from: 'in_session', to: 'scheduled', command: 'meeting.undo_start' },
		{ from: 'concluded', to: 'in_session', command: 'meeting.resume' },
		{ from: 'closed', to: 'concluded', command: 'meeting.reopen' },
		{ from: 'cancelled', to: 'draft', command: 'meeting.reinstate' },
		{ from: 'cancelled', to: 'scheduled', command: 'meeting.reinstate' },
		{ from: 'cancelled', to: 'postponed', command: 'meeting.reinstate' }
	],
	works: {}
};

/** Whether it has begun, or is over. */
export function hasBegun(status: MeetingStatus): boolean {
	return ['in_session', 'concluded', 'closed'].includes(status);
}

/** Whether the day that its date names is lost, so that scheduling it asks for another. */
export function needsNewDay(status: MeetingStatus): boolean {
	return status === 'postponed';
}

/** Whether it has taken place: what the guideline asks after a meeting counts from then on. */
export function wasHeld(status: MeetingStatus): boolean {
	return status === 'concluded' || status === 'closed';
}
