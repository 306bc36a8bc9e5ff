import { error } from '@sveltejs/kit';
import { app } from '$lib/server/app/app';
import { download } from '$lib/server/attachment/download';
import { wordUnmade } from '$lib/server/document/answer-with-file';
import { receivedDocument } from '$lib/server/dispatch/received';
import { askedFile, receivedFile } from '$lib/server/dispatch/received-file';
import { contextOf } from '$lib/server/request/context-of';

/** A file of a copy that was sent to a body of the signed-in user. */
export const GET = async (event) => {
	const { id } = event.params;
	const document = await receivedDocument(contextOf(event), id);
	const file = document && askedFile(document, event.url);
	if (!file) error(404);
	return download(
		await receivedFile(app(), document, file).catch((problem: unknown) => {
			wordUnmade(problem, event.locals.locale);
			throw problem;
		})
	);
};
