import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, phnomPenhDate, readDate } from '../../../src/lib/i18n/calendar-date.ts';
import {
	formatBudget,
	formatDate,
	formatDateTime,
	formatDaysLeft,
	formatDuration,
	formatFileSize,
	formatKnown,
	formatList,
	formatMonth,
	formatNumber,
	formatPercent,
	formatTime,
	toKhmerDigits,
	toLatinDigits
} from '../../../src/lib/i18n/format.ts';

describe('numbers', () => {
	it('show a dash where a figure is not known, and nought where it is', () => {
		expect(formatKnown(null, 'km')).toBe('–');
		expect(formatKnown(0, 'km')).toBe('០');
		expect(formatKnown(45.25, 'en', formatPercent)).toBe('45.3%');
		expect(formatKnown(null, 'en', formatPercent)).toBe('–');
	});

	it('groups thousands by point in Khmer and by comma in English', () => {
		expect(formatNumber(1234567.885, 'km')).toBe('១.២៣៤.៥៦៧,៨៩');
		expect(formatNumber(1234567.885, 'en')).toBe('1,234,567.89');
		expect(formatNumber(999, 'km')).toBe('៩៩៩');
		expect(formatNumber(-1500, 'en')).toBe('-1,500');
	});

	it('keeps no trailing zeros unless asked, and never writes minus zero', () => {
		expect(formatNumber(2.5, 'en')).toBe('2.5');
		expect(formatNumber(2.5, 'en', { minimumFractionDigits: 2 })).toBe('2.50');
		expect(formatNumber(-0.001, 'en')).toBe('0');
		expect(formatNumber(1.005, 'en')).toBe('1.01');
		expect(formatNumber(Number.NaN, 'km')).toBe('–');
	});

	it('writes percentages, riel and file sizes', () => {
		expect(formatPercent(45.25, 'km')).toBe('៤៥,៣%');
		expect(formatBudget(1_500_000_000, 'km')).toBe('១.៥០០.០០០.០០០\u00a0រៀល');
		expect(formatBudget(1_500_000, 'en')).toBe('KHR\u00a01,500,000');
		expect(formatFileSize(2_412_345, 'km')).toBe('២,៤ MB');
		expect(formatFileSize(999, 'en')).toBe('999 B');
	});

	it('agrees with the platform about grouping and rounding', () => {
		const platform = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
		fc.assert(
			fc.property(fc.integer(), (value) => {
				expect(formatNumber(value, 'en')).toBe(platform.format(value).replace(/^-0$/, '0'));
			})
		);
	});

	it('turns digits into Khmer and back', () => {
		expect(toKhmerDigits('No. 1/26')).toBe('No. ១/២៦');
		fc.assert(
			fc.property(fc.nat(), (value) => {
				expect(Number(toLatinDigits(toKhmerDigits(value)))).toBe(value);
			})
		);
	});
});

describe('dates', () => {
	it('writes full, long and short dates', () => {
		expect(formatDate('2026-12-15', 'km', 'full')).toBe('ថ្ងៃអង្គារ ទី១៥ ខែធ្នូ ឆ្នាំ២០២៦');
		expect(formatDate('2026-12-15', 'km')).toBe('ថ្ងៃទី១៥ ខែធ្នូ ឆ្នាំ២០២៦');
		expect(formatDate('2026-02-05', 'km', 'short')).toBe('០៥/០២/២០២៦');
		expect(formatDate('2026-12-15', 'en', 'full')).toBe('Tuesday, 15 December 2026');
		expect(formatDate('2026-12-15', 'en', 'short')).toBe('15/12/2026');
		expect(formatMonth('2026-12-15', 'km')).toBe('ខែធ្នូ ឆ្នាំ២០២៦');
	});

	it('places an instant on its day in Phnom Penh', () => {
		expect(phnomPenhDate('2026-12-15T16:59:59Z')).toBe('2026-12-15');
		expect(phnomPenhDate('2026-12-15T17:00:00+00:00')).toBe('2026-12-16');
		expect(formatDateTime('2026-12-15T01:30:00Z', 'km')).toBe('១៥/១២/២០២៦ ម៉ោង ០៨:៣០');
		expect(formatDateTime(new Date('2026-12-15T01:30:00Z'), 'en')).toBe('15/12/2026, 08:30');
	});

	it('gives the same date in every zone of the process', () => {
		const before = process.env.TZ;
		try {
			for (const zone of ['America/Los_Angeles', 'UTC', 'Pacific/Kiritimati']) {
				process.env.TZ = zone;
				expect(formatDate('2026-01-01', 'en', 'full')).toBe('Thursday, 1 January 2026');
				expect(phnomPenhDate('2025-12-31T17:00:00Z')).toBe('2026-01-01');
				expect(formatTime('2025-12-31T17:00:00Z', 'en')).toBe('00:00');
			}
		} finally {
			if (before === undefined) delete process.env.TZ;
			else process.env.TZ = before;
		}
	});

	it('refuses what is no date, and instants without a zone', () => {
		expect(() => readDate('2026-02-30')).toThrow(RangeError);
		expect(() => readDate('yesterday')).toThrow(RangeError);
		expect(() => readDate('2026-02-03T10:00')).toThrow(RangeError);
	});

	it('writes times of day and lengths of time', () => {
		expect(formatTime('08:05:00', 'km')).toBe('០៨:០៥');
		expect(formatTime('08:05', 'km', 'long')).toBe('ម៉ោង ៨:០៥ ព្រឹក');
		expect(formatTime('11:45', 'km', 'long')).toBe('ម៉ោង ១១:៤៥ ព្រឹក');
		expect(formatTime('12:30', 'km', 'long')).toBe('ម៉ោង ១២:៣០ ថ្ងៃត្រង់');
		expect(formatTime('14:30', 'km', 'long')).toBe('ម៉ោង ២:៣០ រសៀល');
		expect(formatTime('12:00', 'en', 'long')).toBe('12:00 p.m.');
		expect(formatTime('00:15', 'en', 'long')).toBe('12:15 a.m.');
		expect(formatDuration(90, 'km')).toBe('១ ម៉ោង ៣០ នាទី');
		expect(formatDuration(120, 'en')).toBe('2 h');
		expect(formatDuration(0, 'en')).toBe('0 min');
	});
});

describe('days from today', () => {
	it('counts by the calendar', () => {
		expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1);
		expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
		expect(daysBetween('2026-12-15T17:00:00Z', '2026-12-16')).toBe(0);
	});

	it('says what is left until a deadline', () => {
		expect(formatDaysLeft('2026-12-25', '2026-12-01', 'km')).toBe('នៅសល់ ២៤ ថ្ងៃ');
		expect(formatDaysLeft('2026-12-25', '2026-12-24', 'en')).toBe('1 day left');
		expect(formatDaysLeft('2026-12-25', '2026-12-25', 'en')).toBe('due today');
		expect(formatDaysLeft('2026-12-25', '2026-12-28', 'km')).toBe('ហួស ៣ ថ្ងៃ');
	});
});

describe('lists', () => {
	it('joins by spaces in Khmer, and by commas where an item holds a space', () => {
		expect(formatList(['សមាគម', 'សហគមន៍', 'វិស័យឯកជន'], 'km')).toBe('សមាគម សហគមន៍ និងវិស័យឯកជន');
		expect(formatList(['ភូមិ ក', 'ភូមិ ខ', 'NGO'], 'km')).toBe('ភូមិ ក, ភូមិ ខ និង NGO');
		expect(formatList(['one', 'two', 'three'], 'en')).toBe('one, two and three');
		expect(formatList(['one'], 'en')).toBe('one');
		expect(formatList([], 'km')).toBe('');
	});
});
