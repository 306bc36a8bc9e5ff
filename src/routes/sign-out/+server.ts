import { redirect } from '@sveltejs/kit';
import { app } from '$lib/server/app/app';
import { clearSessionCookie } from '$lib/server/session/cookie';
import type { RequestHandler } from './$types';

/** Ends the session. A link alone must not do it: only a POST does. */
export const POST: RequestHandler = async ({ locals, cookies, url }) => {
	if (locals.context) {
		await app().sessions.end(locals.context.user.id, locals.context.sid);
	}
	clearSessionCookie(cookies, url);
	redirect(303, '/sign-in');
};

export const GET: RequestHandler = () => redirect(303, '/');
