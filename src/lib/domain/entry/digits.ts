import { UNSEEN } from './unseen-signs.ts';

/** Replaces ០–៩ by 0–9, so that what a person typed with a Khmer keyboard can be read. */
export function toLatinDigits(text: string): string {
	return text.replace(/[០-៩]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x17b0));
}

/** True where Khmer and Latin digits stand in one text: a slip of the keyboard in what is one number. */
export function mixesDigits(text: string): boolean {
	return /[0-9]/.test(text) && /[០-៩]/.test(text);
}

/**
 * A text without what cannot be seen, and without blanks around it: a Khmer keyboard puts U+200B between
 * words, and texts copied from elsewhere bring joiners and marks of direction along.
 */
export function visibleText(text: string): string {
	return text.replace(UNSEEN, '').trim();
}
