import { setTimeout as wait } from 'node:timers/promises';
import { accept, type Result } from '../../domain/result.ts';
import type { App } from '../app/app.ts';
import { newLink } from '../link/link-token.ts';
import type { AttemptLimits } from '../limits/attempt-limits.ts';

/** For how long a reset link can be used, in minutes. */
const resetMinutes = 60;

/** Both answers take at least this long, so that the time doesn't tell whether there is an account. */
const minMs = 300;

/**
 * Owes a reset mail where there is such an account. On purpose neither the answer nor the time tells
 * whether there is one, or whether it has been sent too many. Refused: `too_many_posts`, by the address.
 */
export async function requestReset(
	app: Pick<App, 'pool' | 'now' | 'env'>,
	limits: AttemptLimits,
	email: string,
	address: string
): Promise<Result<void>> {
	const counted = await limits.countResetFrom(address);
	if (!counted.ok) return counted;
	const enough = wait(minMs);
	if (await limits.countReset(email)) {
		const link = newLink(app);
		const expiresAt = new Date(app.now().getTime() + resetMinutes * 60_000);
		await app.pool.query('select app.request_password_reset($1, $2, $3, $4)', [
			email.trim().toLowerCase(),
			link.id,
			link.tokenHash,
			expiresAt
		]);
	}
	await enough;
	return accept(undefined);
}
