import { app } from '$lib/server/app/app';
import { askedDocument, askedPart, endWith } from '$lib/server/document/asked-document';
import { documentPreview } from '$lib/server/document/document-preview';
import { readerSource } from '$lib/server/record/record-source';
import {
	statusOfDocumentRefusal,
	wordDocumentRefusal
} from '$lib/server/document/word-document-refusal';
import { contextOf } from '$lib/server/request/context-of';

export const load = async (event) => {
	const context = contextOf(event);
	const params = event.url.searchParams;
	const { kind, locale } = askedDocument(event.params.kind, params, context.locale);
	const shown = await documentPreview(
		app().documents,
		readerSource(app(), context),
		kind,
		event.params.id,
		{
			locale,
			otherwise: context.locale,
			participantId: params.get('participant') ?? undefined,
			printedOnly: params.get('only') === 'printed',
			part: kind === 'invitation-letter' ? askedPart(params, context.locale) : undefined,
			escalationId: params.get('escalation') ?? undefined
		}
	);
	if (!shown.ok) {
		endWith(
			statusOfDocumentRefusal(shown.refusal),
			wordDocumentRefusal(shown.refusal, context.locale)
		);
	}
	return { preview: shown.value };
};
