import type { App } from '../app/app.ts';

/**
 * Owes the reminders to those who have not acknowledged their copy in time (the days are a setting of
 * each administration). Running it again owes nothing twice. Returns how many are owed now.
 */
export async function oweReceiptReminders(app: Pick<App, 'pool' | 'now'>): Promise<number> {
	const { rows } = await app.pool.query<{ owed: number }>(
		'select app.owe_receipt_reminders($1) as owed',
		[app.now()]
	);
	return rows[0]?.owed ?? 0;
}
