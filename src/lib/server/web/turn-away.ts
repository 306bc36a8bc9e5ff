import khmer from '@fontsource/kantumruy-pro/files/kantumruy-pro-khmer-400-normal.woff2?url';
import latin from '@fontsource/kantumruy-pro/files/kantumruy-pro-latin-400-normal.woff2?url';
import type { RequestEvent } from '@sveltejs/kit';
import type { Refusal } from '../../domain/result.ts';
import { formatDigits } from '../../i18n/format.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { wordRefusal } from '../../i18n/refusal.ts';

type Event = Pick<RequestEvent, 'request' | 'locals' | 'isDataRequest'>;

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

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
	return text.replace(/[&<>"]/g, (sign) => entities[sign]!);
}

/**
 * The answer to a request that is refused before any page has seen it: a page in the user's language,
 * which needs nothing but itself; for scripts the same words as the framework's own errors have them.
 * `refusal`: why, where more is known than the status.
 */
export function turnAway(event: Event, status: number, refusal?: Refusal): Response {
	const { title, text } = wordsFor(event, status, refusal);
	const { locale } = event.locals;
	const headers: Record<string, string> = { 'cache-control': 'no-store' };
	const error = { message: title, words: text };
	if (event.isDataRequest) return Response.json(error, { status, headers });
	if (event.request.headers.get('accept')?.includes('application/json')) {
		return Response.json({ type: 'error', error }, { status, headers });
	}
	headers['content-type'] = 'text/html; charset=utf-8';
	headers['content-security-policy'] =
		"default-src 'none'; style-src 'unsafe-inline'; font-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
	const page = `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${escaped(title)} · ${escaped(m.app_name({}, { locale }))}</title>
<style>
@font-face { font-family: 'Kantumruy Pro'; src: url('${khmer}') format('woff2'); unicode-range: U+1780-17FF, U+19E0-19FF, U+200B-200D, U+25CC }
@font-face { font-family: 'Kantumruy Pro'; src: url('${latin}') format('woff2'); unicode-range: U+0000-00FF, U+2000-200A, U+2010-206F }
* { margin: 0; font-weight: 400 }
body { max-width: 36rem; margin: 12vh auto 0; padding: 0 16px; background: #f7f6f2; color: #1c2333;
	font: 400 1rem/1.75 'Kantumruy Pro', 'Noto Sans Khmer', 'Khmer OS', system-ui, sans-serif }
h1 { font-size: 1.5rem; line-height: 1.7 }
h1 + p { margin-top: 8px }
.status { color: #586074 }
a { display: inline-block; margin-top: 24px; padding: 8px 20px; border-radius: 8px;
	background: #1f3f86; color: #fff; text-decoration: none }
</style>
</head>
<body>
<main>
<p class="status">${formatDigits(status, locale)}</p>
<h1>${escaped(title)}</h1>
<p>${escaped(text)}</p>
<a href="/">${escaped(m.shell_to_home({}, { locale }))}</a>
</main>
</body>
</html>
`;
	return new Response(page, { status, headers });
}
