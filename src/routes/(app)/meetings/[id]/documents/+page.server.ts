import { error } from '@sveltejs/kit';
import { app } from '$lib/server/app/app';
import { askedLocale } from '$lib/server/document/asked-document';
import { meetingDocuments } from '$lib/server/document/meeting-documents';
import { readerSource } from '$lib/server/record/record-source';
import { contextOf } from '$lib/server/request/context-of';

export const load = async (event) => {
	const context = contextOf(event);
	const locale = askedLocale(event.url.searchParams, context.locale) ?? context.locale;
	const view = await meetingDocuments(readerSource(app(), context), event.params.id, locale);
	if (!view) error(404);
	return { view };
};
