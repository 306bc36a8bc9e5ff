import type { Locale } from '../../domain/language.ts';
import { accept, refuse, type Result } from '../../domain/result.ts';
import type { App } from '../app/app.ts';
import { verifyPassword } from '../session/password.ts';
import type { SessionOrigin } from '../session/session.ts';
import type { AttemptLimits } from '../limits/attempt-limits.ts';

/** A session that has just begun. */
export interface SignedIn {
	/** What the cookie carries. */
	secret: string;
	userId: string;
	locale: Locale;
}

interface AccountRow {
	id: string;
	locale: Locale;
	passwordHash: string | null;
}

/**
 * Signs in with e-mail and password. Refused: `sign_in_failed` — one answer, in the same time, for a
 * wrong password, an unknown account, a disabled one and one without a password; or `too_many_attempts`.
 */
export async function signIn(
	app: Pick<App, 'pool' | 'sessions'>,
	limits: AttemptLimits,
	{ email, password }: { email: string; password: string },
	origin: SessionOrigin
): Promise<Result<SignedIn>> {
	const allowed = await limits.countSignIn(email, origin.address);
	if (!allowed.ok) return allowed;
	const { rows } = await app.pool.query<AccountRow>(
		`select a.id, a.locale, c.password_hash as "passwordHash"
		from public.user_account a left join app.credential c on c.user_id = a.id
		where a.email = $1 and a.disabled_at is null`,
		[email.trim().toLowerCase()]
	);
	const account = rows[0];
	const fits = await verifyPassword(account?.passwordHash ?? null, password.slice(0, 512));
	if (!account || !fits) {
		await limits.countFailure(origin.address);
		return refuse('sign_in_failed');
	}
	await limits.forgetSignIn(email);
	const secret = await app.sessions.start(account.id, origin);
	return accept({ secret, userId: account.id, locale: account.locale });
}
