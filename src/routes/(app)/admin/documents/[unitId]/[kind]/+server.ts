import { phnomPenhDate } from '$lib/i18n/calendar-date';
import { app } from '$lib/server/app/app';
import { download } from '$lib/server/attachment/download';
import { answerWithFile } from '$lib/server/document/answer-with-file';
import { askedDocument } from '$lib/server/document/asked-document';
import { documentFileName, mediaTypes } from '$lib/server/document/document-file-name';
import { managedAdministration } from '$lib/server/administration/managed-administration';
import { sampleDocument } from '$lib/server/document/sample-document';
import { contextOf } from '$lib/server/request/context-of';

/** A sample of a kind of document under the settings of an administration: `?locale=…&format=…`. */
export const GET = (event) =>
	answerWithFile(event, async () => {
		const context = contextOf(event);
		const settings = await managedAdministration(context, event.params.unitId);
		const asked = askedDocument(event.params.kind, event.url.searchParams, context.locale);
		const { kind, format } = asked;
		const locale = asked.locale ?? context.locale;
		const today = phnomPenhDate(context.now());
		const order = sampleDocument(settings, kind, locale, today);
		return download({
			...documentFileName({ kind, locale, format, number: null, heldOn: today, draft: false }),
			mediaType: mediaTypes[format],
			bytes: await app().documents.make(order, format),
			inline: format === 'pdf'
		});
	});
