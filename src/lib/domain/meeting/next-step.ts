import type { ReportStatus } from '../report/report-status.ts';
import type { MeetingStatus } from './meeting-status.ts';
import type { Stage } from './stage.ts';

/** What is to be done next in a meeting, and in which stage. */
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
			return { step: 'schedule', stage: 'prepare' };
		case 'postponed':
			return { step: 'set_new_date', stage: 'prepare' };
		case 'scheduled':
			return facts.today < facts.heldOn
				? { step: 'invite', stage: 'invite' }
				: { step: 'open', stage: 'session' };
		case 'in_session':
			return { step: 'continue', stage: 'session' };
		case 'concluded':
			return stepOfReport(facts.report);
		case 'closed':
			return { step: 'follow_up', stage: 'follow-up' };
		case 'cancelled':
			return null;
	}
}

function stepOfReport(report: ReportStatus | null): NextStep {
	switch (report) {
		case 'in_review':
			return { step: 'review_report', stage: 'report' };
		case 'approved':
			return { step: 'dispatch_report', stage: 'report' };
		case 'dispatched':
			return { step: 'close', stage: 'follow-up' };
		default:
			return { step: 'write_report', stage: 'report' };
	}
}
