import type { StatusMachine } from '../status-machine.ts';

/** The states of an action; overdue is derived from the deadline, never a status. */
export const actionStatuses = ['planned', 'in_progress', 'blocked', 'done', 'cancelled'] as const;
export type ActionStatus = (typeof actionStatuses)[number];

/** The permitted steps. */
export const actionMachine: StatusMachine<ActionStatus, 'plan' | 'progress'> = {
	name: 'action',
	states: actionStatuses,
	start: 'planned',
	ends: ['done', 'cancelled'],
	transitions: [
		{ from: 'planned', to: 'in_progress', command: 'action.decide_progress' },
		{ from: 'planned', to: 'blocked', command: 'action.decide_progress' },
		{ from: 'planned', to: 'done', command: 'action.decide_progress' },
		{ from: 'in_progress', to: 'blocked', command: 'action.decide_progress' },
		{ from: 'in_progress', to: 'done', command: 'action.decide_progress' },
		{ from: 'blocked', to: 'in_progress', command: 'action.decide_progress' },
		{ from: 'blocked', to: 'done', command: 'action.decide_progress' },
		{ from: 'done', to: 'in_progress', command: 'action.reopen' },
		{ from: 'cancelled', to: 'planned', command: 'action.reopen' },
		{ from: 'cancelled', to: 'in_progress', command: 'action.reopen' },
		{ from: 'cancelled', to: 'blocked', command: 'action.reopen' },
		{ from: 'planned', to: 'cancelled', command: 'action.cancel' },
		{ from: 'in_progress', to: 'cancelled', command: 'action.cancel' },
		{ from: 'blocked', to: 'cancelled', command: 'action.cancel' }
	],
	works: {
		/** Stands in the plan: what was agreed of it can be put right. */
		plan: ['planned', 'in_progress', 'blocked', 'done'],
		/** Still to be done: reported on, its deadline moved. */
		progress: ['planned', 'in_progress', 'blocked']
	}
};
