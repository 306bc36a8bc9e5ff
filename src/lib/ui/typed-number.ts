import { toLatinDigits } from '$lib/i18n/format';

/**
 * Reads a number as people type it: Khmer or Latin digits, blanks between thousands, one decimal
 * point (`.` or `,`). Returns plain digits (`1500000`, `12.5`), or null when it is no number.
 *
 * A separator followed by exactly three digits groups thousands (`1.500.000`, `1,500`), any other
 * single one is the decimal point: that is how amounts are written here, in both languages.
 */
export function readTypedNumber(text: string): string | null {
	const typed = toLatinDigits(text).replace(/[\s\u200b]/g, '');
	const match = /^(-?)(\d+|\d{1,3}(?:[.,]\d{3})+)(?:[.,](\d+))?$/.exec(typed);
	if (!match) return null;
	const [, sign = '', whole = '', fraction] = match;
	const digits = whole.replace(/[.,]/g, '');
	if (fraction?.length === 3 && digits !== '0' && whole.length <= 3)
		return `${sign}${digits}${fraction}`;
	return fraction === undefined ? `${sign}${digits}` : `${sign}${digits}.${fraction}`;
}
