import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { accept, refuse, type Result } from '../../domain/result.ts';
import type { Pool } from '../db/pool.ts';

/** How often something may be tried, kept in Postgres for all instances together. */
export interface AttemptLimits {
	/**
	 * Counts an attempt to sign in. The eleventh in a quarter of an hour on one account is refused, other
	 * accounts are not touched. Refused: `too_many_attempts` with the minutes to wait.
	 */
	countSignIn(email: string, address: string): Promise<Result<void>>;
	/** Forgets the attempts on the account: its password was right. */
	forgetSignIn(email: string): Promise<void>;
	/** Counts a failure against the address. Ministries share addresses, so this limit is loose. */
	countFailure(address: string): Promise<void>;
	/**
	 * Counts a request for a reset mail by its address, thirty an hour. Refused: `too_many_posts` with the
	 * minutes to wait; that says nothing of any account.
	 */
	countResetFrom(address: string): Promise<Result<void>>;
	/** Whether a reset mail may go out to the account: three an hour. Nobody is told. */
	countReset(email: string): Promise<boolean>;
}

const quarterHour = 15 * 60;
const hour = 60 * 60;

/** The account as a key: it stays one whether the account exists or not, and no address is kept in clear. */
function keyOf(email: string): string {
	return createHash('sha256').update(email.trim().toLowerCase()).digest('base64url');
}

/** The minutes until what a limit has refused may be tried again, at least one. */
export function minutesLeft(res: RateLimiterRes): number {
	return Math.max(1, Math.ceil(res.msBeforeNext / 60_000));
}

/** Counts one point. Returns what the limiter says when the limit is passed, null otherwise; faults are thrown. */
export async function passed(
	limiter: RateLimiterPostgres,
	key: string
): Promise<RateLimiterRes | null> {
	try {
		await limiter.consume(key);
		return null;
	} catch (error) {
		if (error instanceof RateLimiterRes) return error;
		throw error;
	}
}

/** A limit of `points` in `duration` seconds, counted in the table `app.rate_limit` under the prefix. */
export function limiter(pool: Pool, keyPrefix: string, points: number, duration: number) {
	return new RateLimiterPostgres({
		storeClient: pool,
		storeType: 'pool',
		schemaName: 'app',
		tableName: 'rate_limit',
		tableCreated: true,
		clearExpiredByTimeout: false,
		keyPrefix,
		points,
		duration
	});
}

/** The limits, on the table `app.rate_limit`. */
export function createAttemptLimits(pool: Pool): AttemptLimits {
	const signInByAccount = limiter(pool, 'sign-in', 10, quarterHour);
	const failureByAddress = limiter(pool, 'sign-in-from', 200, quarterHour);
	const resetByAccount = limiter(pool, 'reset', 3, hour);
	const resetByAddress = limiter(pool, 'reset-from', 30, hour);

	return {
		async countSignIn(email, address) {
			const from = await failureByAddress.get(address);
			if (from && from.consumedPoints >= failureByAddress.points) {
				return refuse('too_many_attempts', { minutes: minutesLeft(from) });
			}
			const over = await passed(signInByAccount, keyOf(email));
			return over ? refuse('too_many_attempts', { minutes: minutesLeft(over) }) : accept(undefined);
		},
		async forgetSignIn(email) {
			await signInByAccount.delete(keyOf(email));
		},
		async countFailure(address) {
			await passed(failureByAddress, address);
		},
		async countResetFrom(address) {
			const over = await passed(resetByAddress, address);
			return over ? refuse('too_many_posts', { minutes: minutesLeft(over) }) : accept(undefined);
		},
		async countReset(email) {
			return (await passed(resetByAccount, keyOf(email))) === null;
		}
	};
}

/** Takes away what was counted in times that are over, so that the table stays as small as the present. */
export async function forgetAttempts(pool: Pool): Promise<void> {
	await pool.query('delete from app.rate_limit where expire < $1', [Date.now()]);
}
