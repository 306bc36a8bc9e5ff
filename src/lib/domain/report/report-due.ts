import { addDays, daysBetween } from '../calendar-days.ts';

/** When the report of a meeting is due: a setting of the administration, not a rule of the guideline. */
export function reportDueOn(heldOn: string, dueDays: number): string {
	return addDays(heldOn, dueDays);
}

/**
 * What is said of a report that has not been dispatched: `due_soon` and `late` to those who write it,
 * `escalated` to the one who signs it. `week` counts the weeks since that kind began.
 */
export interface ReportReminder {
	kind: 'due_soon' | 'late' | 'escalated';
	permission: 'report.prepare' | 'report.approve';
	week: number;
}

/** Settings of the administration, in days before and after the day on which a report is due. */
export interface ReminderDays {
	remindDays: number;
	escalateDays: number;
}

/**
 * The reminders for which it is time on a day; each kind is told once a week. SQL holds the same rule
 * (`app.report_reminders`); a test compares the two.
 */
export function reportReminders(
	dueOn: string,
	{ remindDays, escalateDays }: ReminderDays,
	today: string
): ReportReminder[] {
	const late = daysBetween(dueOn, today);
	const list: ReportReminder[] = [];
	if (late <= 0 && late >= -remindDays) {
		list.push({ kind: 'due_soon', permission: 'report.prepare', week: 0 });
	}
	if (late > 0) {
		list.push({ kind: 'late', permission: 'report.prepare', week: Math.floor((late - 1) / 7) });
	}
	if (late >= escalateDays) {
		const week = Math.floor((late - escalateDays) / 7);
		list.push({ kind: 'escalated', permission: 'report.approve', week });
	}
	return list;
}
