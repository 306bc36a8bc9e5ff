import { breakKhmer, hasKhmer } from '../../i18n/khmer-line-breaking.ts';
import { COLOURS, styleFor, TONES, type DocumentStyle } from '../look.ts';
import type { Run, Text } from '../model.ts';
import { plainText, runsOf } from '../runs.ts';
import { fontRuns, printableText } from './font-fallback.ts';
import type { FontFamily } from './fonts.ts';

/** A run as pdfmake takes it. */
export interface PdfRun {
	text: string;
	font?: FontFamily;
	bold?: boolean;
	italics?: boolean;
	color?: string;
	decoration?: 'underline';
	link?: string;
	lineHeight?: number;
}

/** What text stands in: running text, or the cells of a table with their closer lines. */
export type Setting = 'text' | 'table';

const BREAK = '\u200b';
const LATIN = /\p{Script=Latin}/u;

/**
 * Text of the model as runs of one font each, with the places marked where Khmer may be broken.
 * `face` tells in which face the text stands around runs that choose their own.
 */
export function toRuns(
	text: Text,
	style: DocumentStyle,
	face: 'body' | 'title' = 'body',
	setting: Setting = 'text'
): PdfRun[] {
	const runs: PdfRun[] = [];
	let before = '';
	for (const run of modelRuns(text, style)) {
		const printable = printableText(run.text);
		if (!printable) continue;
		// Breaking the joined text tells whether a line may break between two runs as well.
		const marked = breakKhmer(printable);
		const joint = before.slice(-1) + BREAK + printable.slice(0, 2);
		const mayBreak = hasKhmer(joint) && breakKhmer(joint).charAt(1) === BREAK;
		const broken = mayBreak ? BREAK + marked : marked;
		before = printable;
		const own = styleOf(run, style);
		const title = run.title ?? face === 'title';
		const family = title ? own.title : own.body;
		for (const { text: stretch, family: other } of fontRuns(broken, family)) {
			runs.push({
				text: stretch,
				font: other ?? family,
				...(run.strong || (title && own.titleBold) ? { bold: true } : {}),
				...(run.emphasis && !hasKhmer(stretch) ? { italics: true } : {}),
				...(run.underline ? { decoration: 'underline' } : {}),
				...(own.locale === style.locale
					? {}
					: { lineHeight: setting === 'table' ? own.tableLineHeight : own.lineHeight }),
				...colourOf(run)
			});
		}
	}
	return runs.length > 0 ? runs : [{ text: '' }];
}

/** The runs of a text; in a document of two languages those of the other one are told by it. */
function modelRuns(text: Text, style: DocumentStyle): readonly Run[] {
	const runs = runsOf(text);
	const { alongside } = style;
	if (!alongside) return runs;
	return linesOf(runs).flatMap((line): readonly Run[] => {
		const words = plainText(line);
		const other = style.locale === 'km' ? !hasKhmer(words) && LATIN.test(words) : hasKhmer(words);
		return other ? line.map((run) => ({ locale: alongside.locale, ...run })) : line;
	});
}

/** Divided after each newline; names and abbreviations within a line are of the line's language. */
function linesOf(runs: readonly Run[]): Run[][] {
	const lines: Run[][] = [[]];
	for (const run of runs) {
		for (const text of run.text.split(/(?<=\n)/)) {
			lines.at(-1)?.push({ ...run, text });
			if (text.endsWith('\n')) lines.push([]);
		}
	}
	return lines;
}

function styleOf({ locale }: Run, style: DocumentStyle): DocumentStyle {
	return locale && locale !== style.locale ? (style.alongside ?? styleFor(locale)) : style;
}

function colourOf(run: Run): Pick<PdfRun, 'color' | 'link'> {
	if (run.link) return { color: COLOURS.link, link: run.link };
	return run.tone && run.tone !== 'normal' ? { color: TONES[run.tone] } : {};
}
