import { mixesDigits, toLatinDigits, visibleText } from './digits.ts';

/** Why a text is not read as a date or a time of day; worded in i18n as `field_<problem>`. */
export const dateProblems = [
	'invalid_date',
	'invalid_time',
	'mixed_digits',
	'short_year',
	'buddhist_year'
] as const;
export type DateProblem = (typeof dateProblems)[number];

/** `value`: YYYY-MM-DD, or HH:MM of the day's 24 hours. */
export type ReadDate = { ok: true; value: string } | { ok: false; problem: DateProblem };

/** The Buddhist era counts 543 or 544 years more: these years are those of 1900 to 2157. */
const BUDDHIST = { from: 2443, to: 2700 };

function problem(code: DateProblem): ReadDate {
	return { ok: false, problem: code };
}

/**
 * Reads a calendar date: as the browser's field sends it (2026-12-15), or as it is written by hand, the
 * day first (15/12/2026, ១៥/១២/២០២៦, 15-12-2026, 15.12.2026). Refused: days that no calendar has, years
 * of two digits, years of the Buddhist era, both scripts in one date.
 */
export function readTypedDate(text: string): ReadDate {
	const typed = visibleText(text);
	if (mixesDigits(typed)) return problem('mixed_digits');
	const digits = toLatinDigits(typed);
	const machine = /^(\d{4})-(\d{2})-(\d{2})$/.exec(digits);
	const written = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{1,4})$/.exec(digits);
	if (!machine && !written) return problem('invalid_date');
	const [year = '', month = '', day = ''] = machine
		? machine.slice(1)
		: [written![4], written![3], written![1]];
	if (year.length < 4) return problem('short_year');
	if (Number(year) >= BUDDHIST.from && Number(year) <= BUDDHIST.to) return problem('buddhist_year');
	const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	const there = new Date(`${value}T00:00:00Z`);
	// A day that the month does not have is carried over by the calendar: it comes back as another one.
	const exists = !Number.isNaN(there.getTime()) && there.toISOString().slice(0, 10) === value;
	return exists ? { ok: true, value } : problem('invalid_date');
}

/**
 * Reads a time of day of 24 hours: 08:30, 8:30, ០៨:៣០, and as letters write it 8.30 and 8h30. Seconds,
 * which some browsers send, are dropped when they are zero. Refused: an hour alone, 24:00, a.m. and p.m.
 */
export function readTypedTime(text: string): ReadDate {
	const typed = visibleText(text);
	if (mixesDigits(typed)) return problem('mixed_digits');
	const parts = /^(\d{1,2})(?::|\.|h)(\d{2})(?::00(?:\.0+)?)?$/.exec(toLatinDigits(typed));
	const [, hour = '', minute = ''] = parts ?? [];
	if (!parts || Number(hour) > 23 || Number(minute) > 59) return problem('invalid_time');
	return { ok: true, value: `${hour.padStart(2, '0')}:${minute}` };
}
