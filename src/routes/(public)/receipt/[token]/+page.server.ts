import { fail } from '@sveltejs/kit';
import { phnomPenhDate } from '$lib/i18n/calendar-date';
import { wordFields, wordRefusal } from '$lib/i18n/refusal';
import { app } from '$lib/server/app';
import { receiptOf } from '$lib/server/dispatch/receipt-form';
import { mayAskReceipt } from '$lib/server/dispatch/receipt-limit';
import { acknowledgeReceipt, openReceipt } from '$lib/server/dispatch/received';
import { formOf } from '$lib/server/form/receive-form';
import type { Refusal } from '$lib/domain/result';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	// Nobody learns from this page's visits which link was opened.
	event.setHeaders({ 'referrer-policy': 'no-referrer', 'cache-control': 'private, no-store' });
	return {
		receipt: await openReceipt(app().db.anonymous(), event.params.token),
		fileHref: `/receipt/${encodeURIComponent(event.params.token)}/file`,
		today: phnomPenhDate(app().now())
	};
};

export const actions: Actions = {
	default: async (event) => {
		const form = formOf(event);
		const { locale } = event.locals;
		const refused = (status: number, refusal: Refusal) =>
			fail(status, {
				ok: false,
				message: wordRefusal(refusal, locale),
				fields: wordFields(refusal.fields ?? {}, locale),
				values: form.values()
			});
		const known = await openReceipt(app().db.anonymous(), event.params.token);
		if (known.document && !(await mayAskReceipt(event.getClientAddress()))) {
			return refused(429, { code: 'receipt_too_many' });
		}
		const given = receiptOf(form);
		const answered = await acknowledgeReceipt(app().db.anonymous(), event.params.token, given);
		if (answered.ok) return { ok: true };
		return refused(answered.refusal.code === 'invalid_fields' ? 400 : 409, answered.refusal);
	}
};
