/**
 * Where a word that is wider than its line is divided.
 */

import { hasKhmer, splitSyllables } from '../../i18n/khmer-line-breaking.ts';
import { graphemes } from './scripts.ts';

/**
 * As much of a word as fits into a width, and the rest: divided between Khmer syllables, or letters with their
 * marks, never inside one. The first of them is never left out, however wide it is.
 *
 * @param widthOf how wide a text is, in the unit of `width`
 */
export function cutWord(
	word: string,
	width: number,
	widthOf: (text: string) => number
): { fitting: string; rest: string } {
	const pieces = hasKhmer(word) ? splitSyllables(word) : graphemes(word);
	// The largest count that fits lies in [least, most].
	let min = 1;
	let max = pieces.length;
	while (min < max) {
		const count = Math.ceil((min + max) / 2);
		if (widthOf(pieces.slice(0, count).join('')) <= width) min = count;
		else max = count - 1;
	}
	return { fitting: pieces.slice(0, min).join(''), rest: pieces.slice(min).join('') };
}
