import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTypedDate, readTypedTime } from '../../../src/lib/domain/entry/typed-date';
import { formatDate, formatTime } from '../../../src/lib/i18n/format';

const date = (typed: string) => Object.values(readTypedDate(typed))[1];
const time = (typed: string) => Object.values(readTypedTime(typed))[1];

describe('a typed date', () => {
	it.each([
		['2026-12-15', '2026-12-15'],
		['15/12/2026', '2026-12-15'],
		['១៥/១២/២០២៦', '2026-12-15'],
		['5.2.2026', '2026-02-05'],
		[' 05-02-2026\u200b', '2026-02-05'],
		['29/02/2028', '2028-02-29'],
		['31/02/2026', 'invalid_date'],
		['29/02/2026', 'invalid_date'],
		['2026-02-30', 'invalid_date'],
		['12/15/2026', 'invalid_date'],
		['00/01/2026', 'invalid_date'],
		['15/12.2026', 'invalid_date'],
		['15/12', 'invalid_date'],
		['2026-1-5', 'invalid_date'],
		['15 December 2026', 'invalid_date'],
		['15/12/26', 'short_year'],
		['១៥/១២/២៦', 'short_year'],
		['15/12/2569', 'buddhist_year'],
		['១៥/១២/២៥៧០', 'buddhist_year'],
		['2569-12-15', 'buddhist_year'],
		['01/01/2443', 'buddhist_year'],
		['31/12/2700', 'buddhist_year'],
		// Of no era that a date of the product can mean: the field says which years it takes.
		['01/01/2701', '2701-01-01'],
		['15/12/3000', '3000-12-15'],
		['15/12/9999', '9999-12-15'],
		['១៥/12/2026', 'mixed_digits']
	])('%j is %s', (typed, read) => {
		expect(date(typed)).toBe(read);
	});

	it('is read back as the interface writes it, in both languages', () => {
		fc.assert(
			fc.property(
				fc.date({ min: new Date('2000-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }),
				fc.constantFrom('km', 'en'),
				(day, locale) => {
					const iso = day.toISOString().slice(0, 10);
					expect(date(formatDate(iso, locale, 'short'))).toBe(iso);
				}
			)
		);
	});
});

describe('a typed time', () => {
	it.each([
		['08:30', '08:30'],
		['8:30', '08:30'],
		['8.30', '08:30'],
		['8h30', '08:30'],
		['០៨:៣០', '08:30'],
		['08:30:00', '08:30'],
		['00:00', '00:00'],
		['23:59', '23:59'],
		['24:00', 'invalid_time'],
		['8:60', 'invalid_time'],
		['8', 'invalid_time'],
		['830', 'invalid_time'],
		['8:3', 'invalid_time'],
		['8:30 am', 'invalid_time'],
		['08:30:15', 'invalid_time'],
		['៨:30', 'mixed_digits']
	])('%j is %s', (typed, read) => {
		expect(time(typed)).toBe(read);
	});

	it('is read back as the interface writes it, in both languages', () => {
		for (const locale of ['km', 'en'] as const)
			for (const at of ['00:00', '08:05', '23:59']) expect(time(formatTime(at, locale))).toBe(at);
	});
});
