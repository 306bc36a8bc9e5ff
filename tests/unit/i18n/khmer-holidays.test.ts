import { describe, expect, it } from 'vitest';
import {
	dateOfLunarDay,
	lunarDay,
	type LunarDay
} from '../../../src/lib/i18n/khmer-calendar/lunar-date.ts';
import { formatKhmerDate } from '../../../src/lib/i18n/khmer-calendar/official-date.ts';

/**
 * Days of the government's lists of public holidays and of the news of the time, beyond those of
 * khmer-calendar.test.ts. A holiday of three days is named by its middle one. Years of which no
 * list is at hand are left to the rules below.
 */
const HELD: readonly [name: string, day: LunarDay, dates: readonly string[]][] = [
	[
		'Meak Bochea',
		{ month: 'meak', phase: 'kaeut', day: 15 },
		[
			...['2012-02-07', '2013-02-25', '2014-02-14', '2015-02-03'],
			...['2016-02-22', '2017-02-11', '2018-01-31', '2019-02-19']
		]
	],
	[
		'the Royal Ploughing Ceremony',
		{ month: 'pisakh', phase: 'roch', day: 4 },
		[
			...['2009-05-12', '2010-05-02', '2011-05-21', '2012-05-09', '2013-05-28', '2014-05-17'],
			...['2015-05-06', '2016-05-24', '2017-05-14', '2018-05-03', '2019-05-22', '2020-05-10'],
			...['2021-04-30', '2022-05-19', '2023-05-08', '2024-05-26', '2025-05-15', '2026-05-05']
		]
	],
	[
		'Pchum Ben',
		{ month: 'phatrabot', phase: 'roch', day: 15 },
		['2004-10-13', '2005-10-03', '2006-09-22', '2007-10-11', '2015-10-12']
	],
	[
		'the Water Festival',
		{ month: 'kadek', phase: 'kaeut', day: 15 },
		['2004-11-26', '2005-11-16', '2006-11-05', '2007-11-24', '2015-11-25']
	]
];

const YEARS = Array.from({ length: 51 }, (_, index) => 1990 + index);

describe.each(HELD)('%s', (_, day, dates) => {
	it.each(dates)('was on %s', (date) => {
		expect(dateOfLunarDay(Number(date.slice(0, 4)), day)).toBe(date);
		expect(lunarDay(date)).toEqual(day);
	});
});

describe('days that all Cambodia remembers', () => {
	it.each([
		// King Norodom Sihanouk died on the last day of Pchum Ben.
		['2012-10-15', 'ថ្ងៃចន្ទ ១៥រោច ខែភទ្របទ ឆ្នាំរោង ចត្វាស័ក ព.ស.២៥៥៦'],
		// The crush on the bridge of Koh Pich, in the night after the Water Festival.
		['2010-11-22', 'ថ្ងៃចន្ទ ១រោច ខែកត្ដិក ឆ្នាំខាល ទោស័ក ព.ស.២៥៥៤']
	])('%s was %s', (date, written) => {
		expect(formatKhmerDate(date, 'km')).toBe(written);
	});
});

describe.each(YEARS)('the lunar year around %i', (year) => {
	const on = (month: LunarDay['month'], phase: LunarDay['phase'], day: number) =>
		dateOfLunarDay(year, { month, phase, day });

	it('holds each holiday once, in its order', () => {
		const dates = [
			on('meak', 'kaeut', 15),
			on('pisakh', 'kaeut', 15),
			on('phatrabot', 'roch', 15),
			on('kadek', 'kaeut', 15)
		];
		expect(dates).not.toContain(null);
		expect(dates).toEqual([...dates].sort());
		for (const date of dates) expect(date).toMatch(new RegExp(`^${year}-`));
	});

	it('has full months of 30 days and short ones of 29 by turns, but for Ches and Asath', () => {
		const full = ['phalkun', 'pisakh', 'phatrabot', 'kadek'] as const;
		const short = ['meak', 'chet', 'srap', 'assoch'] as const;
		for (const month of full) expect(on(month, 'roch', 15), month).not.toBeNull();
		for (const month of short) expect(on(month, 'roch', 15), month).toBeNull();
	});

	it('has two months of Asath or one, never a second one and a longer Ches', () => {
		const doubled = on('secondAsath', 'kaeut', 1) !== null;
		expect(on('asath', 'kaeut', 1) === null).toBe(doubled);
		expect(on('firstAsath', 'kaeut', 1) !== null).toBe(doubled);
		const longChes = on('ches', 'roch', 15) !== null;
		expect(doubled && longChes).toBe(false);
	});
});

describe('the longer years', () => {
	const doubled = YEARS.filter((year) =>
		dateOfLunarDay(year, { month: 'secondAsath', phase: 'kaeut', day: 1 })
	);
	const longChes = YEARS.filter((year) =>
		dateOfLunarDay(year, { month: 'ches', phase: 'roch', day: 15 })
	);

	it('have a thirteenth month every second or third year, seven times in nineteen years', () => {
		const gaps = doubled.slice(1).map((year, index) => year - doubled[index]!);
		expect(new Set(gaps)).toEqual(new Set([2, 3]));
		for (let first = 1990; first + 18 <= 2040; first += 1) {
			const inCycle = doubled.filter((year) => year >= first && year < first + 19).length;
			expect([6, 7, 8], `from ${first}`).toContain(inCycle);
		}
		// As the almanacs had it: the rainy-season retreat of these years began a month later.
		for (const year of [1996, 1999, 2002, 2004, 2007, 2010, 2012, 2015, 2018, 2021, 2023, 2026]) {
			expect(doubled, String(year)).toContain(year);
		}
	});

	it('have the longer Ches every fourth to seventh year', () => {
		const gaps = longChes.slice(1).map((year, index) => year - longChes[index]!);
		for (const gap of gaps) expect(gap >= 4 && gap <= 7, longChes.join()).toBe(true);
		for (const year of [2000, 2005, 2009, 2016, 2020, 2025]) expect(longChes).toContain(year);
	});

	it('keep step with the moon: fifty years lose or gain less than a day', () => {
		const first = Date.parse(
			`${dateOfLunarDay(1990, { month: 'kadek', phase: 'kaeut', day: 15 })}`
		);
		const last = Date.parse(`${dateOfLunarDay(2040, { month: 'kadek', phase: 'kaeut', day: 15 })}`);
		const months = 50 * 12 + doubled.filter((year) => year > 1990).length;
		const byMoon = months * 29.530588861;
		expect(Math.abs((last - first) / 86_400_000 - byMoon)).toBeLessThan(1);
	});
});
