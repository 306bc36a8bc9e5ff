import { redirect } from '@sveltejs/kit';
import { v7 } from 'uuid';
import { ownPath } from '$lib/features/shell/own-path';
import { cookieName, isLocale } from '$lib/i18n/paraglide/runtime';
import { dispatch } from '$lib/server/command/dispatch';
import type { RequestHandler } from './$types';

const YEAR_S = 365 * 24 * 60 * 60;

/** Keeps the chosen language (`locale`) and goes back to where it was chosen (`back`). */
export const POST: RequestHandler = async ({ request, cookies, url, locals }) => {
	// An unreadable body is no choice; the answer is the same page in the language it was.
	const form = await request.formData().catch(() => new FormData());
	const locale = form.get('locale');
	const back = form.get('back');
	if (isLocale(locale)) {
		cookies.set(cookieName, locale, {
			path: '/',
			maxAge: YEAR_S,
			sameSite: 'lax',
			// The client's messages read it too.
			httpOnly: false,
			secure: url.protocol === 'https:'
		});
	}
	if (locals.context && isLocale(locale) && locale !== locals.context.user.locale) {
		// Mails come in the language of the pages. Should this fail, the pages have changed all the same.
		await dispatch(locals.context.db, {
			id: v7(),
			type: 'account.set_locale',
			payload: { locale }
		}).catch(() => null);
	}
	redirect(303, ownPath(typeof back === 'string' ? back : null));
};
