import { app } from '$lib/server/app/app';
import { download } from '$lib/server/attachment/download';
import { answerWithFile } from '$lib/server/document/answer-with-file';
import { askedDocument, askedPart, endWith } from '$lib/server/document/asked-document';
import { documentFile } from '$lib/server/document/document-file';
import { documentFileName, mediaTypes } from '$lib/server/document/document-file-name';
import { documentOrder, lettersInPart } from '$lib/server/document/document-order';
import { zippedFiles } from '$lib/server/document/zipped-files';
import { readerSource } from '$lib/server/record/record-source';
import {
	statusOfDocumentRefusal,
	wordDocumentRefusal
} from '$lib/server/document/word-document-refusal';
import { contextOf } from '$lib/server/request/context-of';

/**
 * A document of a meeting. `?locale=km|en|both` (else the language of the one it is for, or of the
 * reader), `?format=pdf|docx|xlsx|html`; letters: `?participant=<id>`, `?only=printed`, `?part=2`; a series: `?files=each` for a file of each in an archive;
 * issues: `?escalation=<id>`.
 */
export const GET = (event) =>
	answerWithFile(event, async () => {
		const context = contextOf(event);
		const params = event.url.searchParams;
		const { kind, locale, format } = askedDocument(event.params.kind, params, context.locale);
		const part = askedPart(params, context.locale);
		const person = params.get('participant') ?? undefined;
		const made = await documentOrder(readerSource(app(), context), kind, event.params.id, {
			locale,
			otherwise: context.locale,
			participantId: person,
			printedOnly: params.get('only') === 'printed',
			// However many they are, one answer holds so many: the page leads to the other parts.
			part: kind === 'invitation-letter' ? (part ?? 1) : undefined,
			escalationId: params.get('escalation') ?? undefined
		});
		if (!made.ok) {
			endWith(
				statusOfDocumentRefusal(made.refusal),
				wordDocumentRefusal(made.refusal, context.locale)
			);
		}
		const { order, state, number, heldOn, recipient, count } = made.value;
		const each = params.get('files') === 'each' && order.data.length > 1;
		return download({
			...documentFileName({
				kind,
				locale: order.locale,
				format: each ? 'zip' : format,
				number,
				heldOn,
				draft: state === 'draft',
				person: recipient?.[order.locale === 'en' ? 'en' : 'km'],
				part: kind === 'invitation-letter' && count > lettersInPart ? (part ?? 1) : undefined
			}),
			mediaType: mediaTypes[each ? 'zip' : format],
			bytes: each
				? await zippedFiles(app().documents, order, format)
				: await documentFile(app(), made.value, format),
			inline: format === 'pdf' && !each
		});
	});
