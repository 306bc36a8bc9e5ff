import { isHttpError, redirect, type RequestEvent } from '@sveltejs/kit';

/**
 * Answers with a file, or with what is wrong. A browser that was led to a file which can't be had is led
 * on to its preview, where the page says why in words; a program gets the status and the sentence.
 */
export async function answerWithFile(
	event: RequestEvent,
	make: () => Promise<Response>
): Promise<Response> {
	try {
		return await make();
	} catch (problem) {
		const inBrowser = event.request.headers.get('accept')?.includes('text/html');
		if (!inBrowser || !isHttpError(problem)) throw problem;
		redirect(303, `${event.url.pathname}/preview${event.url.search}`);
	}
}
