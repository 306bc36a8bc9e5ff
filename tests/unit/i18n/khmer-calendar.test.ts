import { describe, expect, it } from 'vitest';
import {
	dateOfLunarDay,
	lunarDay,
	type LunarDay
} from '../../../src/lib/i18n/khmer-calendar/lunar-date.ts';
import { lunarYearKind } from '../../../src/lib/i18n/khmer-calendar/lunar-year.ts';
import { khmerNewYear } from '../../../src/lib/i18n/khmer-calendar/new-year.ts';
import { formatKhmerDate, khmerDate } from '../../../src/lib/i18n/khmer-calendar/official-date.ts';

const VISAK_BOCHEA: LunarDay = { month: 'pisakh', phase: 'kaeut', day: 15 };
const PCHUM_BEN: LunarDay = { month: 'phatrabot', phase: 'roch', day: 15 };
const WATER_FESTIVAL: LunarDay = { month: 'kadek', phase: 'kaeut', day: 15 };

/** Days as the government's lists of public holidays gave them; of three days the middle one. */
const PUBLISHED: [year: number, visak: string, pchumBen: string, waterFestival: string][] = [
	[2008, '05-19', '09-29', '11-12'],
	[2009, '05-08', '09-19', '11-02'],
	[2010, '04-28', '10-08', '11-21'],
	[2011, '05-17', '09-27', '11-10'],
	[2012, '05-05', '10-15', '11-28'],
	[2013, '05-24', '10-04', '11-17'],
	[2014, '05-13', '09-23', '11-06'],
	[2016, '05-20', '10-01', '11-14'],
	[2017, '05-10', '09-20', '11-03'],
	[2018, '04-29', '10-09', '11-22'],
	[2019, '05-18', '09-28', '11-11'],
	[2020, '05-06', '09-17', '10-31'],
	[2021, '04-26', '10-06', '11-19'],
	[2022, '05-15', '09-25', '11-08'],
	[2023, '05-04', '10-14', '11-27'],
	[2024, '05-22', '10-02', '11-15'],
	[2025, '05-11', '09-22', '11-05'],
	[2026, '05-01', '10-11', '11-24']
];

/** First and last day of the New Year as celebrated. */
const NEW_YEARS: [year: number, first: number, last: number][] = [
	[2008, 13, 15],
	[2011, 14, 16],
	[2014, 14, 16],
	[2015, 14, 16],
	[2016, 13, 16],
	[2017, 14, 16],
	[2018, 14, 16],
	[2019, 14, 16],
	[2020, 13, 16],
	[2021, 14, 16],
	[2022, 14, 16],
	[2023, 14, 16],
	[2024, 13, 16],
	[2025, 14, 16],
	[2026, 14, 16]
];

describe('lunar days', () => {
	it.each(PUBLISHED)('agrees with the public holidays of %i', (year, visak, pchumBen, water) => {
		expect(dateOfLunarDay(year, VISAK_BOCHEA)).toBe(`${year}-${visak}`);
		expect(dateOfLunarDay(year, PCHUM_BEN)).toBe(`${year}-${pchumBen}`);
		expect(dateOfLunarDay(year, WATER_FESTIVAL)).toBe(`${year}-${water}`);
	});

	it('keeps the full moon of the sky within a day and a half from 1990 to 2040', () => {
		for (let year = 1990; year <= 2040; year += 1) {
			for (const wanted of [VISAK_BOCHEA, WATER_FESTIVAL]) {
				const date = dateOfLunarDay(year, wanted);
				const noon = Date.parse(`${date}T12:00:00+07:00`);
				expect(Math.abs(daysFromFullMoon(noon)), `${date}`).toBeLessThan(1.5);
			}
		}
	});

	it('keeps each holiday in its season from 1990 to 2040', () => {
		for (let year = 1990; year <= 2040; year += 1) {
			const season = [VISAK_BOCHEA, PCHUM_BEN, WATER_FESTIVAL].map((day) =>
				dateOfLunarDay(year, day)?.slice(5)
			);
			expect(season[0]! >= '04-24' && season[0]! <= '05-25', `${year} ${season[0]}`).toBe(true);
			expect(season[1]! >= '09-15' && season[1]! <= '10-17', `${year} ${season[1]}`).toBe(true);
			expect(season[2]! >= '10-29' && season[2]! <= '11-30', `${year} ${season[2]}`).toBe(true);
		}
	});

	it('counts without a gap: the day after is the next one or the first of a month', () => {
		let before = lunarDay('1990-01-01');
		for (let time = Date.UTC(1990, 0, 2); time < Date.UTC(2041, 0, 1); time += 86_400_000) {
			const day = lunarDay(new Date(time));
			const next =
				(day.month === before.month &&
					((day.phase === before.phase && day.day === before.day + 1) ||
						(day.phase === 'roch' && day.day === 1 && before.day === 15))) ||
				(day.month !== before.month && day.phase === 'kaeut' && day.day === 1 && before.day >= 14);
			expect(next, new Date(time).toISOString()).toBe(true);
			before = day;
		}
	});

	it('gives the thirteenth month and the longer Ches to the right years', () => {
		const kinds = Array.from({ length: 60 }, (_, index) => lunarYearKind(2534 + index));
		expect(kinds.filter((kind) => kind === 'leapMonth').length).toBeGreaterThan(20);
		expect(kinds.filter((kind) => kind === 'leapDay').length).toBeGreaterThan(8);
		// 2015, 2018, 2021, 2023 and 2026 had a second month of Asath.
		for (const year of [2015, 2018, 2021, 2023, 2026]) {
			expect(dateOfLunarDay(year, { month: 'secondAsath', phase: 'kaeut', day: 1 })).not.toBeNull();
		}
		expect(dateOfLunarDay(2025, { month: 'secondAsath', phase: 'kaeut', day: 1 })).toBeNull();
	});

	it('refuses dates beyond its tables', () => {
		expect(() => lunarDay('1899-12-31')).toThrow(RangeError);
	});
});

describe('the turning of the years', () => {
	it.each(NEW_YEARS)('celebrates the New Year of %i on its days', (year, first, last) => {
		expect(khmerNewYear(year)).toEqual({
			sangkran: `${year}-04-${first}`,
			lerngSak: `${year}-04-${last}`
		});
	});

	it('turns the animal at Moha Sangkran and the sak at Lerng Sak', () => {
		expect(formatKhmerDate('2026-04-13', 'km')).toContain('ឆ្នាំម្សាញ់ សប្តស័ក ព.ស.២៥៦៩');
		expect(formatKhmerDate('2026-04-14', 'km')).toContain('ឆ្នាំមមី សប្តស័ក ព.ស.២៥៦៩');
		expect(formatKhmerDate('2026-04-15', 'km')).toContain('ឆ្នាំមមី សប្តស័ក ព.ស.២៥៦៩');
		expect(formatKhmerDate('2026-04-16', 'km')).toContain('ឆ្នាំមមី អដ្ឋស័ក ព.ស.២៥៦៩');
	});

	it('turns the Buddhist era the day after Visak Bochea', () => {
		expect(formatKhmerDate('2026-05-01', 'km')).toBe('ថ្ងៃសុក្រ ១៥កើត ខែពិសាខ ឆ្នាំមមី អដ្ឋស័ក ព.ស.២៥៦៩');
		expect(formatKhmerDate('2026-05-02', 'km')).toBe('ថ្ងៃសៅរ៍ ១រោច ខែពិសាខ ឆ្នាំមមី អដ្ឋស័ក ព.ស.២៥៧០');
		expect(khmerDate('2025-05-11').buddhistYear).toBe(2568);
		expect(khmerDate('2025-05-12').buddhistYear).toBe(2569);
	});

	it('moves one animal and one sak a year', () => {
		for (let year = 1991; year <= 2040; year += 1) {
			const now = khmerDate(`${year}-06-01`);
			const before = khmerDate(`${year - 1}-06-01`);
			expect(now.animal).toBe((before.animal + 1) % 12);
			expect(now.sak).toBe((before.sak + 1) % 10);
			expect(now.buddhistYear).toBe(before.buddhistYear + 1);
		}
	});
});

describe('the official date line', () => {
	it('is written as documents bear it', () => {
		expect(formatKhmerDate('2026-11-21', 'km')).toBe('ថ្ងៃសៅរ៍ ១២កើត ខែកត្ដិក ឆ្នាំមមី អដ្ឋស័ក ព.ស.២៥៧០');
		expect(formatKhmerDate('2026-11-21', 'en')).toBe(
			'Saturday, 12 waxing Kadek, Year of the Horse, Attha Sak, B.E. 2570'
		);
	});

	it('takes the day of Phnom Penh for an instant', () => {
		expect(formatKhmerDate('2026-11-20T17:30:00Z', 'km')).toBe(formatKhmerDate('2026-11-21', 'km'));
	});
});

/** Days from the nearest mean full moon (Meeus, Astronomical Algorithms, chapter 49). */
function daysFromFullMoon(time: number): number {
	const julianDay = time / 86_400_000 + 2_440_587.5;
	const lunations = (julianDay - (2_451_550.09766 + 29.530588861 / 2)) / 29.530588861;
	return (lunations - Math.round(lunations)) * 29.530588861;
}
