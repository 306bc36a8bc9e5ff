import { receiptFields } from '$lib/features/dispatch/dispatch-command';
import { phnomPenhDate } from '$lib/i18n/calendar-date';
import { app } from '$lib/server/app/app';
import { acknowledgeReceipt, openReceipt } from '$lib/server/dispatch/received';
import { formOf } from '$lib/server/form/form-of';
import { refused } from '$lib/server/form/submit';
import { admitPost } from '$lib/server/web/post-limits';
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
		const { token } = event.params;
		const given = receiptFields(form);
		const admitted = await admitPost(event, token);
		const answered = admitted.ok
			? await acknowledgeReceipt(app().db.anonymous(), token, given)
			: admitted;
		if (answered.ok) return { ok: true };
		return refused('receipt', answered.refusal, event.locals.locale, form);
	}
};
