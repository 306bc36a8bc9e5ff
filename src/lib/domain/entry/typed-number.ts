import { mixesDigits, toLatinDigits, visibleText } from './digits.ts';

/** What a field counts, and so which texts are a number of it. */
export interface NumberKind {
	/** Digits after the decimal mark at most; 0 for what is counted in whole. */
	readonly decimals: number;
	/** Whether thousands may be grouped. Never with more than two decimals: see `readNumber`. */
	readonly grouped: boolean;
	/** Measured, not counted: digits past what a number can hold are rounded, as a machine's are. */
	readonly measured?: boolean;
}

/** Minutes, days, seats, percent: what is counted. */
export const wholeNumber: NumberKind = { decimals: 0, grouped: true };

/** An amount of money. */
export const moneyAmount: NumberKind = { decimals: 2, grouped: true };

/** Degrees of latitude or longitude, as files hold them: computed, with as many digits as a machine writes. */
export const coordinate: NumberKind = {
	decimals: 20,
	grouped: false,
	measured: true
};

/** Why a text is not read as a number; worded in i18n as `field_<problem>`. */
export const numberProblems = [
	'invalid_number',
	'mixed_digits',
	'unclear_grouping',
	'not_whole',
	'too_many_decimals',
	'too_many_digits'
] as const;
export type NumberProblem = (typeof numberProblems)[number];

export type ReadNumber = { ok: true; value: number } | { ok: false; problem: NumberProblem };

/** Every digit of a number up to this length survives in a JavaScript number. */
const MAX_DIGITS = 15;
const BLANK = '[ \\u00a0\\u2007\\u2009\\u202f]';
const SHAPE = new RegExp(`^([-\u2212]?)(\\d+(?:(?:[.,]|${BLANK})\\d+)*)$`);
const ANY_BLANK = new RegExp(BLANK, 'g');

function problem(code: NumberProblem): ReadNumber {
	return { ok: false, problem: code };
}

/**
 * Reads a number as people type it, in Khmer or Latin digits: `1,250,000.50`, `1.250.000,50`,
 * `1 250 000.50`, `១.២៥០.០០០,៥០`. Never guesses, and never drops a sign: what is below zero is read so, and
 * whoever takes the number says from where to where it may go.
 *
 * - Groups are set off by one and the same of `.`, `,` and a blank; the first has one to three digits
 *   and does not begin with 0, the others have three.
 * - The decimal mark is `.` or `,`, stands once, last, between digits, and is not the sign that groups.
 * - A `.` or `,` before exactly three digits groups: no kind of number that may be grouped has three
 *   decimals, so that one text has one meaning.
 * - Zeros after the decimal mark change nothing: `20.0` is whole.
 * - Refused: both scripts in one number, digits of other scripts and of full width, `+`, apostrophes,
 *   exponents, hexadecimal, words and units, a mark at either end.
 *
 * An empty text is not a number: ask before whether there is one.
 */
export function readNumber(text: string, kind: NumberKind): ReadNumber {
	const typed = visibleText(text);
	if (mixesDigits(typed)) return problem('mixed_digits');
	const shape = SHAPE.exec(toLatinDigits(typed));
	if (!shape) return problem('invalid_number');
	const parts = split((shape[2] ?? '').replace(ANY_BLANK, ' '), kind);
	if (!parts) return problem('unclear_grouping');
	const fraction = parts.fraction.replace(/0+$/, '');
	if (fraction.length > kind.decimals)
		return problem(kind.decimals === 0 ? 'not_whole' : 'too_many_decimals');
	const whole = parts.whole.replace(/^0+(?=\d)/, '');
	const digits = whole.length + (kind.measured ? 0 : fraction.length);
	if (digits > MAX_DIGITS) return problem('too_many_digits');
	const value = Number(`${whole}.${fraction || '0'}`);
	return { ok: true, value: shape[1] && value !== 0 ? -value : value };
}

/** The digits before and after the decimal mark, or null where the marks do not say which is which. */
function split(digits: string, kind: NumberKind): { whole: string; fraction: string } | null {
	const runs = digits.split(/[., ]/);
	const marks = [...digits.replace(/\d/g, '')];
	const last = marks.at(-1);
	const [first = '', ...rest] = runs;
	if (last === undefined) return { whole: first, fraction: '' };
	if (!kind.grouped)
		return marks.length === 1 && last !== ' ' ? { whole: first, fraction: rest[0] ?? '' } : null;

	const grouped = (groups: string[], signs: string[]) =>
		signs.every((sign) => sign === signs[0]) &&
		(groups.length === 1 ||
			(/^[1-9]\d{0,2}$/.test(first) && groups.slice(1).every((group) => group.length === 3)));

	if (grouped(runs, marks)) return { whole: runs.join(''), fraction: '' };
	const tail = runs.at(-1) ?? '';
	const before = marks.slice(0, -1);
	if (last === ' ' || before.includes(last) || tail.length === 3) return null;
	if (!grouped(runs.slice(0, -1), before)) return null;
	return { whole: runs.slice(0, -1).join(''), fraction: tail };
}
