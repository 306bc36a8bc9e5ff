/**
 * Which font draws which character.
 *
 * Battambang and Moul hold Khmer and ASCII only; dashes, curly quotes and accented letters come
 * from Kantumruy. What no font holds is replaced, so that no empty box is ever printed.
 */

import type { FontFamily } from '../look.ts';
import { FAMILIES } from './font-files.ts';
import { fontCovers } from './shaping.ts';

/** A stretch of text in one font; without `family` in the font that was asked for. */
export interface FontRun {
	text: string;
	family?: FontFamily;
}

const FALLBACKS: readonly FontFamily[] = ['Kantumruy', 'Battambang'];
const REPLACEMENT = '?';

/** Goes with the character before it, in whatever font that is. */
const FOLLOWS = /[\u0020\u200b-\u200d\n]/;

/** Control characters, the soft hyphen, direction marks and variation selectors. */
const DROPPED =
	// eslint-disable-next-line no-control-regex -- control characters are what is looked for
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200e\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g;

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

/** Text as it can be set: line ends as newlines, tabs as spaces, invisible controls removed. */
export function printableText(text: string): string {
	return text
		.normalize('NFC')
		.replace(/\r\n?|\u2028|\u2029/g, '\n')
		.replaceAll('\t', ' ')
		.replace(DROPPED, '');
}

/** Divides a printable text into runs that one font each can draw. */
export function fontRuns(text: string, family: FontFamily): FontRun[] {
	const runs: FontRun[] = [];
	for (const original of text) {
		const character = drawable(original, family);
		const last = runs.at(-1);
		if (last && FOLLOWS.test(character.text)) {
			last.text += character.text;
		} else if (last && last.family === character.family) {
			last.text += character.text;
		} else {
			runs.push({ ...character });
		}
	}
	return runs;
}

function drawable(character: string, family: FontFamily): FontRun {
	if (FOLLOWS.test(character) || covers(family, character)) return { text: character };
	for (const candidate of [character, LOOKALIKES[character]]) {
		if (candidate === undefined) continue;
		if (covers(family, candidate)) return { text: candidate };
		const other = FALLBACKS.find((name) => covers(name, candidate));
		if (other) return { text: candidate, family: other };
	}
	return { text: REPLACEMENT };
}

function covers(family: FontFamily, character: string): boolean {
	return fontCovers(FAMILIES[family].normal, character.codePointAt(0) ?? 0);
}
