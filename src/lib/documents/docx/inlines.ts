import {
	ExternalHyperlink,
	OnOffElement,
	TextRun,
	type IRunOptions,
	type ParagraphChild
} from 'docx';
import { breakKhmer, hasKhmer } from '../../i18n/khmer-line-breaking.ts';
import { fontRuns } from '../fonts/font-fallback.ts';
import { isFallback, type FallbackFamily } from '../model/look.ts';
import type { Run, Text } from '../model/model.ts';
import { cleanText, inOtherLanguage, runsOf } from '../model/runs.ts';
import type { WordContext } from './context.ts';
import { fontsOf, OFFICE_FONTS } from './fonts.ts';
import { halfPoints } from './measure.ts';
import { toneStyle } from './styles.ts';

const BREAK = '\u200b';

/**
 * Khmer with the spaces and break marks inside it; plain Latin; or what Battambang and Moul have no
 * glyph for, such as dashes and curly quotes.
 */
const STRETCHES =
	/\u200b?[\u1780-\u17ff\u19e0-\u19ff]+(?:[ \u200b-\u200d]+[\u1780-\u17ff\u19e0-\u19ff]+|[\u200b-\u200d])*|[ -\u00a0]+|[^ -\u00a0\u1780-\u17ff\u19e0-\u19ff]+/g;
const PLAIN = /^[ -\u00a0]*$/;

/** What a run has from the place where it stands. */
export interface RunOptions {
	/** In points, where it is fitted to its place and not that of the style. */
	readonly size?: number;
	/** That the paragraph is set in. */
	readonly face?: 'body' | 'title';
}

/** A run of Khmer or the like: Word takes font, size, weight and language of complex scripts for it. */
class ComplexRun extends TextRun {
	constructor(options: IRunOptions) {
		super(options);
		this.properties.push(new OnOffElement('w:cs'));
	}
}

/**
 * Text of the model as runs of one script each, with U+200B where Khmer may be broken: Word and
 * LibreOffice then break between words, never inside a syllable.
 */
export function toWordRuns(
	text: Text,
	context: WordContext,
	options: RunOptions = {}
): ParagraphChild[] {
	const children: ParagraphChild[] = [];
	let before = '';
	for (const run of runsOf(text)) {
		const words = cleanText(run.text).replaceAll('\t', ' ');
		if (!words) continue;
		// Breaking the joined text tells whether a line may break between two runs as well.
		const joint = before && breakKhmer(before.slice(-1) + BREAK + words.slice(0, 2));
		const mark = joint && joint.charAt(1) === BREAK ? BREAK : '';
		before = words;
		const pieces = wordRuns(mark + breakKhmer(words), run, context, options);
		if (run.link) children.push(new ExternalHyperlink({ link: run.link, children: pieces }));
		else children.push(...pieces);
	}
	return children;
}

function wordRuns(text: string, run: Run, context: WordContext, options: RunOptions): TextRun[] {
	return text.split('\n').flatMap((line, index) => {
		const stretches = stretchesOf(line);
		// A newline breaks the line before whatever comes next, be it nothing.
		if (index > 0 && stretches.length === 0) stretches.push({ text: '' });
		return stretches.map(({ text: stretch, family }, position) => {
			const marks: IRunOptions = {
				...marksOf(run, stretch, line, context, options.face),
				...otherScript(family),
				...(options.size ? { size: halfPoints(options.size) } : {}),
				...(index > 0 && position === 0 ? { break: 1 } : {}),
				text: stretch
			};
			return hasKhmer(stretch) || isComplexScript(family)
				? new ComplexRun(marks)
				: new TextRun(marks);
		});
	});
}

/** A stretch of one script, with its family where that is none of the official ones. */
interface Stretch {
	readonly text: string;
	readonly family?: FallbackFamily;
}

function stretchesOf(line: string): Stretch[] {
	const official = (text: string): Stretch[] =>
		Array.from(text.match(STRETCHES) ?? [], (stretch) => ({ text: stretch }));
	return fontRuns(line, 'Kantumruy', 'exact').flatMap(({ text, family }): Stretch[] =>
		family && isFallback(family) ? [{ text, family }] : official(text)
	);
}

const RIGHT_TO_LEFT: readonly FallbackFamily[] = ['NotoNaskhArabic', 'NotoSansHebrew'];

/** How a script that the official fonts lack is set: its font, and its language by which Word shapes it. */
function otherScript(family: FallbackFamily | undefined): IRunOptions {
	if (!family) return {};
	const { language } = OFFICE_FONTS[family];
	return {
		font: fontsOf(family),
		...(language ? { language } : {}),
		...(RIGHT_TO_LEFT.includes(family) ? { rightToLeft: true } : {})
	};
}

function isComplexScript(family: FallbackFamily | undefined): boolean {
	return family !== undefined && OFFICE_FONTS[family].language?.bidirectional !== undefined;
}

function marksOf(
	run: Run,
	stretch: string,
	line: string,
	context: WordContext,
	face: RunOptions['face']
): IRunOptions {
	const style = characterStyle(run);
	const latin = inLatinFont(run, stretch, line, context);
	// Moul is heavy by itself; English beside it is set bold, as in its own documents.
	const heavy = latin && context.bilingual && (face === 'title' || run.title === true);
	return {
		...(style ? { style } : {}),
		...(run.strong || heavy ? { bold: true } : {}),
		// Khmer has no italics.
		...(run.emphasis && !hasKhmer(stretch) ? { italics: true } : {}),
		...(run.underline ? { underline: {} } : {}),
		...(latin ? { font: fontsOf('Kantumruy') } : {})
	};
}

function characterStyle(run: Run): string | undefined {
	if (run.link) return 'Hyperlink';
	if (run.title) return 'TitleFace';
	return run.tone && run.tone !== 'normal' ? toneStyle(run.tone) : undefined;
}

/**
 * Whether text in a Khmer document stands in the other font: signs that Khmer fonts lack, and
 * English, but not a name amid Khmer words.
 */
function inLatinFont(run: Run, stretch: string, line: string, context: WordContext): boolean {
	if (context.style.locale !== 'km' || hasKhmer(stretch)) return false;
	if (!PLAIN.test(stretch)) return true;
	return run.locale === 'en' || (context.bilingual && inOtherLanguage(line, 'km'));
}
