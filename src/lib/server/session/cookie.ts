import type { Cookies } from '@sveltejs/kit';

/** Over https the `__Host-` prefix binds the cookie to this very host; http on localhost can't have it. */
function nameFor(url: URL): string {
	return url.protocol === 'https:' ? '__Host-sid' : 'sid';
}

/** The session's secret in the request's cookie, if any. */
export function readSessionCookie(cookies: Cookies, url: URL): string | undefined {
	return cookies.get(nameFor(url));
}

/** Gives the browser the session's secret; it forgets it when it closes. */
export function setSessionCookie(cookies: Cookies, url: URL, secret: string): void {
	cookies.set(nameFor(url), secret, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:'
	});
}

/** Makes the browser forget the session. */
export function clearSessionCookie(cookies: Cookies, url: URL): void {
	cookies.delete(nameFor(url), { path: '/', secure: url.protocol === 'https:' });
}
