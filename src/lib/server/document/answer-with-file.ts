import { isHttpError, redirect, type RequestEvent } from '@sveltejs/kit';
import { m } from '../../i18n/paraglide/messages.js';
import { endWith } from './asked-document.ts';
import { DocumentsBusyError } from './document-maker.ts';

/**
 * Answers with a file, or with what is wrong. A browser that was led to a file which can't be had is led
 * on to its preview, where the page says why in words; a program gets the status and the sentence. Both
 * get 503 while too many documents wait to be made.
 */
export async function answerWithFile(
	event: RequestEvent,
	make: () => Promise<Response>
): Promise<Response> {
	try {
		return await make();
	} catch (problem) {
		if (problem instanceof DocumentsBusyError) {
			endWith(503, m.documents_busy({}, { locale: event.locals.locale }));
		}
		const inBrowser = event.request.headers.get('accept')?.includes('text/html');
		if (!inBrowser || !isHttpError(problem)) throw problem;
		redirect(303, `${event.url.pathname}/preview${event.url.search}`);
	}
}
