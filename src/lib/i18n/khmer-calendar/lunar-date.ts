import { readDate } from '../calendar-date.ts';
import { lunarYearKind } from './lunar-year.ts';

/** The months in their order; Asath is doubled in a year of thirteen months. */
export type LunarMonth =
	| 'mikasar'
	| 'bos'
	| 'meak'
	| 'phalkun'
	| 'chet'
	| 'pisakh'
	| 'ches'
	| 'asath'
	| 'firstAsath'
	| 'secondAsath'
	| 'srap'
	| 'phatrabot'
	| 'assoch'
	| 'kadek';

/** A day of the waxing (kaeut, 1–15) or the waning moon (roch, 1–14 or 1–15). */
export interface LunarDay {
	readonly month: LunarMonth;
	readonly phase: 'kaeut' | 'roch';
	readonly day: number;
}

interface MonthStart {
	/** Days since 1 January 1970. */
	readonly first: number;
	readonly month: LunarMonth;
}

const DAY_MS = 86_400_000;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
/** 1 January 1900 was the first day of the waxing moon of Bos. */
const ANCHOR = Date.UTC(FIRST_YEAR, 0, 1) / DAY_MS;
/** The lunar year that begins with Bos of a Gregorian year is reckoned by this Buddhist year. */
const BUDDHIST_YEAR_OFFSET = 544;

let starts: readonly MonthStart[] | undefined;

/**
 * The lunar day of a date (`YYYY-MM-DD`, or an instant read in Asia/Phnom_Penh).
 * Throws RangeError outside 1900–2100.
 */
export function lunarDay(date: string | Date): LunarDay {
	const { year, month, day } = readDate(date);
	if (year < FIRST_YEAR || year > LAST_YEAR) {
		throw new RangeError(`The lunar calendar is known for ${FIRST_YEAR}–${LAST_YEAR}, not ${year}`);
	}
	const count = Date.UTC(year, month - 1, day) / DAY_MS;
	const start = monthOf(count);
	const index = count - start.first;
	return index < 15
		? { month: start.month, phase: 'kaeut', day: index + 1 }
		: { month: start.month, phase: 'roch', day: index - 14 };
}

/**
 * The date (`YYYY-MM-DD`) of a lunar day within a Gregorian year, or null when it has none: months
 * of 29 days lack a fifteenth of the waning moon, and most years a second Asath.
 */
export function dateOfLunarDay(year: number, wanted: LunarDay): string | null {
	const offset = wanted.phase === 'kaeut' ? wanted.day - 1 : wanted.day + 14;
	for (const [index, start] of monthStarts().entries()) {
		if (start.month !== wanted.month) continue;
		const day = start.first + offset;
		const next = monthStarts()[index + 1];
		if (next && day >= next.first) continue;
		const date = new Date(day * DAY_MS);
		if (date.getUTCFullYear() === year) return date.toISOString().slice(0, 10);
	}
	return null;
}

function monthOf(count: number): MonthStart {
	const months = monthStarts();
	let low = 0;
	let high = months.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((months[middle] as MonthStart).first <= count) low = middle;
		else high = middle - 1;
	}
	return months[low] as MonthStart;
}

function monthStarts(): readonly MonthStart[] {
	if (!starts) {
		const list: MonthStart[] = [];
		let first = ANCHOR;
		for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
			for (const [month, length] of monthsOf(year)) {
				list.push({ first, month });
				first += length;
			}
		}
		starts = list;
	}
	return starts;
}

/** The months from Bos on, full ones of 30 days and short ones of 29 by turns. */
function monthsOf(year: number): [LunarMonth, number][] {
	const kind = lunarYearKind(year + BUDDHIST_YEAR_OFFSET);
	return [
		['bos', 30],
		['meak', 29],
		['phalkun', 30],
		['chet', 29],
		['pisakh', 30],
		['ches', kind === 'leapDay' ? 30 : 29],
		...(kind === 'leapMonth'
			? ([
					['firstAsath', 30],
					['secondAsath', 30]
				] as [LunarMonth, number][])
			: ([['asath', 30]] as [LunarMonth, number][])),
		['srap', 29],
		['phatrabot', 30],
		['assoch', 29],
		['kadek', 30],
		['mikasar', 29]
	];
}
