/**
 * Where a line of Khmer may be broken.
 *
 * Khmer puts no spaces between words, so U+200B (zero width space) is placed between them. The
 * words come from the dictionary of ICU (`Intl.Segmenter`), which browsers and Node both carry.
 * ICU now and then cuts after a coeng or before a dependent sign, and splits some compounds that
 * officials read as one word; both are put right here.
 */

import { beginnings, endings, wholeWords } from './khmer-lexicon.ts';

const ZERO_WIDTH_SPACE = '\u200b';
const KHMER = /[\u1780-\u17ff\u19e0-\u19ff]/;

/** Never begins a line: signs that depend on a consonant, closing punctuation, the repetition sign. */
const NOT_AT_START = /^[\u17b4-\u17d3\u17d4-\u17da\u17dd!?,.:;)\]}»”’%៛/\s]/;
/** Spaces that were typed before ។ ៕ ៖ ៗ. */
const SPACE_BEFORE_MARK = / +(?=[\u17d4-\u17d7])/g;
/** Never ends a line: the coeng, which needs its consonant, and opening punctuation. */
const NOT_AT_END = /[\u17d2([{«“‘\s]$/;

/** Longest first, so that a compound is found before the word that it begins with. */
const UNBREAKABLE_PATTERN = new RegExp(
	[...wholeWords].sort((a, b) => b.length - a.length).join('|'),
	'g'
);

/** A consonant or independent vowel with all that hangs on it and the mark after it, or any other single character. */
const SYLLABLE =
	/[\u1780-\u17b3\u25cc](?:\u17d2[\u1780-\u17b3]|[\u17b4-\u17d1\u17d3\u17dd\u200c\u200d])*[\u17d4-\u17d7]*|[\s\S]/gu;

let segmenter: Intl.Segmenter | null | undefined;

function wordSegmenter(): Intl.Segmenter | null {
	if (segmenter === undefined) {
		// Firefox has it since version 125; older browsers break by their own rules.
		segmenter =
			typeof Intl === 'object' && 'Segmenter' in Intl
				? new Intl.Segmenter('km', { granularity: 'word' })
				: null;
	}
	return segmenter;
}

/** Whether the text holds any Khmer letter, sign or digit. */
export function hasKhmer(text: string): boolean {
	return KHMER.test(text);
}

/**
 * Puts U+200B where a line of the text may be broken inside Khmer. Breaks that the author typed
 * stay where they are allowed; the visible text is unchanged. Doing it twice changes nothing.
 *
 * A space that was typed before a mark that ends or repeats is made one that no line is broken at.
 */
export function breakKhmer(text: string): string {
	if (!hasKhmer(text)) return text;
	const words = wordSegmenter();
	if (!words) return text;
	let broken = '';
	let before = '';
	for (const piece of text.replace(SPACE_BEFORE_MARK, kept).split(/\u200b+/)) {
		for (const word of splitWords(piece, words)) {
			if (mayBreak(before, word)) broken += ZERO_WIDTH_SPACE;
			broken += word;
			before = word;
		}
	}
	return broken;
}

const kept = (spaces: string) => '\u00a0'.repeat(spaces.length);

/** Takes the break marks out again, as for searching or for comparing. */
export function unbreakKhmer(text: string): string {
	return text.replaceAll(ZERO_WIDTH_SPACE, '');
}

/** The syllables of a word: the last resort where a single word is wider than its column. */
export function splitSyllables(word: string): string[] {
	return word.match(SYLLABLE) ?? [];
}

function splitWords(text: string, words: Intl.Segmenter): string[] {
	const result: string[] = [];
	let position = 0;
	for (const match of text.matchAll(UNBREAKABLE_PATTERN)) {
		pushSegments(result, text.slice(position, match.index), words);
		result.push(match[0]);
		position = match.index + match[0].length;
	}
	pushSegments(result, text.slice(position), words);
	return result;
}

function pushSegments(result: string[], text: string, words: Intl.Segmenter): void {
	if (!text) return;
	for (const { segment } of words.segment(text)) result.push(segment);
}

function mayBreak(before: string, after: string): boolean {
	return (
		before !== '' &&
		KHMER.test(before.slice(-1)) &&
		KHMER.test(after.slice(0, 1)) &&
		!NOT_AT_START.test(after) &&
		!NOT_AT_END.test(before) &&
		!endings.includes(after) &&
		!beginnings.includes(before)
	);
}
