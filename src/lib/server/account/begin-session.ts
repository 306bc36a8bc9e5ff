import type { Locale } from '../../domain/language.ts';
import type { Cookies } from '@sveltejs/kit';
import { cookieName } from '$lib/i18n/paraglide/runtime';
import { setSessionCookie } from '../session/cookie';

const yearSeconds = 365 * 24 * 60 * 60;
/** Tells a language that was chosen in this browser from one that an account brought along. */
const CHOSEN = 'locale_chosen';

const cookieOptions = (url: URL) => ({
	path: '/',
	maxAge: yearSeconds,
	sameSite: 'lax' as const,
	secure: url.protocol === 'https:'
});

function keepLocale(cookies: Cookies, url: URL, locale: Locale): void {
	// The client's messages read it too.
	cookies.set(cookieName, locale, { ...cookieOptions(url), httpOnly: false });
}

/** Keeps a language that was chosen in this browser: it stands, whoever signs in, until another is chosen. */
export function chooseLocale(cookies: Cookies, url: URL, locale: Locale): void {
	keepLocale(cookies, url, locale);
	cookies.set(CHOSEN, '1', cookieOptions(url));
}

/** Gives the browser a session that has just begun, and the language of its account where none was chosen here. */
export function beginSession(
	cookies: Cookies,
	url: URL,
	session: { secret: string; locale: Locale }
): void {
	setSessionCookie(cookies, url, session.secret);
	if (!cookies.get(CHOSEN)) keepLocale(cookies, url, session.locale);
}
