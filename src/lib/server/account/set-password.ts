import type { Bilingual, Locale } from '../../domain/language.ts';
import { accept, refuse, type Result } from '../../domain/result.ts';
import type { App } from '../app/app.ts';
import { hashOf } from '../link/link-token.ts';
import { readLink } from '../link/read-link.ts';
import { checkNewPassword, hashPassword, verifyPassword } from '../session/password.ts';
import type { SessionOrigin } from '../session/session.ts';
import type { AttemptLimits } from '../limits/attempt-limits.ts';
import type { SignedIn } from './sign-in.ts';

/** The account behind a password link, as its page shows it. */
export interface PasswordLink {
	email: string;
	name: Bilingual;
}

/** What a password link opens, or null where it opens nothing any more. Changes nothing. */
export async function readPasswordLink(
	app: Pick<App, 'pool' | 'now'>,
	token: string
): Promise<PasswordLink | null> {
	const link = await readLink(app, 'password', token);
	if (!link) return null;
	const { rows } = await app.pool.query<{ email: string; km: string; en: string }>(
		`select email, name_km as km, name_en as en from public.user_account
		where id = $1 and disabled_at is null`,
		[link.subjectId]
	);
	const account = rows[0];
	if (!account) return null;
	return { email: account.email, name: { km: account.km, en: account.en } };
}

/**
 * Sets the password by a link and signs in. Every earlier session of the account ends; the link is used
 * up. Refused: `link_expired` (unknown, used, or replaced as well), or what is wrong with the
 * password.
 */
export async function setPasswordByLink(
	app: Pick<App, 'pool' | 'now' | 'sessions'>,
	token: string,
	password: string,
	origin: SessionOrigin
): Promise<Result<SignedIn>> {
	const link = await readPasswordLink(app, token);
	if (!link) return refuse('link_expired');
	const good = checkNewPassword(password, link.email);
	if (!good.ok) return good;
	const hash = await hashPassword(password);
	const { rows } = await app.pool.query<{ id: string | null; locale: Locale }>(
		`select used.id, coalesce(a.locale, 'km') as locale
		from app.use_password_link($1, $2, $3) as used (id)
		left join public.user_account a on a.id = used.id`,
		[hashOf(token), hash, app.now()]
	);
	const row = rows[0];
	// Somebody else has used it in this very moment.
	if (!row?.id) return refuse('link_expired');
	return accept({
		secret: await app.sessions.start(row.id, origin),
		userId: row.id,
		locale: row.locale
	});
}

/**
 * Changes the password of a signed-in user: all sessions end and a new one begins. Refused:
 * `password_wrong`, `too_many_attempts`, or what is wrong with the new one.
 */
export async function changePassword(
	app: Pick<App, 'pool' | 'sessions'>,
	limits: AttemptLimits,
	user: { id: string; email: string },
	{ present, next }: { present: string; next: string },
	origin: SessionOrigin
): Promise<Result<string>> {
	const good = checkNewPassword(next, user.email);
	if (!good.ok) return good;
	const allowed = await limits.countSignIn(user.email, origin.address);
	if (!allowed.ok) return allowed;
	const { rows } = await app.pool.query<{ passwordHash: string }>(
		'select password_hash as "passwordHash" from app.credential where user_id = $1',
		[user.id]
	);
	if (!(await verifyPassword(rows[0]?.passwordHash ?? null, present.slice(0, 512)))) {
		return refuse('password_wrong');
	}
	await limits.forgetSignIn(user.email);
	await app.pool.query('select app.set_password($1, $2)', [user.id, await hashPassword(next)]);
	return accept(await app.sessions.start(user.id, origin));
}
