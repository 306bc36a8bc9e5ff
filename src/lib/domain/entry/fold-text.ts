import { toLatinDigits } from './digits.ts';

const ACCENTS = /[\u0300-\u036f]/g;
const UNSEEN = /[\u200b-\u200d\u2060]/g;

/** As `foldText`, with the invisible breaks between Khmer words still in their places. */
export function foldWords(text: string): string {
	return toLatinDigits(text)
		.normalize('NFD')
		.replace(ACCENTS, '')
		.normalize('NFC')
		.toLowerCase()
		.replace(/\s+/g, ' ')
		.trim();
}

/**
 * The form in which texts are compared while somebody searches: no case, no Latin accents, no
 * invisible breaks (U+200B, U+200C, U+200D between Khmer words), one blank between words, Khmer digits
 * as Latin ones.
 */
export function foldText(text: string): string {
	return foldWords(text).replace(UNSEEN, '');
}
