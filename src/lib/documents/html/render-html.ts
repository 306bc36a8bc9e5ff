import { formatDigits } from '../../i18n/format.ts';
import type { DocumentSeries } from '../model/model.ts';
import { escapeHtml } from './escape.ts';
import { htmlFragment } from './html-fragment.ts';
import { printStylesheet, stylesheet } from './stylesheet.ts';

/**
 * Renders documents one after the other as one complete page that needs nothing from elsewhere: it
 * can be kept, sent and printed.
 */
export function renderHtml(documents: DocumentSeries): Promise<Uint8Array> {
	const { meta } = documents[0];
	const head = [
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width">',
		'<meta name="referrer" content="no-referrer">',
		`<title>${escapeHtml(meta.title)}</title>`,
		`<meta name="author" content="${escapeHtml(meta.author)}">`,
		`<meta name="date" content="${escapeHtml(meta.created)}">`,
		`<style>${stylesheet}${printStylesheet(formatDigits('9', meta.locale) !== '9')}</style>`
	];
	const html = `<!doctype html>
<html lang="${meta.locale}">
<head>
${head.join('\n')}
</head>
<body class="doc-desk">
<main>
${documents.map((document) => htmlFragment(document)).join('\n')}
</main>
</body>
</html>
`;
	return Promise.resolve(new TextEncoder().encode(html));
}
