/**
 * Which font draws which character.
 *
 * Battambang and Moul hold Khmer and ASCII only, Kantumruy dashes, curly quotes and the letters of
 * western Europe; names come in all scripts. A word is set in one font, so that its letters and marks
 * fit together, and so are the words of a name. What no font holds is drawn as its number in a box.
 */

import type { FontFamily } from '../model/look.ts';
import { fontCovers } from './coverage.ts';
import { FAMILIES } from './font-files.ts';
import { familiesFor, graphemes, isLatin, runsRightToLeft, scriptOf } from './scripts.ts';

/** A stretch of text in one font; without `family` in the font that was asked for. */
export interface FontRun {
	text: string;
	family?: FontFamily;
}

/** A word of one script, or a single sign. */
interface Token extends FontRun {
	readonly script: number;
}

const KHMER = /\p{Script=Khmer}/u;
/** Goes with the character before it, in whatever font that is. */
const FOLLOWS = /^[\u0020\u200b-\u200d\n\ufdd0-\ufdef]+$/;
/** Steers the layout, joins letters or marks a place (marks.ts); no font need have it. */
const INVISIBLE = /[\u0020\u200b-\u200d\n\u034f\ufdd0-\ufdef]/;

/** Control characters, the soft hyphen, direction marks and variation selectors. */
const DROPPED =
	// eslint-disable-next-line no-control-regex -- control characters are what is looked for
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]|[\u{e0000}-\u{e01ef}]/gu;

/** Stands for what a sender's program had lost already; it is told and boxed like what we lack. */
const LOST = '\ufffd';

const LOOKALIKES: Record<string, string> = {
	'\u2010': '-',
	'\u2011': '-',
	'\u2012': '–',
	'\u2015': '—',
	'\u2022': '•',
	'\u2212': '–',
	'\u02bc': '’',
	'\u2032': '’',
	'\u2033': '”',
	'\u25cf': '•',
	'\u25aa': '•',
	'\u2003': ' ',
	'\u2002': ' ',
	'\u2009': ' ',
	'\u202f': '\u00a0'
};

const DIGIT = /^\p{Nd}/u;

/** Between the words of a name. */
const BETWEEN_NAMES = /^[ \u00a0.\-‑’']{1,2}$/;
const BEGINS_LARGE = /^\p{Lu}/u;

/** Text as it can be set: line ends as newlines, tabs as spaces, invisible controls removed. */
export function printableText(text: string): string {
	return text
		.toWellFormed()
		.normalize('NFC')
		.replace(/\r\n?|\u2028|\u2029/g, '\n')
		.replaceAll('\t', ' ')
		.replace(DROPPED, '');
}

/**
 * Divides a printable text into runs that one font each can draw; letters and their marks stay
 * together.
 *
 * @param signs `exact` where a sign must not be drawn as one that looks like it
 */
export function fontRuns(
	text: string,
	family: FontFamily,
	signs: 'exact' | 'alike' = 'alike'
): FontRun[] {
	if (text === '') return [];
	if (covers(family, text)) return [{ text }];
	const tokens = tokensOf(text).flatMap((token) => drawable(token, family, signs));
	return merged(linesFromTheRight(namesInOneFont(tokens, family)));
}

/** Words of one script each; signs, digits and spaces each for themselves. */
function tokensOf(text: string): Token[] {
	const tokens: Token[] = [];
	for (const grapheme of graphemes(text)) {
		const script = scriptOf(grapheme);
		const last = tokens.at(-1);
		if (last && script !== -1 && last.script === script) last.text += grapheme;
		else tokens.push({ text: grapheme, script });
	}
	return tokens;
}

function drawable(token: Token, family: FontFamily, signs: 'exact' | 'alike'): Token[] {
	const { text, script } = token;
	if (covers(family, text)) return [token];
	const alike = signs === 'alike' ? LOOKALIKES[text] : undefined;
	// Rather a sign that looks like it in the font around it than the sign itself in another.
	if (alike !== undefined && covers(family, alike)) return [{ text: alike, script }];
	for (const candidate of alike === undefined ? [text] : [text, alike]) {
		const other = familiesFor(script).find((name) => covers(name, candidate));
		if (other) return [{ text: candidate, script, family: other }];
	}
	const parts = graphemes(text);
	if (parts.length > 1)
		return parts.flatMap((part) => drawable({ text: part, script }, family, signs));
	return [{ text, script, family: 'CodeBoxes' }];
}

/**
 * The words of a name in one font: those in Latin letters beside a word that the font lacks, as long
 * as each begins with a capital.
 */
function namesInOneFont(tokens: Token[], family: FontFamily): Token[] {
	let at = 0;
	while (at < tokens.length) {
		const end = endOfName(tokens, at);
		const name = tokens.slice(at, end);
		const words = name.filter(({ script }) => isLatin(script));
		if (words.length > 1 && words.some((word) => word.family && word.family !== 'CodeBoxes')) {
			const text = words.map((word) => word.text).join('');
			const common = familiesFor(1).find((candidate) => covers(candidate, text));
			if (common) for (const word of name) setFamily(word, common, family);
		}
		at = Math.max(end, at + 1);
	}
	return tokens;
}

/**
 * Digits and signs within what runs from right to left, and a number at its end, in its font: they belong to it and
 * are set in its order, not word by word between the words around them.
 */
function linesFromTheRight(tokens: Token[]): Token[] {
	tokens.forEach(({ text, family }, begin) => {
		if (!family || !runsRightToLeft(text)) return;
		let end = begin;
		for (let at = begin + 1; at < tokens.length; at += 1) {
			const token = tokens[at]!;
			if (token.script !== -1 || !covers(family, token.text)) {
				if (token.family === family) end = at;
				break;
			}
			if (DIGIT.test(token.text)) end = at;
		}
		for (const token of tokens.slice(begin + 1, end + 1)) token.family = family;
	});
	return tokens;
}

/** Where the name ends that begins with a token; the same place where it is no name. */
function endOfName(tokens: readonly Token[], begin: number): number {
	const isWord = (token: Token | undefined) =>
		token !== undefined && isLatin(token.script) && BEGINS_LARGE.test(token.text);
	if (!isWord(tokens[begin])) return begin;
	let end = begin + 1;
	for (;;) {
		let between = '';
		let next = end;
		while (tokens[next] && !isWord(tokens[next]) && between.length < 2) {
			between += tokens[next]!.text;
			next += 1;
		}
		if (!isWord(tokens[next])) return end;
		// A word in two fonts already follows without anything between.
		if (between !== '' && !BETWEEN_NAMES.test(between)) return end;
		end = next + 1;
	}
}

function setFamily(token: Token, common: FontFamily, family: FontFamily): void {
	if (!covers(common, token.text)) return;
	if (common === family) delete token.family;
	else token.family = common;
}

/** Neighbours in one font as one run; spaces go with what is before them. */
function merged(tokens: readonly Token[]): FontRun[] {
	const runs: FontRun[] = [];
	tokens.forEach(({ text, family }, index) => {
		const last = runs.at(-1);
		const follows = FOLLOWS.test(text) && last && staysWith(last, tokens[index + 1]);
		if (last && (follows || last.family === (FOLLOWS.test(text) ? undefined : family))) {
			last.text += text;
		} else if (FOLLOWS.test(text)) runs.push({ text });
		else runs.push(family ? { text, family } : { text });
	});
	return runs;
}

/** Spaces at the end of what runs from right to left, and after a box, are not a part of it. */
function staysWith(run: FontRun, next: Token | undefined): boolean {
	if (run.family === 'CodeBoxes') return false;
	return !runsRightToLeft(run.text) || (next !== undefined && next.family === run.family);
}

/**
 * Kantumruy has Khmer letters, but puts their signs in place by moving them, which some readers take for spaces within
 * a word: Khmer in an English text is set in Battambang.
 */
function covers(family: FontFamily, text: string): boolean {
	if (family === 'Kantumruy' && KHMER.test(text)) return false;
	const name = FAMILIES[family].normal;
	for (const character of text) {
		if (INVISIBLE.test(character)) continue;
		if (character === LOST || !fontCovers(name, character.codePointAt(0) ?? 0)) return false;
	}
	return true;
}
