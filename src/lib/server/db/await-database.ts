import type { Logger as Log } from 'pino';
import { backoff } from '../backoff.ts';
import { isOutage } from './outage.ts';
import type { Pool } from './pool.ts';

/**
 * Waits until the database answers: parts of one installation are often started together. Says that it
 * waits; what ends the waiting at once (a wrong password) or after `patience` milliseconds is given back
 * in words for the operator, null when the database has answered.
 */
export async function awaitDatabase(
	pool: Pool,
	log: Log,
	patience = 30_000
): Promise<string | null> {
	const until = Date.now() + patience;
	for (let tries = 0; ; tries++) {
		try {
			await pool.query('select 1');
			return null;
		} catch (error) {
			const reason = reasonOf(error);
			if (!isOutage(error)) return `The database of DATABASE_URL refuses: ${reason}`;
			if (Date.now() > until) {
				const seconds = Math.round(patience / 1000);
				return `The database of DATABASE_URL has not answered for ${seconds} s: ${reason}`;
			}
			log.warn({ reason }, 'the database does not answer yet; waiting for it');
			await backoff(tries, { max: 3_000 });
		}
	}
}

/** An error's words; one address of several that failed stands for all. */
function reasonOf(error: unknown): string {
	const one = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
	return one instanceof Error ? one.message : String(one);
}
