import { breakKhmer, hasKhmer } from '../../i18n/khmer-line-breaking.ts';
import { styleFor, type DocumentStyle, type FontFamily } from '../model/look.ts';
import type { Run, Text } from '../model/model.ts';
import { inOtherLanguage, plainText, runsOf } from '../model/runs.ts';
import { fontRuns, printableText } from './font-fallback.ts';
import { breakUnspaced } from './scripts.ts';

/** A stretch of text in one font, with the places marked where what has no spaces may be broken. */
export interface SetRun {
	readonly text: string;
	readonly family: FontFamily;
	readonly bold: boolean;
	readonly italic: boolean;
	/** The style of its language. */
	readonly style: DocumentStyle;
	/** The run of the model that it is a part of, with its marks. */
	readonly run: Run;
}

const BREAK = '\u200b';

/**
 * Text of the model as runs of one font each. `face` tells in which face the text stands around runs
 * that choose their own.
 */
export function setRuns(
	text: Text,
	style: DocumentStyle,
	face: 'body' | 'title' = 'body'
): SetRun[] {
	const set: SetRun[] = [];
	let before = '';
	for (const run of modelRuns(text, style)) {
		const printable = printableText(run.text);
		if (!printable) continue;
		// Breaking the joined text tells whether a line may break between two runs as well.
		const marked = breakUnspaced(breakKhmer(printable));
		const joint = before.slice(-1) + BREAK + printable.slice(0, 2);
		const mayBreak = hasKhmer(joint) && breakKhmer(joint).charAt(1) === BREAK;
		const broken = mayBreak ? BREAK + marked : marked;
		before = printable;
		const own = styleOf(run, style);
		const title = run.title ?? face === 'title';
		const family = title ? own.title : own.body;
		for (const { text: stretch, family: other } of fontRuns(broken, family)) {
			set.push({
				text: stretch,
				family: other ?? family,
				bold: run.strong === true || (title && own.titleBold),
				italic: run.emphasis === true && !hasKhmer(stretch),
				style: own,
				run
			});
		}
	}
	return set;
}

/** The runs of a text; in a document of two languages those of the other one are told by it. */
function modelRuns(text: Text, style: DocumentStyle): readonly Run[] {
	const runs = runsOf(text);
	const { alongside } = style;
	if (!alongside) return runs;
	return linesOf(runs).flatMap((line): readonly Run[] =>
		inOtherLanguage(plainText(line), style.locale)
			? line.map((run) => ({ locale: alongside.locale, ...run }))
			: line
	);
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
