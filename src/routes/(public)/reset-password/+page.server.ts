import { attemptLimits } from '$lib/server/limits/running-limits';
import { requestReset } from '$lib/server/account/request-reset';
import { app } from '$lib/server/app/app';
import { email } from '$lib/contract/fields';
import { hasVisible } from '$lib/domain/entry/unseen-signs';
import { formOf } from '$lib/server/form/form-of';
import { refused } from '$lib/server/form/submit';
import { sayWhen } from '$lib/server/web/post-limits';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async (event) => {
		const reader = formOf(event);
		const address = email.safeParse(reader.text('email'));
		if (!address.success) {
			const code = hasVisible(reader.text('email')) ? 'invalid_email' : 'required';
			const refusal = { code: 'invalid_fields', fields: { email: code } };
			return refused('reset', refusal, event.locals.locale, reader);
		}
		const from = event.getClientAddress();
		const asked = await requestReset(app(), attemptLimits(), address.data, from);
		if (!asked.ok) {
			sayWhen(event, asked.refusal);
			return refused('reset', asked.refusal, event.locals.locale, reader);
		}
		return { form: 'reset', ok: true, email: address.data };
	}
};
