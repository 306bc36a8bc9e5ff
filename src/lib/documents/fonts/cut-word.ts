/**
 * Where a word that is wider than its line is divided.
 */

import { createRequire } from 'node:module';
import { hasKhmer, splitSyllables } from '../../i18n/khmer-line-breaking.ts';
import { graphemes } from './scripts.ts';

// A package of folders without a map, which imports don't find.
const { hyphenateSync } = createRequire(import.meta.url)(
	'hyphen/en-gb'
) as typeof import('hyphen/en-gb');

/** The hyphen of a divided word: drawn as one, and told apart by the sign after it from one that was typed. */
export const DIVIDED = '-\u00ad';

const SOFT_HYPHEN = '\u00ad';
/** After these an address, a number or a compound is divided without a hyphen, and where Khmer and Latin letters meet. */
const JOINT =
	/(?<=[-/\\.@_:?&=+,;|])(?![-/\\.@_:?&=+,;|\u17d4-\u17da])|(?<=[\u1780-\u17dd])(?=\p{Script=Latin})|(?<=\p{Script=Latin})(?=[\u1780-\u17b3])/u;
/** A word of a language with Latin letters, with what stands around it. */
const LATIN_WORD = /^\P{L}*[\p{Script=Latin}\p{M}’']+\P{L}*$/u;

/**
 * As much of a word as fits into a width, and the rest. It is divided at its hyphens, slashes and dots; where it has
 * none, Khmer between syllables, Latin words between syllables with a hyphen; all others, and what has no such place,
 * between letters with their marks, never inside one. The first piece is never left out, however wide it is.
 *
 * @param widthOf how wide a text is, in the unit of `width`
 */
export function cutWord(
	word: string,
	width: number,
	widthOf: (text: string) => number
): { fitting: string; rest: string } {
	const joined = cutBetween(word.split(JOINT), width, widthOf);
	if (widthOf(joined.fitting) <= width) return joined;
	if (hasKhmer(joined.fitting)) return cutBetween(splitSyllables(word), width, widthOf);
	if (LATIN_WORD.test(joined.fitting)) {
		const syllables = hyphenateSync(joined.fitting).split(SOFT_HYPHEN);
		const withHyphen = (text: string) => widthOf(text + '-');
		const { fitting, rest } = cutBetween(syllables, width, withHyphen);
		if (rest !== '' && withHyphen(fitting) <= width) {
			return { fitting: fitting + DIVIDED, rest: rest + joined.rest };
		}
	}
	return cutBetween(graphemes(word), width, widthOf);
}

/** As many pieces as fit, and the others. */
function cutBetween(
	pieces: readonly string[],
	width: number,
	widthOf: (text: string) => number
): { fitting: string; rest: string } {
	let min = 1;
	let max = pieces.length;
	while (min < max) {
		const count = Math.ceil((min + max) / 2);
		if (widthOf(pieces.slice(0, count).join('')) <= width) min = count;
		else max = count - 1;
	}
	return { fitting: pieces.slice(0, min).join(''), rest: pieces.slice(min).join('') };
}
