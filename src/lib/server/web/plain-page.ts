import { escapeUTF8 } from 'entities/escape';
import type { Locale } from '../../domain/language.ts';
import { formatDigits } from '../../i18n/format.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** What a page says that stands without the app. */
export interface PlainPage {
	locale: Locale;
	status: number;
	title: string;
	text: string;
	/** The one way on. An empty `href` is the page itself, asked for again. */
	link: { href: string; label: string };
	/** What was typed and not kept: it stands on the page to be copied, and the way on opens beside it. */
	texts?: readonly string[];
}

const style = `@font-face{font-family:'Kantumruy Pro';font-weight:400;src:url('/fonts/kantumruy-pro-khmer-400.woff2') format('woff2');unicode-range:U+1780-17FF,U+19E0-19FF,U+200B-200D}
@font-face{font-family:'Kantumruy Pro';font-weight:600;src:url('/fonts/kantumruy-pro-khmer-600.woff2') format('woff2');unicode-range:U+1780-17FF,U+19E0-19FF,U+200B-200D}
:root{color-scheme:light dark}
body{max-width:36rem;margin:12vh auto 0;padding:0 16px;font:400 1rem/1.75 'Kantumruy Pro','Noto Sans Khmer','Khmer OS',system-ui,sans-serif}
h1{margin:0;font-size:1.5rem;font-weight:600;line-height:1.6}
p{margin:8px 0 0}
textarea{box-sizing:border-box;width:100%;margin-top:8px;padding:8px 12px;font:inherit}
a{display:inline-block;margin-top:32px;padding:10px 20px;border-radius:8px;background:#1f3f86;color:#fff;font-weight:600;text-decoration:none}`;

/** Texts to be copied, under one heading. */
function keptTexts(texts: readonly string[], locale: Locale): string {
	if (texts.length === 0) return '';
	const label = escapeUTF8(m.ui_kept_text({}, { locale }));
	// The first line break in such a field is no part of its text.
	const fields = texts.map((text) => {
		const rows = Math.min(12, text.split('\n').length + Math.ceil(text.length / 60));
		return `<textarea readonly rows="${rows}" aria-label="${label}">\n${escapeUTF8(text)}</textarea>`;
	});
	return `<p>${label}</p>\n${fields.join('\n')}\n`;
}

/**
 * A page of the server's own, for what no page of the app can say: a part is away, or the request was refused
 * at the door. It asks for nothing but the Khmer letters, which lie beside the app, and stands without them
 * too; no script runs on it.
 */
export function answerPlainly({
	locale,
	status,
	title,
	text,
	link,
	texts = []
}: PlainPage): Response {
	const beside = texts.length > 0 ? ' target="_blank"' : '';
	const page = `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeUTF8(title)} · ${escapeUTF8(m.app_name({}, { locale }))}</title><style>${style}</style></head>
<body><main><p>${formatDigits(status, locale)}</p><h1>${escapeUTF8(title)}</h1><p>${escapeUTF8(text)}</p>
${keptTexts(texts, locale)}<a href="${escapeUTF8(link.href)}"${beside}>${escapeUTF8(link.label)}</a></main></body></html>
`;
	return new Response(page, {
		status,
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'cache-control': 'no-store',
			'content-security-policy':
				"default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
		}
	});
}
