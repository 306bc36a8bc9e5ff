import { toLatinDigits } from './digits.ts';
import { UNSEEN } from './unseen-signs.ts';

const ACCENTS = /[\u0300-\u036f]/g;

/** As `foldText`, with the invisible breaks between Khmer words still in their places. */
export function foldWords(text: string): string {
	return toLatinDigits(text)
		.normalize('NFD')
		.replace(ACCENTS, '')
		.normalize('NFC')
		.toLowerCase()
		.replace(/\p{White_Space}+/gu, ' ')
		.trim();
}

/**
 * The form in which texts are compared while somebody searches: no case, no Latin accents, no
 * unseen signs (as those between Khmer words), one blank between words, Khmer digits as Latin ones.
 */
export function foldText(text: string): string {
	return foldWords(text).replace(UNSEEN, '');
}
