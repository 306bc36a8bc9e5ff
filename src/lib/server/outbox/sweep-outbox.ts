import type { Pool } from '../db/pool.ts';

/**
 * Adds the jobs of mails that are owed and overdue again, under the same key: a worker that was killed
 * holds its job for hours. A mail that was being sent when its worker died is `uncertain`: the relay may
 * have it, so it is never sent again without a person's word.
 */
export async function sweepOutbox(pool: Pool): Promise<void> {
	await pool.query('select app.sweep_outbox()');
}
