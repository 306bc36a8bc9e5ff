import type { StatusMachine } from '../status-machine.ts';

/** The states of a report. */
export const reportStatuses = ['drafting', 'in_review', 'approved', 'dispatched'] as const;
export type ReportStatus = (typeof reportStatuses)[number];

/** Whether a draft is written or read: what is shown of the report is the draft, not a version. */
export function isInWork(status: ReportStatus): boolean {
	return status === 'drafting' || status === 'in_review';
}

/** The permitted steps; SQL holds the same table and a test compares the two. */
export const reportMachine: StatusMachine<ReportStatus> = {
	name: 'report',
	states: reportStatuses,
	start: 'drafting',
	ends: ['dispatched'],
	transitions: [
		{ from: 'drafting', to: 'in_review', command: 'report.submit' },
		{ from: 'in_review', to: 'drafting', command: 'report.return' },
		{ from: 'in_review', to: 'approved', command: 'report.approve' },
		{ from: 'approved', to: 'dispatched', command: 'report.dispatch' },
		{ from: 'approved', to: 'drafting', command: 'report.revise' },
		{ from: 'dispatched', to: 'drafting', command: 'report.revise' },
		{ from: 'in_review', to: 'drafting', command: 'report.recall' },
		{ from: 'drafting', to: 'approved', command: 'report.undo_revise' },
		{ from: 'drafting', to: 'dispatched', command: 'report.undo_revise' }
	]
};
