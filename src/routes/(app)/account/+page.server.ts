import { isId } from '$lib/contract/fields';
import { setLocale } from '$lib/features/account/account-command';
import { beginSession, chooseLocale } from '$lib/server/account/begin-session';
import { ownAccount } from '$lib/server/account/own-account';
import { attemptLimits } from '$lib/server/limits/running-limits';
import { originOf } from '$lib/server/account/session-origin';
import { changePassword } from '$lib/server/account/set-password';
import { app } from '$lib/server/app/app';
import { formOf } from '$lib/server/form/form-of';
import { refused, submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';
import { sayWhen } from '$lib/server/web/post-limits';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => ownAccount(app(), contextOf(event));

export const actions: Actions = {
	locale: async (event) => {
		const answer = await submit(event, 'locale', 'account.set_locale', setLocale);
		if ('ok' in answer) chooseLocale(event.cookies, event.url, answer.result.locale);
		return answer;
	},

	password: async (event) => {
		const reader = formOf(event);
		const { user, locale } = contextOf(event);
		const fields: Record<string, string> = {};
		for (const name of ['presentPassword', 'password']) {
			if (reader.text(name) === '') fields[name] = 'required';
		}
		if (reader.text('password') !== reader.text('passwordAgain')) {
			fields.passwordAgain = 'passwords_differ';
		}
		if (Object.keys(fields).length > 0) {
			return refused('password', { code: 'invalid_fields', fields }, locale, reader);
		}
		const outcome = await changePassword(
			app(),
			attemptLimits(),
			user,
			{ present: reader.text('presentPassword'), next: reader.text('password') },
			originOf(event)
		);
		if (!outcome.ok) {
			sayWhen(event, outcome.refusal);
			return refused('password', outcome.refusal, locale, reader);
		}
		beginSession(event.cookies, event.url, { secret: outcome.value, locale });
		return { form: 'password', ok: true };
	},

	end: async (event) => {
		const reader = formOf(event);
		const { user, locale } = contextOf(event);
		const sid = reader.text('sid');
		const ended = isId(sid) && (await app().sessions.end(user.id, sid));
		return ended
			? { form: 'end', ok: true }
			: refused('end', { code: 'session_ended_already' }, locale, reader);
	},

	endOthers: async (event) => {
		const { user, sid } = contextOf(event);
		await app().sessions.endAll(user.id, sid);
		return { form: 'end', ok: true };
	}
};
