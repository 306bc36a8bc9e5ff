import { isHttpError, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Locale } from '../../domain/language.ts';
import { wordRefusal } from '../../i18n/refusal.ts';
import { endWith } from './asked-document.ts';
import { unmadeRefusal } from '../document-maker/unmade-refusal.ts';

/**
 * Ends the request in words where a document could not be made for a reason that the reader can
 * understand: 503 while too many wait to be made or where it took too long, 500 where letters would have
 * been lost or an approved file is not given out.
 */
export function wordUnmade(problem: unknown, reader: Locale): void {
	const refusal = unmadeRefusal(problem);
	if (!refusal) return;
	const passes = ['documents_busy', 'document_too_long'].includes(refusal.code);
	endWith(passes ? 503 : 500, wordRefusal(refusal, reader));
}

/**
 * Answers with a file, or with what is wrong. A browser that was led to a file which can't be had is led
 * on to its preview, where the page says why in words; a program gets the status and the sentence. Both
 * get the sentence where the document itself could not be made.
 */
export async function answerWithFile(
	event: RequestEvent,
	make: () => Promise<Response>
): Promise<Response> {
	try {
		return await make();
	} catch (problem) {
		wordUnmade(problem, event.locals.locale);
		const inBrowser = event.request.headers.get('accept')?.includes('text/html');
		if (!inBrowser || !isHttpError(problem)) throw problem;
		redirect(303, `${event.url.pathname}/preview${event.url.search}`);
	}
}
