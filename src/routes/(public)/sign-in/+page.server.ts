import { redirect } from '@sveltejs/kit';
import { ownPath } from '$lib/features/shell/own-path';
import { beginSession } from '$lib/server/account/begin-session';
import { attemptLimits } from '$lib/server/limits/running-limits';
import { originOf } from '$lib/server/account/session-origin';
import { signIn } from '$lib/server/account/sign-in';
import { app } from '$lib/server/app/app';
import { formOf } from '$lib/server/form/form-of';
import { refused } from '$lib/server/form/submit';
import { sayWhen } from '$lib/server/web/post-limits';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	const next = ownPath(url.searchParams.get('next'));
	if (locals.context) redirect(303, next);
	return { next };
};

export const actions: Actions = {
	default: async (event) => {
		const reader = formOf(event);
		const { locale, context } = event.locals;
		const email = reader.text('email').trim();
		const password = reader.text('password');
		const fields = {
			...(email === '' ? { email: 'required' } : {}),
			...(password === '' ? { password: 'required' } : {})
		};
		if (Object.keys(fields).length > 0) {
			return refused('sign-in', { code: 'invalid_fields', fields }, locale, reader);
		}
		const outcome = await signIn(app(), attemptLimits(), { email, password }, originOf(event));
		if (!outcome.ok) {
			sayWhen(event, outcome.refusal);
			return refused('sign-in', outcome.refusal, locale, reader);
		}
		// A session that the browser brought along is not carried over.
		if (context) await app().sessions.end(context.user.id, context.sid);
		beginSession(event.cookies, event.url, outcome.value);
		redirect(303, ownPath(reader.text('next')));
	}
};
