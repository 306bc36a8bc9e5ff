import type { MeetingStatus } from '../meeting/meeting-status.ts';

/** The kinds of what participants say, in the order in which the hall hears them (CPPD-15). */
export const inputKinds = ['report', 'problem', 'proposal', 'question', 'commitment'] as const;
export type InputKind = (typeof inputKinds)[number];

/**
 * Whether inputs, challenges and actions may be written down: in session, and while the report is
 * drafted. Not once the meeting is closed: the report has stated them.
 */
export function captureIsOpen(status: MeetingStatus): boolean {
	return status === 'in_session' || status === 'concluded';
}
