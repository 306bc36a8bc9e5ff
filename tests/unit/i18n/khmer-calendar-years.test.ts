import { afterEach, describe, expect, it } from 'vitest';
import { dateOfLunarDay } from '../../../src/lib/i18n/khmer-calendar/lunar-date.ts';
import { khmerNewYear } from '../../../src/lib/i18n/khmer-calendar/new-year.ts';
import { formatKhmerDate, khmerDate } from '../../../src/lib/i18n/khmer-calendar/official-date.ts';

const DAY = 86_400_000;
const YEARS = Array.from({ length: 51 }, (_, index) => 1990 + index);
const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);
const dayAfter = (date: string) => isoDay(Date.parse(date) + DAY);
const dayBefore = (date: string) => isoDay(Date.parse(date) - DAY);

/** The year as official documents of its second half bore it. */
const BORNE: readonly [year: number, animalAndSak: string, buddhistYear: string][] = [
	[2016, 'ឆ្នាំវក អដ្ឋស័ក', 'ព.ស.២៥៦០'],
	[2017, 'ឆ្នាំរកា នព្វស័ក', 'ព.ស.២៥៦១'],
	[2018, 'ឆ្នាំច សំរឹទ្ធិស័ក', 'ព.ស.២៥៦២'],
	[2019, 'ឆ្នាំកុរ ឯកស័ក', 'ព.ស.២៥៦៣'],
	[2020, 'ឆ្នាំជូត ទោស័ក', 'ព.ស.២៥៦៤'],
	[2021, 'ឆ្នាំឆ្លូវ ត្រីស័ក', 'ព.ស.២៥៦៥'],
	[2022, 'ឆ្នាំខាល ចត្វាស័ក', 'ព.ស.២៥៦៦'],
	[2023, 'ឆ្នាំថោះ បញ្ចស័ក', 'ព.ស.២៥៦៧'],
	[2024, 'ឆ្នាំរោង ឆស័ក', 'ព.ស.២៥៦៨'],
	[2025, 'ឆ្នាំម្សាញ់ សប្តស័ក', 'ព.ស.២៥៦៩']
];

describe('the years that documents bear', () => {
	it.each(BORNE)('in the second half of %i: %s, %s', (year, animalAndSak, buddhistYear) => {
		for (const date of [`${year}-07-01`, `${year}-12-31`]) {
			expect(formatKhmerDate(date, 'km')).toContain(`${animalAndSak} ${buddhistYear}`);
		}
	});

	it('in English name the animal and the sak of the same year', () => {
		expect(formatKhmerDate('2024-07-01', 'en')).toMatch(
			/Year of the Dragon, Cha Sak, B\.E\. 2568$/
		);
	});
});

describe.each(YEARS)('in %i', (year) => {
	const { sangkran, lerngSak } = khmerNewYear(year);
	const visak = dateOfLunarDay(year, { month: 'pisakh', phase: 'kaeut', day: 15 })!;

	it('the New Year is on 13 or 14 April and the sak turns two or three days later', () => {
		expect([`${year}-04-13`, `${year}-04-14`]).toContain(sangkran);
		expect([2, 3]).toContain((Date.parse(lerngSak) - Date.parse(sangkran)) / DAY);
	});

	it('the animal turns at the New Year, the sak at Lerng Sak, the era after Visak Bochea', () => {
		const years = (date: string) => {
			const { animal, sak, buddhistYear } = khmerDate(date);
			return [animal, sak, buddhistYear];
		};
		const animal = (year + 8) % 12;
		const animalBefore = (animal + 11) % 12;
		const sak = (year - 638) % 10;
		const sakBefore = (sak + 9) % 10;
		expect(years(`${year}-01-01`)).toEqual([animalBefore, sakBefore, year + 543]);
		expect(years(dayBefore(sangkran))).toEqual([animalBefore, sakBefore, year + 543]);
		expect(years(sangkran)).toEqual([animal, sakBefore, year + 543]);
		expect(years(dayBefore(lerngSak))).toEqual([animal, sakBefore, year + 543]);
		expect(years(lerngSak)).toEqual([animal, sak, year + 543]);
		expect(years(visak)).toEqual([animal, sak, year + 543]);
		expect(years(dayAfter(visak))).toEqual([animal, sak, year + 544]);
		expect(years(`${year}-12-31`)).toEqual([animal, sak, year + 544]);
	});

	it('each of the three turns once', () => {
		const turns = { animal: 0, sak: 0, buddhistYear: 0 };
		let before = khmerDate(`${year}-01-01`);
		for (let time = Date.UTC(year, 0, 2); time < Date.UTC(year + 1, 0, 1); time += DAY) {
			const now = khmerDate(isoDay(time));
			for (const name of ['animal', 'sak', 'buddhistYear'] as const) {
				if (now[name] !== before[name]) turns[name] += 1;
			}
			before = now;
		}
		expect(turns).toEqual({ animal: 1, sak: 1, buddhistYear: 1 });
	});
});

describe('whatever the time zone of the machine', () => {
	const own = process.env['TZ'];
	afterEach(() => {
		if (own === undefined) delete process.env['TZ'];
		else process.env['TZ'] = own;
	});

	/** Midnight in Phnom Penh and the minutes around it, at the turns of the year and of the months. */
	const instants = YEARS.flatMap((year) =>
		['01-01', '04-13', '04-14', '04-16', '05-01', '05-23', '11-24', '12-31'].flatMap((day) => {
			const midnight = Date.parse(`${year}-${day}T00:00:00+07:00`);
			return [midnight - 60_000, midnight, midnight + 60_000].map((time) => new Date(time));
		})
	);
	const dates = YEARS.map((year) => `${year}-04-14`);
	const lines = () => [...instants, ...dates].map((value) => formatKhmerDate(value, 'km'));

	it.each(['America/New_York', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Phnom_Penh'])(
		'is the same in %s',
		(zone) => {
			process.env['TZ'] = 'UTC';
			const here = lines();
			process.env['TZ'] = zone;
			// The zone is truly another one.
			expect(new Date(0).getTimezoneOffset()).not.toBe(0);
			expect(lines()).toEqual(here);
		}
	);

	it('takes the day from midnight in Phnom Penh on', () => {
		process.env['TZ'] = 'America/New_York';
		const [before, at] = ['2026-11-20T16:59:59Z', '2026-11-20T17:00:00Z'].map(khmerDate);
		expect([before?.weekday, at?.weekday]).toEqual([5, 6]);
		expect([before?.day, at?.day]).toEqual([11, 12]);
	});
});
