/**
 * Whether two languages say the same: then it is printed once.
 *
 * People's own words and names that have only one form stand in both documents alike. A number, a
 * date in digits or a time differs in its digits and separators only; in a document in two languages
 * it is printed once, in Khmer digits, as the Khmer text is the one that counts.
 */

import { toLatinDigits } from '../../i18n/format.ts';
import type { Text } from '../model/model.ts';
import { plainText } from '../model/runs.ts';

/** Digits with what stands between and around them, and no word. */
const FIGURE = /^[\d\s.,:;/%()–+-]*\d[\d\s.,:;/%()–+-]*$/;

/** Whether both texts have the same words, or are the same figure in the digits of each language. */
export function sameWords(km: Text, en: Text): boolean {
	const [first, second] = [plainText(km).trim(), plainText(en).trim()];
	if (first === second) return true;
	const figure = toLatinDigits(first);
	// Numbers of documents hold letters as well.
	if (figure === second) return true;
	if (!FIGURE.test(figure) || !FIGURE.test(second)) return false;
	// Khmer groups thousands with points and has a comma for the decimals.
	const swapped = figure.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
	return swapped === second;
}
