import type { StatusMachine } from '../status-machine.ts';

/** The states of an escalation. */
export const escalationStatuses = [
	'raised',
	'acknowledged',
	'under_review',
	'referred',
	'answered',
	'closed',
	'returned'
] as const;
export type EscalationStatus = (typeof escalationStatuses)[number];

/** The permitted steps. */
export const escalationMachine: StatusMachine<EscalationStatus, 'files'> = {
	name: 'escalation',
	states: escalationStatuses,
	start: 'raised',
	ends: ['closed'],
	transitions: [
		{ from: 'raised', to: 'acknowledged', command: 'escalation.acknowledge' },
		{ from: 'raised', to: 'returned', command: 'escalation.return' },
		{ from: 'acknowledged', to: 'under_review', command: 'escalation.review' },
		{ from: 'acknowledged', to: 'returned', command: 'escalation.return' },
		{ from: 'under_review', to: 'referred', command: 'escalation.refer' },
		{ from: 'under_review', to: 'answered', command: 'escalation.answer' },
		{ from: 'under_review', to: 'returned', command: 'escalation.return' },
		{ from: 'acknowledged', to: 'answered', command: 'escalation.answer' },
		{ from: 'acknowledged', to: 'referred', command: 'escalation.refer' },
		{ from: 'referred', to: 'answered', command: 'escalation.answer' },
		{ from: 'answered', to: 'closed', command: 'escalation.close' },
		{ from: 'returned', to: 'raised', command: 'escalation.raise_again' },
		{ from: 'raised', to: 'returned', command: 'escalation.withdraw' },
		{ from: 'acknowledged', to: 'raised', command: 'escalation.take_back' },
		{ from: 'under_review', to: 'acknowledged', command: 'escalation.take_back' },
		{ from: 'referred', to: 'under_review', command: 'escalation.take_back' },
		{ from: 'answered', to: 'under_review', command: 'escalation.take_back' },
		{ from: 'answered', to: 'referred', command: 'escalation.take_back' },
		{ from: 'referred', to: 'acknowledged', command: 'escalation.take_back' },
		{ from: 'answered', to: 'acknowledged', command: 'escalation.take_back' },
		{ from: 'returned', to: 'under_review', command: 'escalation.take_back' },
		{ from: 'returned', to: 'acknowledged', command: 'escalation.take_back' },
		{ from: 'returned', to: 'raised', command: 'escalation.take_back' },
		{ from: 'closed', to: 'answered', command: 'escalation.reopen' }
	],
	works: {
		/** Documents that either side lays to it. */
		files: ['raised', 'acknowledged', 'under_review', 'referred', 'answered', 'returned']
	}
};
