import { expect, it } from 'vitest';
import { pageNumber, yearNumber } from '../../../src/lib/domain/entry/address-number';

it('a page in an address is plain digits, or the first', () => {
	expect(['1', '2', '10000', '999999'].map(pageNumber)).toEqual([1, 2, 10_000, 10_000]);
	for (const text of [null, '', '0', '-1', '1.5', '1e3', '0x10', '២', 'abc', ' 2', '9'.repeat(30)])
		expect(pageNumber(text), String(text)).toBe(1);
});

it('a year in an address is four digits from 2000 to 2100, or none', () => {
	expect(['2000', '2026', '2100'].map(yearNumber)).toEqual([2000, 2026, 2100]);
	for (const text of [null, '', '26', '1999', '2101', '2569', '2026.0', '2e3', '២០២៦'])
		expect(yearNumber(text), String(text)).toBeNull();
});
