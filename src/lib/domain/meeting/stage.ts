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

/** How far a meeting has come with a stage; one that is called off has come nowhere. `stage`: where it stands. */
export function stageState(
	stage: Stage,
	meeting: { stage: Stage; status: MeetingStatus }
): 'done' | 'now' | 'later' {
	if (meeting.status === 'cancelled') return 'later';
	if (stage === meeting.stage) return meeting.status === 'closed' ? 'done' : 'now';
	return stages.indexOf(stage) < stages.indexOf(meeting.stage) ? 'done' : 'later';
}
