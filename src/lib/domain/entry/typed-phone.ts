import { toLatinDigits, visibleText } from './digits.ts';

/** The longest phone number with its blanks and signs; some fields hold two. */
export const maxPhone = 60;

/** A phone number as it is dialled: in Latin digits, whatever the keyboard's, without unseen signs. */
export function dialled(typed: string): string {
	return toLatinDigits(visibleText(typed));
}

/** Whether a text is a phone number as people write it: digits, spaces, +, -, /, brackets. */
export function isPhone(text: string): boolean {
	return text.length <= maxPhone && /^[+\d][\d\s\-/()]{5,}$/.test(text);
}
