import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/**
 * Ministries and mobile networks share addresses, and a code of 256 bits can't be guessed: the limit
 * only keeps one address from keeping the server busy. Counted in memory, since looking writes nothing.
 */
const visits = new RateLimiterMemory({ points: 300, duration: 60 });

/** Counts a visit to a public page; false where the address has had its share of this minute. */
export async function admitVisitor(address: string): Promise<boolean> {
	try {
		await visits.consume(address);
		return true;
	} catch (refused) {
		if (refused instanceof RateLimiterRes) return false;
		throw refused;
	}
}
