import { toLatinDigits } from '$lib/i18n/format';

/**
 * The form in which two texts are compared: no case, no Latin accents, no invisible breaks
 * (U+200B, U+200C, U+200D between Khmer words), Khmer digits as Latin ones.
 */
export function foldText(text: string): string {
	return toLatinDigits(text)
		.normalize('NFD')
		.replace(/[\u0300-\u036f\u200b-\u200d\u2060]/g, '')
		.normalize('NFC')
		.toLowerCase();
}

/** True when each word of the query stands somewhere in the text, in either script. */
export function matchesText(query: string, ...texts: (string | undefined)[]): boolean {
	const words = foldText(query).split(/\s+/).filter(Boolean);
	const text = foldText(texts.filter(Boolean).join(' '));
	return words.every((word) => text.includes(word));
}
