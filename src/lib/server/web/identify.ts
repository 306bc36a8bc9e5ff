import type { RequestEvent } from '@sveltejs/kit';
import { app } from '../app/app.ts';
import type { Context } from '../request/context.ts';
import { clearSessionCookie, readSessionCookie } from '../session/cookie.ts';

/**
 * The context of who sends this request, null where nobody is signed in. The one place that knows by what a request
 * shows who sends it: the session's secret in the browser's cookie. A cookie whose session has ended is taken away.
 */
export async function identify(
	event: Pick<RequestEvent, 'cookies' | 'url' | 'locals'>
): Promise<Context | null> {
	const secret = readSessionCookie(event.cookies, event.url);
	if (!secret) return null;
	const { sessions, db, now } = app();
	const session = await sessions.read(secret);
	if (!session) {
		clearSessionCookie(event.cookies, event.url);
		return null;
	}
	const { user, sid } = session;
	return { ...session, db: db.forUser(user.id, sid), locale: event.locals.locale, now };
}
