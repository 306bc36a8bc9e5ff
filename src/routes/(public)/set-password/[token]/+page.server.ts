import { redirect } from '@sveltejs/kit';
import { beginSession } from '$lib/server/account/begin-session';
import { originOf } from '$lib/server/account/session-origin';
import { readPasswordLink, setPasswordByLink } from '$lib/server/account/set-password';
import { app } from '$lib/server/app/app';
import { formOf } from '$lib/server/form/form-of';
import { refused } from '$lib/server/form/submit';
import { admitPost } from '$lib/server/web/post-limits';
import type { Actions, PageServerLoad } from './$types';

// Looking at a link changes nothing: mail scanners open it before the person does.
export const load: PageServerLoad = async ({ params, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	return { link: await readPasswordLink(app(), params.token) };
};

export const actions: Actions = {
	default: async (event) => {
		const reader = formOf(event);
		const { locale, context } = event.locals;
		const password = reader.text('password');
		const fields: Record<string, string> = {};
		if (password === '') fields.password = 'required';
		else if (password !== reader.text('passwordAgain')) fields.passwordAgain = 'passwords_differ';
		if (Object.keys(fields).length > 0) {
			return refused('password', { code: 'invalid_fields', fields }, locale, reader);
		}
		const { token } = event.params;
		const admitted = await admitPost(event, token);
		const outcome = admitted.ok
			? await setPasswordByLink(app(), token, password, originOf(event))
			: admitted;
		if (!outcome.ok) return refused('password', outcome.refusal, locale, reader);
		if (context) await app().sessions.end(context.user.id, context.sid);
		beginSession(event.cookies, event.url, outcome.value);
		redirect(303, '/');
	}
};
