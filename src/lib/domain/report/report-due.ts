import { addDays } from '../calendar-days.ts';

/** When the report of a meeting is due: a setting of the administration, not a rule of the guideline. */
export function reportDueOn(heldOn: string, dueDays: number): string {
	return addDays(heldOn, dueDays);
}

/** What decides whether a report is late. */
export interface OwedReport {
	/** Whether any version of it was ever sent, even where it is being revised. */
	dispatched: boolean;
	/** YYYY-MM-DD in Cambodia. */
	dueOn: string;
}

/**
 * Whether the report is late: its day has passed, and it was never sent to those who wait for it (CPPD-19, TWG-14). SQL
 * says the same (`app.report_owed_by`); a test compares the two. `today`: YYYY-MM-DD in Cambodia.
 */
export function isReportLate({ dispatched, dueOn }: OwedReport, today: string): boolean {
	return !dispatched && dueOn < today;
}

/**
 * What is said of a report that has not been dispatched (`app.report_reminders`): `due_soon` and `late` to those who write
 * it, `escalated` to the one who signs it.
 */
export type ReportReminderKind = 'due_soon' | 'late' | 'escalated';
