/**
 * Dates are dates: the calendar of Asia/Phnom_Penh, whatever the zone of the process or browser.
 *
 * Cambodia is at UTC+7 all year and has been since 1920, so the offset is fixed here.
 */

/** A calendar date in Asia/Phnom_Penh; month 1–12, weekday 0 = Sunday. */
export interface CalendarDate {
	readonly year: number;
	readonly month: number;
	readonly day: number;
	readonly weekday: number;
}

const PHNOM_PENH_OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;
const CALENDAR_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const CLOCK_TIME = /^(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/;

/**
 * The calendar date in Asia/Phnom_Penh of a `YYYY-MM-DD` date or of an instant (ISO text or Date).
 * Throws RangeError when the value is neither.
 */
export function readDate(value: string | Date): CalendarDate {
	if (typeof value === 'string') {
		const match = CALENDAR_DATE.exec(value);
		if (match) {
			const utc = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
			const date = calendarDate(utc);
			if (isoDate(date) === value) return date;
			throw new RangeError(`Not a date: ${value}`);
		}
	}
	return calendarDate(instantOf(value) + PHNOM_PENH_OFFSET_MS);
}

/** The `YYYY-MM-DD` on which an instant falls in Asia/Phnom_Penh; for "today" pass the clock's now. */
export function phnomPenhDate(instant: string | Date): string {
	return isoDate(readDate(instant));
}

/** Whole days from one date to another, by the calendar of Asia/Phnom_Penh; negative when past. */
export function daysBetween(from: string | Date, to: string | Date): number {
	return (utcOf(readDate(to)) - utcOf(readDate(from))) / DAY_MS;
}

/** Hour (0–23) and minute in Asia/Phnom_Penh of an `HH:MM` time or of an instant. */
export function readTime(value: string | Date): [hour: number, minute: number] {
	const match = typeof value === 'string' ? CLOCK_TIME.exec(value) : null;
	if (match) return [Number(match[1]), Number(match[2])];
	const local = new Date(instantOf(value) + PHNOM_PENH_OFFSET_MS);
	return [local.getUTCHours(), local.getUTCMinutes()];
}

function instantOf(value: string | Date): number {
	const time = value instanceof Date ? value.getTime() : Date.parse(value);
	if (Number.isNaN(time)) throw new RangeError(`Not a date: ${String(value)}`);
	// An ISO text without a zone would be read in the zone of the process.
	if (typeof value === 'string' && !/(?:[zZ]|[+-]\d{2}(?::?\d{2})?)$/.test(value)) {
		throw new RangeError(`An instant needs its zone: ${value}`);
	}
	return time;
}

function calendarDate(utc: number): CalendarDate {
	const date = new Date(utc);
	return {
		year: date.getUTCFullYear(),
		month: date.getUTCMonth() + 1,
		day: date.getUTCDate(),
		weekday: date.getUTCDay()
	};
}

function utcOf(date: CalendarDate): number {
	return Date.UTC(date.year, date.month - 1, date.day);
}

function isoDate(date: CalendarDate): string {
	return new Date(utcOf(date)).toISOString().slice(0, 10);
}
