/**
 * Marks in a text, by which a place in it is found again on the laid-out page. They are made of code
 * points that Unicode keeps out of all texts (noncharacters, U+FDD0 to U+FDEF): nothing is drawn for one,
 * and it has no width.
 */

const FIRST = 0xfdd1;
const DIGITS = 30;
const END = '\ufdef';
const MARK = /([\ufdd1-\ufdee]+)\ufdef/g;
const NONCHARACTERS = /[\ufdd0-\ufdef]/g;

/** The mark with a number, from 0. */
export function markOf(number: number): string {
	const digits = Array.from(number.toString(DIGITS), (digit) => parseInt(digit, DIGITS));
	return String.fromCharCode(...digits.map((digit) => FIRST + digit)) + END;
}

/** The numbers of the marks of a text, in their order. */
export function marksIn(text: string): number[] {
	return Array.from(text.matchAll(MARK), ([, digits = '']) =>
		Array.from(digits).reduce((sum, digit) => sum * DIGITS + digit.charCodeAt(0) - FIRST, 0)
	);
}

/** A text without marks, and without what somebody typed that could be taken for one. */
export function withoutMarks(text: string): string {
	return text.replace(NONCHARACTERS, '');
}
