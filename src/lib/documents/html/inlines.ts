import type { Locale } from '../../domain/language.ts';
import type { Run, Text } from '../model/model.ts';
import { inOtherLanguage, runsOf } from '../model/runs.ts';
import { escapeHtml, safeAddress } from './escape.ts';

/** What a text stands in. */
export interface HtmlContext {
	/** The language around it. */
	readonly locale: Locale;
	/** The document's other language, if it has one. */
	readonly alongside?: Locale;
	/** Level of the heading that bears the document's title. */
	readonly top: 1 | 2;
}

/** A text as markup: marks as elements, line ends as breaks, every word escaped. */
export function inlineHtml(text: Text, context: HtmlContext): string {
	return runsOf(text)
		.map((run) => runHtml(run, context))
		.join('');
}

function runHtml(run: Run, context: HtmlContext): string {
	const lines = run.text.split(/\r\n?|\n|\u2028|\u2029/);
	const html = lines
		.map((line) => inLanguage(line, run.locale ?? otherLanguage(line, context), context))
		.join('<br>');
	return html === '' ? '' : marked(html, run);
}

function marked(html: string, run: Run): string {
	const classes = [
		...(run.title ? ['doc-moul'] : []),
		...(run.tone && run.tone !== 'normal' ? [`doc-${run.tone}`] : [])
	];
	let result = html;
	if (run.underline) result = `<u>${result}</u>`;
	if (run.emphasis) result = `<em>${result}</em>`;
	if (run.strong) result = `<strong>${result}</strong>`;
	if (classes.length > 0) result = `<span class="${classes.join(' ')}">${result}</span>`;
	const address = run.link === undefined ? null : safeAddress(run.link);
	return address ? `<a href="${escapeHtml(address)}" rel="noopener">${result}</a>` : result;
}

function inLanguage(line: string, locale: Locale | undefined, context: HtmlContext): string {
	const html = escapeHtml(line);
	if (html === '' || locale === undefined || locale === context.locale) return html;
	return `<span lang="${locale}">${html}</span>`;
}

/** In a document of two languages the script tells the language of a line that doesn't say. */
function otherLanguage(line: string, { locale, alongside }: HtmlContext): Locale | undefined {
	if (!alongside || alongside === locale) return undefined;
	return inOtherLanguage(line, locale) ? alongside : undefined;
}
