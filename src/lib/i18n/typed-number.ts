import { moneyAmount, readNumber, wholeNumber } from '../domain/entry/typed-number.ts';
import { hasVisible } from '../domain/entry/unseen-signs.ts';
import { formatNumber } from './format.ts';
import type { Locale } from '../domain/language.ts';
import { wordField } from './refusal.ts';

const kinds = { whole: wholeNumber, money: moneyAmount };

/** What the fields of a form count. */
export type TypedNumberKind = keyof typeof kinds;

/** What is understood of a typed number: how officials write it, or why it is none. */
export type UnderstoodNumber = { words: string } | { problem: string };

/**
 * How a typed number is understood, in the reader's script and style, to be shown beside it: a sum
 * whose separators were taken differently is then seen before it is sent. Null where nothing is typed.
 * `bounds`: the least and the most that the field takes.
 */
export function understoodNumber(
	typed: string,
	kind: TypedNumberKind,
	locale: Locale,
	bounds?: { min?: number | undefined; max?: number | undefined }
): UnderstoodNumber | null {
	if (!hasVisible(typed)) return null;
	const read = readNumber(typed, kinds[kind]);
	if (!read.ok) return { problem: wordField(read.problem, locale) };
	const { min = -Infinity, max = Infinity } = bounds ?? {};
	if (read.value < min || read.value > max)
		return { problem: wordField(`out_of_range ${min} ${max}`, locale) };
	const minimumFractionDigits = Number.isInteger(read.value) ? 0 : 2;
	return { words: formatNumber(read.value, locale, { minimumFractionDigits }) };
}
