import { permitsCommand, permitsWork, type StatusMachine } from '../status-machine.ts';

/** The states of a report. */
export const reportStatuses = ['drafting', 'in_review', 'approved', 'dispatched'] as const;
export type ReportStatus = (typeof reportStatuses)[number];

/** Whether a draft is written or read: what is shown of the report is the draft, not a version. */
export function isInWork(status: ReportStatus): boolean {
	return status === 'drafting' || status === 'in_review';
}

/** The permitted steps. */
export const reportMachine: StatusMachine<ReportStatus, 'text' | 'review'> = {
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
	],
	works: {
		/** Its parts written, the remarks on them settled. */
		text: ['drafting'],
		/** Read by the one who approves, who may remark on it; what it prints is held meanwhile. */
		review: ['in_review']
	}
};

/** Whether what the report prints is held: it lies before the one who approves (`app.hold_content`). */
export function isHeld(report: { status: ReportStatus } | null): boolean {
	return report !== null && permitsWork(reportMachine, report.status, 'review');
}

/** Whether its approved version waits to be sent to those who are to get it, whoever sends it. */
export function awaitsDispatch(status: ReportStatus): boolean {
	return permitsCommand(reportMachine, status, 'report.dispatch');
}

/** Whether it has gone out, and no further version of it is in work. */
export function wasDispatched(status: ReportStatus): boolean {
	return status === 'dispatched';
}
