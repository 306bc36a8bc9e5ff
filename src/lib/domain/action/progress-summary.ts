import type { ActionStatus } from './action-status.ts';
import { isOverdue, type Due } from './deadline.ts';

/** How far the actions of a plan are. */
export interface ProgressSummary {
	/** All but the cancelled ones: of these the shares are taken. */
	counted: number;
	byStatus: Record<ActionStatus, number>;
	overdue: number;
	/** Mean of the confirmed percentages of the counted ones, whole; 0 where there are none. */
	percent: number;
	/** Share of the counted ones that are done, whole; 0 where there are none. */
	donePercent: number;
}

/** Sums up a plan as the next dialogue opens with it (CPPD-21). `today`: YYYY-MM-DD in Cambodia. */
export function summariseProgress(
	actions: readonly (Due & { percent: number })[],
	today: string
): ProgressSummary {
	const byStatus: ProgressSummary['byStatus'] = {
		planned: 0,
		in_progress: 0,
		blocked: 0,
		done: 0,
		cancelled: 0
	};
	let overdue = 0;
	let percents = 0;
	for (const action of actions) {
		byStatus[action.status] += 1;
		if (action.status !== 'cancelled') percents += action.percent;
		if (isOverdue(action, today)) overdue += 1;
	}
	const counted = actions.length - byStatus.cancelled;
	const share = (part: number) => (counted === 0 ? 0 : Math.round(part / counted));
	return {
		counted,
		byStatus,
		overdue,
		percent: share(percents),
		donePercent: share(byStatus.done * 100)
	};
}
