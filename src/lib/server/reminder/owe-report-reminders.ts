import type { App } from '../app/app.ts';

/**
 * Owes the mails that remind of late reports. To be called each hour: outside the working hours of
 * Cambodia nothing happens, and what was owed once is not owed again.
 */
export async function oweReportReminders({ pool, now }: Pick<App, 'pool' | 'now'>): Promise<void> {
	await pool.query('select app.owe_report_reminders($1)', [now().toISOString()]);
}
