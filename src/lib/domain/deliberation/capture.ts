import type { MeetingStatus } from '../meeting/meeting-status.ts';
import type { ReportStatus } from '../report/report-status.ts';

/** The kinds of what participants say, in the order in which the hall hears them (CPPD-15). */
export const inputKinds = ['report', 'problem', 'proposal', 'question', 'commitment'] as const;
export type InputKind = (typeof inputKinds)[number];

/**
 * Whether inputs, challenges and actions may be written down: in session, and while the report is
 * drafted. Not while it is in review: what it prints is held then. Not once the meeting is closed: the
 * report has stated them.
 */
export function captureIsOpen(status: MeetingStatus, report: ReportStatus | null): boolean {
	return report !== 'in_review' && (status === 'in_session' || status === 'concluded');
}
