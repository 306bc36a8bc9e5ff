import { accept, refuse, type Result } from '../result.ts';
import { permitsCommand, permitsWork, refuseStep } from '../status-machine.ts';
import { reportMachine, wasDispatched, type ReportStatus } from './report-status.ts';

/** The rights in a meeting's unit that its report asks for. */
export interface ReportRights {
	prepareReport: boolean;
	approveReport: boolean;
}

const rightOfWork = {
	text: 'prepareReport',
	review: 'approveReport'
} as const satisfies Record<string, keyof ReportRights>;

const rightOfStep = {
	'report.submit': 'prepareReport',
	'report.recall': 'prepareReport',
	'report.return': 'approveReport',
	'report.approve': 'approveReport',
	'report.dispatch': 'prepareReport',
	'report.revise': 'prepareReport',
	'report.undo_revise': 'prepareReport'
} as const satisfies Record<string, keyof ReportRights>;

export type ReportWork = keyof typeof rightOfWork;
export type ReportStep = keyof typeof rightOfStep;

const refusalOfWork: Record<ReportWork, string> = {
	text: 'report_not_in_drafting',
	review: 'report_not_in_review'
};

const isStep = (what: ReportWork | ReportStep): what is ReportStep => what in rightOfStep;

/**
 * Whether the reader may do this with the report of a meeting as it stands. Refused as the database would: `forbidden` by
 * right, `dispatch_done` and `transition_not_allowed` where its status lacks the step, else by what the status is not.
 * Whether its meeting is over, so that it can be submitted, is asked of that (`submission` in its gate).
 */
export function can(
	what: ReportWork | ReportStep,
	report: { status: ReportStatus } | null,
	may: Partial<ReportRights>
): Result<void> {
	if (!report) return refuse('not_found', { what: 'report' });
	const machine = reportMachine.name;
	const { status: from } = report;
	if (isStep(what)) {
		if (!may[rightOfStep[what]]) return refuse('forbidden');
		if (what === 'report.dispatch' && wasDispatched(from)) return refuse('dispatch_done');
		if (permitsCommand(reportMachine, from, what)) return accept(undefined);
		return refuseStep(reportMachine, from, what);
	}
	if (!may[rightOfWork[what]]) return refuse('forbidden');
	if (permitsWork(reportMachine, from, what)) return accept(undefined);
	return refuse(refusalOfWork[what], { machine, from });
}
