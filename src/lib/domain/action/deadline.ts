import { addDays, daysBetween } from '../calendar-days.ts';
import { permitsWork } from '../status-machine.ts';
import { actionMachine, type ActionStatus } from './action-status.ts';

/** What a deadline is judged by. `deadline`: YYYY-MM-DD in Cambodia. */
export interface Due {
	status: ActionStatus;
	deadline: string;
}

/** The states in which an action still has to be done. */
export const openStatuses = actionMachine.works.progress;

/** Whether an action still has to be done. */
export function isOpen(status: ActionStatus): boolean {
	return permitsWork(actionMachine, status, 'progress');
}

/** Whether an open action has passed its deadline; on the day itself it has not. */
export function isOverdue(action: Due, today: string): boolean {
	return isOpen(action.status) && action.deadline < today;
}

/** Days from one calendar date to another, negative when past. */
export function daysUntil(deadline: string, today: string): number {
	return daysBetween(today, deadline);
}

/** How near a deadline is: `soon` within a fortnight, `none` for what is done or cancelled. */
export type Urgency = 'overdue' | 'soon' | 'later' | 'none';
const soonDays = 14;

/** How near an action's deadline is. */
export function urgencyOf(action: Due, today: string): Urgency {
	if (!isOpen(action.status)) return 'none';
	if (isOverdue(action, today)) return 'overdue';
	return daysUntil(action.deadline, today) <= soonDays ? 'soon' : 'later';
}

/** The deadline that is offered: so many days after the meeting, by the administration's setting. */
export function defaultDeadline(heldOn: string, days: number): string {
	return addDays(heldOn, days);
}
