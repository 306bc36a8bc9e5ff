import { redirect } from '@sveltejs/kit';
import { v7 } from 'uuid';
import { setLocale } from '$lib/features/account/account-command';
import { ownPath } from '$lib/features/shell/own-path';
import { isLocale } from '$lib/i18n/paraglide/runtime';
import { chooseLocale } from '$lib/server/account/begin-session';
import { runTypedCommand } from '$lib/server/command/run-command';
import { formOf } from '$lib/server/form/form-of';
import type { RequestHandler } from './$types';

/** Keeps the chosen language (`locale`) and goes back to where it was chosen (`back`). */
export const POST: RequestHandler = async ({ cookies, url, locals }) => {
	const form = formOf({ locals });
	const locale = form.text('locale');
	if (isLocale(locale)) {
		chooseLocale(cookies, url, locale);
	}
	if (locals.context && isLocale(locale) && locale !== locals.context.user.locale) {
		// Mails come in the language of the pages. Should this fail, the pages have changed all the same.
		await runTypedCommand(locals.context.db, {
			id: v7(),
			type: 'account.set_locale',
			payload: setLocale(form)
		}).catch(() => null);
	}
	redirect(303, ownPath(form.text('back')));
};
