import type { RequestEvent } from '@sveltejs/kit';
import { accept, refuse, type Refusal, type Result } from '../../domain/result.ts';
import { limiter, minutesLeft, passed } from '../limits/attempt-limits.ts';
import { perApp } from '../app/app.ts';
import type { Pool } from '../db/pool.ts';
import { hashOf } from '../link/link-token.ts';

/**
 * How often something may be sent without signing in, within a quarter of an hour. A person changes an
 * answer a few times; ministries share addresses, so the limit of an address stops a machine, not an office.
 */
export const postLimits = { ofLink: 10, ofAddress: 300, seconds: 15 * 60 };

/** Counts what is sent from public pages, in Postgres for all instances together. */
export interface PostLimits {
	/**
	 * Counts one more. Refused: `too_many_posts` with the minutes to wait. The address comes first: what it
	 * makes up in links leaves no more rows than it may send.
	 */
	count(token: string, address: string): Promise<Result<void>>;
}

/** The limits, on the table `app.rate_limit`. */
export function createPostLimits(pool: Pool): PostLimits {
	const { ofLink, ofAddress, seconds } = postLimits;
	const byLink = limiter(pool, 'post', ofLink, seconds);
	const byAddress = limiter(pool, 'post-from', ofAddress, seconds);
	return {
		async count(token, address) {
			const over = (await passed(byAddress, address)) ?? (await passed(byLink, hashOf(token)));
			return over ? refuse('too_many_posts', { minutes: minutesLeft(over) }) : accept(undefined);
		}
	};
}

const limits = perApp(({ pool }) => createPostLimits(pool));

/**
 * Counts what was sent to the page of a public link, by the link and by the address that it came from.
 * When it is too much, the answer says when to come back, in words and for programs (`Retry-After`).
 */
export async function admitPost(
	event: Pick<RequestEvent, 'getClientAddress' | 'setHeaders'>,
	token: string
): Promise<Result<void>> {
	const admitted = await limits().count(token, event.getClientAddress());
	if (!admitted.ok) sayWhen(event, admitted.refusal);
	return admitted;
}

/** Says to programs when to come back, where a refusal names the minutes. */
export function sayWhen(event: Pick<RequestEvent, 'setHeaders'>, refusal: Refusal): void {
	const minutes = refusal.detail?.minutes;
	if (typeof minutes === 'number') event.setHeaders({ 'retry-after': String(minutes * 60) });
}
