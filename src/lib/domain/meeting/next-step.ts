import type { ReportStatus } from '../report/report-status.ts';
import type { MeetingStatus } from './meeting-status.ts';
import type { Stage } from './stage.ts';

/** What is to be done next in a meeting, in which stage, and by whom. */
export interface NextStep {
	step:
		| 'schedule'
		| 'set_new_date'
		| 'invite'
		| 'open'
		| 'continue'
		| 'write_report'
		| 'review_report'
		| 'dispatch_report'
		| 'close'
		| 'follow_up';
	stage: Stage;
	/** The page on which it is done, below the meeting's address: a stage, or a step's page of its own. */
	path: string;
	/** What who does it may do with the meeting. */
	needs: 'manage' | 'prepareReport' | 'approveReport';
}

/** A step that is taken on the page of its stage. */
function at(stage: Stage, step: NextStep['step'], needs: NextStep['needs'] = 'manage'): NextStep {
	return { step, stage, path: stage, needs };
}

/**
 * The one next step of a meeting; null where nothing is left to do (cancelled).
 * `heldOn`, `today`: YYYY-MM-DD in Cambodia; on the day itself the meeting can be opened.
 */
export function nextStepOf(facts: {
	status: MeetingStatus;
	report: ReportStatus | null;
	heldOn: string;
	today: string;
}): NextStep | null {
	switch (facts.status) {
		case 'draft':
			return at('prepare', 'schedule');
		case 'postponed':
			return { ...at('prepare', 'set_new_date'), path: 'steps/schedule' };
		case 'scheduled':
			return facts.today < facts.heldOn ? at('invite', 'invite') : at('session', 'open');
		case 'in_session':
			return at('session', 'continue');
		case 'concluded':
			return stepOfReport(facts.report);
		case 'closed':
			return at('follow-up', 'follow_up');
		case 'cancelled':
			return null;
	}
}

function stepOfReport(report: ReportStatus | null): NextStep {
	switch (report) {
		case 'in_review':
			return at('report', 'review_report', 'approveReport');
		case 'approved':
			return { ...at('report', 'dispatch_report', 'prepareReport'), path: 'report/dispatch' };
		case 'dispatched':
			return { ...at('follow-up', 'close'), path: 'steps/close' };
		default:
			return at('report', 'write_report', 'prepareReport');
	}
}

/**
 * Whether the step is offered beside what a page of the meeting shows: not on the page to which it leads, nor in
 * its stage where that offers it itself; the stage of follow-up offers no closing.
 *
 * @param path the page, below the meeting's address
 */
export function offersStep(next: NextStep, path: string): boolean {
	if (path === next.path) return false;
	return next.step === 'close' || path.split('/')[0] !== next.stage;
}
