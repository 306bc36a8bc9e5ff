/**
 * Emoji, which official documents do without: they stay in the record, and are left out of every
 * file that is made from it.
 *
 * What counts as one sequence is told by Unicode (UTS 51); signs of writing such as ©, ™, ✓ and ☑
 * are none, even where a phone asks for them in colour.
 */

import { changeTexts } from './change-texts.ts';

/** A skin tone, a request for colour, a keycap, the letters of a regional flag. */
const CHANGE = '(?:\\p{EMod}|\\ufe0f\\u20e3?|\\u20e3|[\\u{e0020}-\\u{e007e}]+\\u{e007f})?';
const ELEMENT = `[\\p{Emoji}\\p{ExtPict}]${CHANGE}`;
const SEQUENCE = new RegExp(`\\p{RI}{1,2}|${ELEMENT}(?:\\u200d${ELEMENT})*[\\ufe0f\\u200d]*`, 'gu');

const KEYCAP = /^([0-9#*])\ufe0f?\u20e3/u;
const ALWAYS = /[\p{EPres}\p{EMod}\p{RI}]/u;
/** Signs of writing that phones like to colour. */
const SIGN = /^[©®™‼⁉ℹ\u2194-\u21aa\u2934\u2935\u2b05-\u2b07\u25aa-\u25fe☎☑✔✖♀♂〰Ⓜ㊗㊙]\ufe0f?$/u;
/** Beyond the basic plane (a first surrogate) all are pictures, also those that are given no colour. */
const PICTURE = /^[\ud83c-\ud83f]/;

/** Stands for a removed emoji while the spaces around it are put in order; no text holds it (marks.ts). */
const REMOVED = '\ufdd0';
const GAPS = /[ \u00a0]*\ufdd0(?:[ \u00a0]*[\ufdd0-\ufdef])*[ \u00a0]*/g;
const MARKS = /[\ufdd1-\ufdef]+/g;
const CLOSES = /[,.;:!?)\]។៕៖]/;

/** An emoji and where it stands in its text. */
interface FoundEmoji {
	readonly emoji: string;
	readonly at: number;
}

/**
 * A text without its emoji and without the spaces that only they needed; of a keycap the digit stays.
 *
 * @param markOf the mark that is left in the place of an emoji (marks.ts)
 */
export function withoutEmoji(text: string, markOf?: (found: FoundEmoji) => string): string {
	const marked = text.replace(SEQUENCE, (emoji, at: number) => {
		if (!isEmoji(emoji)) return emoji;
		return (KEYCAP.exec(emoji)?.[1] ?? REMOVED) + (markOf?.({ emoji, at }) ?? '');
	});
	if (!marked.includes(REMOVED)) return marked;
	return marked.replace(GAPS, (gap, at: number) => {
		const [before, after] = [marked[at - 1], marked[at + gap.length]];
		const atEdge = before === undefined || before === '\n' || after === undefined || after === '\n';
		const space = atEdge || CLOSES.test(after) || !/[ \u00a0]/.test(gap) ? '' : ' ';
		return (gap.match(MARKS)?.join('') ?? '') + space;
	});
}

/** Plain data with all of its texts without emoji; the same object where there are none. */
export function dataWithoutEmoji<Data>(data: Data): Data {
	return changeTexts(data, (text) => withoutEmoji(text));
}

function isEmoji(sequence: string): boolean {
	if (KEYCAP.test(sequence)) return true;
	if (ALWAYS.test(sequence) || PICTURE.test(sequence)) return true;
	if (SIGN.test(sequence)) return false;
	return /[\ufe0f\u200d]/.test(sequence.slice(1)) && !/^[0-9#*]/.test(sequence);
}
