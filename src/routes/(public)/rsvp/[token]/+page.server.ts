import { fail } from '@sveltejs/kit';
import { wordFields, wordRefusal } from '$lib/i18n/refusal';
import { app } from '$lib/server/app';
import { formOf } from '$lib/server/form/receive-form';
import { answerRsvp, openRsvp } from '$lib/server/rsvp/rsvp';

export const load = async (event) => {
	// Nobody learns from this page's visits which link was opened.
	event.setHeaders({ 'referrer-policy': 'no-referrer', 'cache-control': 'private, no-store' });
	return { rsvp: await openRsvp(app().db.anonymous(), event.params.token) };
};

export const actions = {
	default: async (event) => {
		const form = formOf(event);
		const answered = await answerRsvp(app().db.anonymous(), event.params.token, {
			answer: form.text('answer'),
			note: form.text('note'),
			delegateName: form.text('delegateName'),
			delegatePosition: form.text('delegatePosition'),
			delegateSex: form.optional('delegateSex')
		});
		if (answered.ok) return { ok: true };
		const { refusal } = answered;
		return fail(refusal.code === 'invalid_fields' ? 400 : 409, {
			ok: false,
			message: wordRefusal(refusal, event.locals.locale),
			fields: wordFields(refusal.fields ?? {}, event.locals.locale),
			values: form.values()
		});
	}
};
