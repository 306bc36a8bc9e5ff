import { error } from '@sveltejs/kit';
import { confirmReceipt } from '$lib/features/dispatch/dispatch-command';
import { choose } from '$lib/i18n/bilingual';
import { phnomPenhDate } from '$lib/i18n/calendar-date';
import { receivedDocument } from '$lib/server/dispatch/received';
import { submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const context = contextOf(event);
	const document = await receivedDocument(context, event.params.id);
	if (!document) error(404);
	return {
		document,
		fileHref: `/reports/received/${document.recipientId}/file`,
		given: {
			receivedBy: choose({ km: context.user.nameKm, en: context.user.nameEn }, context.locale),
			position: choose(
				{ km: context.user.positionKm, en: context.user.positionEn },
				context.locale
			),
			receivedOn: phnomPenhDate(context.now())
		}
	};
};

export const actions: Actions = {
	confirm: (event) =>
		submit(event, 'confirm', 'dispatch.confirm', (form) => confirmReceipt(form, event.params.id))
};
