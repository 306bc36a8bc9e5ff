import { setTimeout as wait } from 'node:timers/promises';
import type { App } from '../app.ts';
import { newLink } from '../link/link-token.ts';
import type { AttemptLimits } from './attempt-limits.ts';

/** For how long a reset link can be used, in minutes. */
export const resetMinutes = 60;

/** Both answers take at least this long, so that the time doesn't tell whether there is an account. */
const leastMs = 300;

/**
 * Owes a reset mail where there is such an account. It gives no answer on purpose: neither the words nor
 * the time tell whether there is one, or whether too many were asked for.
 */
export async function requestReset(
	app: Pick<App, 'pool' | 'now' | 'env'>,
	limits: AttemptLimits,
	email: string,
	address: string
): Promise<void> {
	const enough = wait(leastMs);
	if (await limits.countReset(email, address)) {
		const link = newLink(app, 'password');
		const expiresAt = new Date(app.now().getTime() + resetMinutes * 60_000);
		await app.pool.query('select app.request_password_reset($1, $2, $3, $4)', [
			email.trim().toLowerCase(),
			link.id,
			link.tokenHash,
			expiresAt
		]);
	}
	await enough;
}
