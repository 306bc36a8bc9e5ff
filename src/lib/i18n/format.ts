/**
 * Numbers, dates and lists as officials write them, for the interface and for documents.
 *
 * Every function takes the locale explicitly and gives the same text on every machine, in the
 * calendar of Asia/Phnom_Penh. Small on purpose: each page carries this file.
 */

import type { Locale } from '../domain/language.ts';
import { daysBetween, readDate, readTime } from './calendar-date.ts';

export { toLatinDigits } from '../domain/entry/digits.ts';

/** `full` names the weekday, `long` spells the month, `short` is dd/mm/yyyy. */
export type DateStyle = 'full' | 'long' | 'short';

const WEEKDAYS = {
	km: ['អាទិត្យ', 'ចន្ទ', 'អង្គារ', 'ពុធ', 'ព្រហស្បតិ៍', 'សុក្រ', 'សៅរ៍'],
	en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
} as const;

const MONTHS = {
	km: 'មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ'.split(' '),
	en: 'January February March April May June July August September October November December'.split(
		' '
	)
} as const;

/** Replaces the digits 0–9 by ០–៩ and leaves everything else as it is. */
export function toKhmerDigits(text: string | number): string {
	return String(text).replace(/[0-9]/g, (digit) =>
		String.fromCharCode(digit.charCodeAt(0) + 0x17b0)
	);
}

/** Digits of the locale: Khmer digits in Khmer, unchanged in English. */
export function formatDigits(text: string | number, locale: Locale): string {
	return locale === 'km' ? toKhmerDigits(text) : String(text);
}

/** What stands where a figure is not known. */
const UNKNOWN = '–';

/**
 * A number with grouped thousands: `១.២៣៤,៥` in Khmer, `1,234.5` in English.
 * Rounded half away from zero to `maximumFractionDigits` (2 unless given); no trailing zeros
 * beyond `minimumFractionDigits`.
 */
export function formatNumber(
	value: number,
	locale: Locale,
	options: { maximumFractionDigits?: number; minimumFractionDigits?: number } = {}
): string {
	if (!Number.isFinite(value)) return UNKNOWN;
	const minimum = options.minimumFractionDigits ?? 0;
	const maximum = Math.max(options.maximumFractionDigits ?? 2, minimum);
	const [whole = '0', decimals = ''] = roundToText(Math.abs(value), maximum).split('.');
	let fraction = decimals;
	while (fraction.length > minimum && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, locale === 'km' ? '.' : ',');
	const negative = value < 0 && /[1-9]/.test(whole + fraction);
	const point = locale === 'km' ? ',' : '.';
	return formatDigits(
		`${negative ? '-' : ''}${grouped}${fraction ? point + fraction : ''}`,
		locale
	);
}

/** A percentage from a value of 0–100: `៤៥%`, `45%`; one decimal at most. */
export function formatPercent(percent: number, locale: Locale): string {
	return `${formatNumber(percent, locale, { maximumFractionDigits: 1 })}%`;
}

/** A figure, as a number unless said otherwise; a dash where it is not known. */
export function formatKnown(
	figure: number | null,
	locale: Locale,
	format: (figure: number, locale: Locale) => string = formatNumber
): string {
	return figure === null ? UNKNOWN : format(figure, locale);
}

/** An amount in riel: `១.៥០០.០០០ រៀល`, `KHR 1,500,000`; two decimals where it is no whole riel. */
export function formatBudget(riel: number, locale: Locale): string {
	const amount = formatNumber(riel, locale, {
		minimumFractionDigits: Number.isInteger(riel) ? 0 : 2
	});
	return locale === 'km' ? `${amount}\u00a0រៀល` : `KHR\u00a0${amount}`;
}

/** A file size from bytes: `២,៤ MB`. */
export function formatFileSize(bytes: number, locale: Locale): string {
	const steps = ['B', 'kB', 'MB', 'GB'];
	let value = bytes;
	let step = 0;
	while (value >= 999.5 && step < steps.length - 1) {
		value /= 1000;
		step += 1;
	}
	return `${formatNumber(value, locale, { maximumFractionDigits: value < 10 ? 1 : 0 })} ${steps[step]}`;
}

/** `អង្គារ`, `Tuesday`; 0 is Sunday. */
export function weekdayName(weekday: number, locale: Locale): string {
	return WEEKDAYS[locale][weekday] ?? '';
}

/** `ធ្នូ`, `December`; 1 is January. */
function monthName(month: number, locale: Locale): string {
	return MONTHS[locale][month - 1] ?? '';
}

/**
 * A date as officials write it: full `ថ្ងៃអង្គារ ទី១៥ ខែធ្នូ ឆ្នាំ២០២៦`, long
 * `ថ្ងៃទី១៥ ខែធ្នូ ឆ្នាំ២០២៦`, short `១៥/១២/២០២៦`; in English `Tuesday, 15 December 2026`,
 * `15 December 2026`, `15/12/2026`. Takes a calendar date or an instant.
 */
export function formatDate(
	value: string | Date,
	locale: Locale,
	style: DateStyle = 'long'
): string {
	const date = readDate(value);
	if (style === 'short') {
		const parts = [date.day, date.month].map((part) => String(part).padStart(2, '0'));
		return formatDigits([...parts, date.year].join('/'), locale);
	}
	const month = monthName(date.month, locale);
	const weekday = weekdayName(date.weekday, locale);
	if (locale === 'en') {
		const long = `${date.day} ${month} ${date.year}`;
		return style === 'full' ? `${weekday}, ${long}` : long;
	}
	const day = style === 'full' ? `ថ្ងៃ${weekday} ទី` : 'ថ្ងៃទី';
	return `${day}${toKhmerDigits(date.day)} ខែ${month} ឆ្នាំ${toKhmerDigits(date.year)}`;
}

/** A month and year: `ខែធ្នូ ឆ្នាំ២០២៦`, `December 2026`. */
export function formatMonth(value: string | Date, locale: Locale): string {
	const { month, year } = readDate(value);
	const name = monthName(month, locale);
	return locale === 'km' ? `ខែ${name} ឆ្នាំ${toKhmerDigits(year)}` : `${name} ${year}`;
}

/**
 * A time of day from `HH:MM` or from an instant: short `០៨:៣០`, `08:30`; long
 * `ម៉ោង ៨:៣០ ព្រឹក`, `8:30 a.m.`.
 */
export function formatTime(
	value: string | Date,
	locale: Locale,
	style: 'short' | 'long' = 'short'
): string {
	const [hour, minute] = readTime(value);
	const minutes = String(minute).padStart(2, '0');
	if (style === 'short') return formatDigits(`${String(hour).padStart(2, '0')}:${minutes}`, locale);
	const twelve = `${hour % 12 || 12}:${minutes}`;
	if (locale === 'en') return `${twelve} ${hour < 12 ? 'a.m.' : 'p.m.'}`;
	return `ម៉ោង ${toKhmerDigits(twelve)} ${partOfDay(hour)}`;
}

/** A date and time of an instant: `១៥/១២/២០២៦ ម៉ោង ០៨:៣០`, `15/12/2026, 08:30`. */
export function formatDateTime(
	instant: string | Date,
	locale: Locale,
	style: DateStyle = 'short'
): string {
	const date = formatDate(instant, locale, style);
	const time = formatTime(instant, locale);
	return locale === 'km' ? `${date} ម៉ោង ${time}` : `${date}, ${time}`;
}

/** A length of time in minutes: `១ ម៉ោង ៣០ នាទី`, `1 h 30 min`. */
export function formatDuration(minutes: number, locale: Locale): string {
	const hours = Math.floor(minutes / 60);
	const rest = Math.round(minutes % 60);
	const units = locale === 'km' ? ['ម៉ោង', 'នាទី'] : ['h', 'min'];
	const parts = [
		...(hours > 0 ? [`${formatDigits(hours, locale)} ${units[0]}`] : []),
		...(rest > 0 || hours === 0 ? [`${formatDigits(rest, locale)} ${units[1]}`] : [])
	];
	return parts.join(' ');
}

/** What is left until a deadline: `នៅសល់ ២៤ ថ្ងៃ`, `24 days left`; once past, by how much. */
export function formatDaysLeft(
	deadline: string | Date,
	today: string | Date,
	locale: Locale
): string {
	const days = daysBetween(today, deadline);
	const count = formatNumber(Math.abs(days), locale);
	if (days === 0) return locale === 'km' ? 'ផុតកំណត់ថ្ងៃនេះ' : 'due today';
	if (days < 0) return locale === 'km' ? `ហួស ${count} ថ្ងៃ` : `${plural(count)} overdue`;
	return locale === 'km' ? `នៅសល់ ${count} ថ្ងៃ` : `${plural(count)} left`;
}

/**
 * A list in a sentence: `ក ខ និងគ`, `a, b and c`. Khmer separates by spaces, and by commas where
 * an item itself holds a space.
 */
export function formatList(items: readonly string[], locale: Locale): string {
	const last = items.at(-1);
	if (last === undefined || items.length === 1) return last ?? '';
	const comma = locale === 'en' || items.some((item) => /\s/.test(item));
	const head = items.slice(0, -1).join(comma ? ', ' : ' ');
	if (locale === 'en') return `${head} and ${last}`;
	return /^[\u1780-\u17b3]/.test(last) ? `${head} និង${last}` : `${head} និង ${last}`;
}

function plural(count: string): string {
	return count === '1' ? '1 day' : `${count} days`;
}

/** Binary fractions such as 1.005 lie just under the half; the exponent notation rounds them up. */
function roundToText(value: number, digits: number): string {
	if (value >= 1e15 || value < 1e-6) return value.toFixed(digits);
	return Number(`${Math.round(Number(`${value}e${digits}`))}e-${digits}`).toFixed(digits);
}

function partOfDay(hour: number): string {
	if (hour < 12) return 'ព្រឹក';
	if (hour < 13) return 'ថ្ងៃត្រង់';
	if (hour < 17) return 'រសៀល';
	if (hour < 20) return 'ល្ងាច';
	return 'យប់';
}
