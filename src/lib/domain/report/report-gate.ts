import { accept, refuse, type Result } from '../result.ts';
import { permitsCommand, permitsWork, refuseStep } from '../status-machine.ts';
import { isHeld, reportMachine, wasDispatched, type ReportStatus } from './report-status.ts';

/** The rights in a meeting's unit that its report asks for. */
interface ReportRights {
	prepareReport: boolean;
	approveReport: boolean;
}

/** What of the report of a meeting decides what may be done with it; null where it has none yet. */
export interface GatedReport {
	report: { status: ReportStatus } | null;
	/** What the reader may do in the unit of the meeting. */
	may: Partial<ReportRights>;
}

/** What else its states permit (`works` of the machine), to whom, and as what it is refused. */
const works = {
	text: { right: 'prepareReport', open: 'text', refusal: 'report_not_in_drafting' },
	review: { right: 'approveReport', open: 'review', refusal: 'report_not_in_review' },
	/** A remark made or withdrawn. */
	'report.remark': { right: 'approveReport', open: 'review', refusal: 'report_remark_not_now' },
	'report.settle_remark': { right: 'prepareReport', open: 'text', refusal: 'report_remark_not_now' }
} as const satisfies Record<
	string,
	{ right: keyof ReportRights; open: 'text' | 'review'; refusal: string }
>;

const rightOfStep = {
	'report.submit': 'prepareReport',
	'report.recall': 'prepareReport',
	'report.return': 'approveReport',
	'report.approve': 'approveReport',
	'report.dispatch': 'prepareReport',
	'report.revise': 'prepareReport',
	'report.undo_revise': 'prepareReport'
} as const satisfies Record<string, keyof ReportRights>;

export type ReportWork = keyof typeof works;
export type ReportStep = keyof typeof rightOfStep;

const isStep = (what: ReportWork | ReportStep): what is ReportStep => what in rightOfStep;

/**
 * Whether the reader may do this with the report of a meeting as it stands. Refused as the database would: `forbidden` by
 * right, `dispatch_done` and `transition_not_allowed` where its status lacks the step, `report_in_review` where its text is
 * held, else by what the status is not.
 * Whether its meeting is over, so that it can be submitted, is asked of that (`submission` in its gate).
 */
export function can(what: ReportWork | ReportStep, { report, may }: GatedReport): Result<void> {
	if (!report) return refuse('not_found', { what: 'report' });
	const machine = reportMachine.name;
	const { status: from } = report;
	if (isStep(what)) {
		if (!may[rightOfStep[what]]) return refuse('forbidden');
		if (what === 'report.dispatch' && wasDispatched(from)) return refuse('dispatch_done');
		if (permitsCommand(reportMachine, from, what)) return accept(undefined);
		return refuseStep(reportMachine, from, what);
	}
	const { right, open, refusal } = works[what];
	if (!may[right]) return refuse('forbidden');
	if (permitsWork(reportMachine, from, open)) return accept(undefined);
	// Before whom it lies is worth more than what it isn't.
	if (what === 'text' && isHeld(report)) return refuse('report_in_review');
	return refuse(refusal, { machine, from });
}
