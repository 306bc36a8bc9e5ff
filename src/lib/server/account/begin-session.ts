import type { Cookies } from '@sveltejs/kit';
import { setSessionCookie } from '../session/cookie';

const yearSeconds = 365 * 24 * 60 * 60;

/** Keeps a language in the browser; the client's messages read it too. */
export function setLocaleCookie(cookies: Cookies, url: URL, locale: 'km' | 'en'): void {
	cookies.set('locale', locale, {
		path: '/',
		maxAge: yearSeconds,
		sameSite: 'lax',
		httpOnly: false,
		secure: url.protocol === 'https:'
	});
}

/** Gives the browser a session that has just begun, and the language of its account. */
export function beginSession(
	cookies: Cookies,
	url: URL,
	session: { secret: string; locale: 'km' | 'en' }
): void {
	setSessionCookie(cookies, url, session.secret);
	setLocaleCookie(cookies, url, session.locale);
}
