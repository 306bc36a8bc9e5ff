import { error } from '@sveltejs/kit';
import { app } from '$lib/server/app/app';
import { download } from '$lib/server/attachment/download';
import { wordUnmade } from '$lib/server/document/answer-with-file';
import { mayAskReceipt } from '$lib/server/dispatch/receipt-limit';
import { openReceipt } from '$lib/server/dispatch/received';
import { askedFile, receivedFile } from '$lib/server/dispatch/received-file';

/** A file of the copy whose link this is: what the mail carried, or would have. */
export const GET = async (event) => {
	const { document } = await openReceipt(app().db.anonymous(), event.params.token);
	const file = document && askedFile(document, event.url);
	if (!file) error(404);
	if (!(await mayAskReceipt(event.getClientAddress()))) error(429);
	return download(
		await receivedFile(app(), document, file).catch((problem: unknown) => {
			wordUnmade(problem, event.locals.locale);
			throw problem;
		})
	);
};
