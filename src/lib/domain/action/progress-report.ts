import type { ActionStatus } from './action-status.ts';
import { isOpen } from './deadline.ts';

/** What has become of a progress report; null while nothing is decided on it. */
export const progressDecisions = ['confirmed', 'returned', 'superseded', 'withdrawn'] as const;
export type ProgressDecision = (typeof progressDecisions)[number];

/** What of a progress report decides whether it counts. */
export interface Reported {
	id: string;
	status: ActionStatus;
	percent: number;
	note: string;
	/** ISO 8601 with zone; reports count in this order, those of the same instant by their id. */
	reportedAt: string;
	decision: ProgressDecision | null;
}

/** Orders progress reports as they were sent, the first before the second when negative. */
export function bySending(one: Reported, other: Reported): number {
	const between = Date.parse(one.reportedAt) - Date.parse(other.reportedAt);
	if (between !== 0) return between;
	if (one.reportedAt !== other.reportedAt) return one.reportedAt < other.reportedAt ? -1 : 1;
	return one.id < other.id ? -1 : 1;
}

/**
 * The reports on an action that can be decided: those on which nothing is decided, while the action is open. On
 * a done or cancelled one they rest until it is taken up again.
 */
export function decidable<R extends Reported>(status: ActionStatus, reports: readonly R[]): R[] {
	return isOpen(status) ? reports.filter(({ decision }) => decision === null) : [];
}

/** Those that confirming `report` settles: what was sent before it and isn't decided. */
export function settledBy<R extends Reported>(report: R, reports: readonly R[]): R[] {
	return reports.filter((one) => one.decision === null && bySending(one, report) < 0);
}

/**
 * The words of the report whose figure stands: the latest confirmed one, unless the figure has been changed since
 * (a done action that is taken up again), when nobody's words belong to it.
 */
export function noteOfFigure(
	action: { status: ActionStatus; percent: number },
	reports: readonly Reported[]
): string {
	const latest = reports
		.filter(({ decision }) => decision === 'confirmed')
		.toSorted(bySending)
		.at(-1);
	const stands =
		latest?.percent === action.percent &&
		(latest.status === action.status || action.status === 'cancelled');
	return stands ? latest.note : '';
}

/** The status that a report on an action proposes: with its first report it is begun. */
export function proposedStatus(status: ActionStatus): ActionStatus {
	return status === 'planned' ? 'in_progress' : status;
}

/** Whether a report of this status says how far the action is; what is done is done wholly. */
export function asksPercent(status: string): boolean {
	return status !== 'done';
}
