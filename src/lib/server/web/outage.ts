import type { Locale } from '../../domain/language.ts';
import type { Handle, RequestEvent } from '@sveltejs/kit';
import { m } from '../../i18n/paraglide/messages.js';
import { isOutage } from '../db/outage.ts';
import { log } from '../log.ts';
import { pageOfForm, textsToKeep } from './form-page.ts';
import { answerPlainly } from './plain-page.ts';

// A part that is restarted is back within seconds.
const retryAfterSeconds = '5';

/**
 * Answers 503 with `Retry-After` while a part that the product needs is away, instead of the 500 of a
 * fault: whether the request met it in a page or a form (the framework has made its answer, and
 * `handleError` has noted why) or on the way there (nobody knew yet who asks).
 */
export const answerOutage: Handle = async ({ event, resolve }) => {
	let response: Response;
	try {
		response = await resolve(event);
	} catch (error) {
		if (!isOutage(error)) throw error;
		const reason = error instanceof Error ? error.message : undefined;
		log().warn({ reason, route: event.route.id }, 'a part is away');
		response = answerFor(event, await textsToKeep(event));
	}
	if (!event.locals.outage && response.status !== 503) return response;
	// What is no page (a download) and the frame of all pages have no page of the app to fail with: the
	// framework answers with that of a fault.
	if (event.locals.outage && response.status >= 500) {
		// Nor has that page what was typed into a form that was sent without a script.
		const texts = await textsToKeep(event);
		if (texts.length > 0 || isPlainFault(response)) response = answerFor(event, texts);
	}
	const headers = new Headers(response.headers);
	headers.set('retry-after', retryAfterSeconds);
	headers.set('cache-control', 'no-store');
	const status = response.status === 500 ? 503 : response.status;
	return new Response(response.body, { status, headers });
};

function isPlainFault({ status, headers }: Response): boolean {
	const isPage = headers.has('x-sveltekit-page');
	return status === 500 && !isPage && Boolean(headers.get('content-type')?.startsWith('text/html'));
}

/** What the user is told, and what the page's own program understands. */
export function outageError(locale: Locale | undefined): App.Error {
	const words = m.shell_error_503_text({}, { locale: locale ?? 'km' });
	return { message: 'Service unavailable', words, outage: true };
}

/** The answer in the form in which it was asked for: a page, a page's data, or that of a form. */
function answerFor(event: RequestEvent, texts: readonly string[]): Response {
	const error = outageError(event.locals.locale);
	const { headers } = event.request;
	if (headers.get('x-sveltekit-action') === 'true') {
		return Response.json({ type: 'error', error }, { status: 503 });
	}
	if (event.isDataRequest || !/\btext\/html\b|^$|\*\/\*/.test(headers.get('accept') ?? '')) {
		return Response.json(error, { status: 503 });
	}
	const locale = event.locals.locale ?? 'km';
	return answerPlainly({
		locale,
		status: 503,
		title: m.shell_error_503_title({}, { locale }),
		text: m.shell_error_503_text({}, { locale }),
		link: {
			href: texts.length > 0 ? pageOfForm(event.url) : '',
			label: m.shell_try_again({}, { locale })
		},
		texts
	});
}
