import type { RequestEvent } from '@sveltejs/kit';
import type { Refusal } from '../../domain/result.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { wordRefusal } from '../../i18n/refusal.ts';
import { pageOfForm } from './form-page.ts';
import { answerPlainly } from './plain-page.ts';

type Event = Pick<RequestEvent, 'request' | 'locals' | 'isDataRequest' | 'url'>;

/** What happened and what to do, for a request that is turned away at the door. */
function wordsFor(
	event: Event,
	status: number,
	refusal?: Refusal
): { title: string; text: string } {
	const { locale } = event.locals;
	const notFound = status === 404;
	return {
		title: notFound
			? m.shell_error_404_title({}, { locale })
			: m.shell_error_400_title({}, { locale }),
		text: refusal
			? wordRefusal(refusal, locale)
			: notFound
				? m.shell_error_404_text({}, { locale })
				: m.shell_error_400_text({}, { locale })
	};
}

/**
 * The answer to a request that is refused before any page has seen it: a page in the user's language;
 * for scripts the same words as the framework's own errors have them.
 * `refusal`: why, where more is known than the status; `texts`: what was typed, to be shown again.
 */
export function turnAway(
	event: Event,
	status: number,
	refusal?: Refusal,
	texts: readonly string[] = []
): Response {
	const { title, text } = wordsFor(event, status, refusal);
	const { locale } = event.locals;
	const headers = { 'cache-control': 'no-store' };
	const error = { message: title, words: text };
	if (event.isDataRequest) return Response.json(error, { status, headers });
	if (event.request.headers.get('accept')?.includes('application/json')) {
		return Response.json({ type: 'error', error }, { status, headers });
	}
	const link =
		texts.length > 0
			? { href: pageOfForm(event.url), label: m.shell_try_again({}, { locale }) }
			: { href: '/', label: m.shell_to_home({}, { locale }) };
	return answerPlainly({ locale, status, title, text, link, texts });
}
