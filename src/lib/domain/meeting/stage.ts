import type { MeetingStatus } from './meeting-status.ts';
import type { ReportStatus } from '../report/report-status.ts';

/** The five stages of a meeting's workspace, in their order. */
export const stages = ['prepare', 'invite', 'session', 'report', 'follow-up'] as const;
export type Stage = (typeof stages)[number];

/** The stage in which a meeting stands: where its next step is. */
export function stageOf(status: MeetingStatus, report: ReportStatus | null): Stage {
	switch (status) {
		case 'draft':
		case 'postponed':
		case 'cancelled':
			return 'prepare';
		case 'scheduled':
			return 'invite';
		case 'in_session':
			return 'session';
		case 'concluded':
			return report === 'dispatched' ? 'follow-up' : 'report';
		case 'closed':
			return 'follow-up';
	}
}

/** Whether a stage lies behind the one in which the meeting stands. */
export function isBehind(stage: Stage, current: Stage): boolean {
	return stages.indexOf(stage) < stages.indexOf(current);
}
