import { breakKhmer, hasKhmer } from '../../i18n/khmer-line-breaking.ts';
import type { Run, Text } from '../model.ts';
import { fontRuns, printableText } from './font-fallback.ts';
import type { FontFamily } from './fonts.ts';
import { COLOURS, TONES, type PdfStyle } from './style.ts';

/** A run as pdfmake takes it. */
export interface PdfRun {
	text: string;
	font?: FontFamily;
	bold?: boolean;
	italics?: boolean;
	color?: string;
	decoration?: 'underline';
	link?: string;
}

const BREAK = '\u200b';

/**
 * Text of the model as runs of one font each, with the places marked where Khmer may be broken.
 * `face` tells in which face the text stands around runs that choose their own.
 */
export function toRuns(text: Text, style: PdfStyle, face: 'body' | 'title' = 'body'): PdfRun[] {
	const given = typeof text === 'string' ? [text] : text;
	const runs: PdfRun[] = [];
	let before = '';
	for (const part of given) {
		const run: Run = typeof part === 'string' ? { text: part } : part;
		const printable = printableText(run.text);
		if (!printable) continue;
		// Breaking the joined text tells whether a line may break between two runs as well.
		const marked = breakKhmer(printable);
		const joint = before && breakKhmer(before.slice(-1) + BREAK + printable.slice(0, 2));
		const broken = joint && joint.charAt(1) === BREAK ? BREAK + marked : marked;
		before = printable;
		const title = run.title ?? face === 'title';
		const family = title ? style.title : style.body;
		for (const { text: stretch, family: other } of fontRuns(broken, family)) {
			runs.push({
				text: stretch,
				font: other ?? family,
				...(run.strong || (title && style.titleBold) ? { bold: true } : {}),
				...(run.emphasis && !hasKhmer(stretch) ? { italics: true } : {}),
				...(run.underline ? { decoration: 'underline' } : {}),
				...colourOf(run)
			});
		}
	}
	return runs.length > 0 ? runs : [{ text: '' }];
}

/** The bare text of a model text. */
export function plainText(text: Text): string {
	if (typeof text === 'string') return text;
	return text.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

function colourOf(run: Run): Pick<PdfRun, 'color' | 'link'> {
	if (run.link) return { color: COLOURS.link, link: run.link };
	return run.tone && run.tone !== 'normal' ? { color: TONES[run.tone] } : {};
}
