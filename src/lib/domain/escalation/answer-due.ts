import type { EscalationStatus } from './escalation-status.ts';

/** Whether the answer stands, whether or not the origin has closed the issue. */
export function isAnswered(status: EscalationStatus): boolean {
	return status === 'answered' || status === 'closed';
}

/** Whether somebody still owes an answer. */
export function awaitsAnswer(status: EscalationStatus): boolean {
	return ['raised', 'acknowledged', 'under_review', 'referred'].includes(status);
}

/** Whether the answer is late: `today` and `answerDueOn` are dates in Cambodia (YYYY-MM-DD). */
export function answerOverdue(
	status: EscalationStatus,
	answerDueOn: string,
	today: string
): boolean {
	return awaitsAnswer(status) && answerDueOn < today;
}

/** How long an issue waits, in the bands of the national page. `days`: since it was raised. */
export type AgeBand = 'week' | 'month' | 'quarter' | 'longer';
export function ageBandOf(days: number): AgeBand {
	if (days <= 7) return 'week';
	if (days <= 30) return 'month';
	return days <= 90 ? 'quarter' : 'longer';
}
