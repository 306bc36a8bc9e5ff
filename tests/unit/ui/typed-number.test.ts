import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../src/lib/i18n/format';
import { readTypedNumber } from '../../../src/lib/ui/typed-number';

describe('readTypedNumber', () => {
	it.each([
		['៤៥', '45'],
		[' 45 ', '45'],
		['១.៥០០.០០០', '1500000'],
		['1,500,000', '1500000'],
		['1 500 000', '1500000'],
		['1,500', '1500'],
		['១២,៥', '12.5'],
		['12.5', '12.5'],
		['0.125', '0.125'],
		['1.500.000,75', '1500000.75'],
		['-3', '-3']
	])('reads %j as %j', (typed, read) => {
		expect(readTypedNumber(typed)).toBe(read);
	});

	it.each(['', 'abc', '1.2.3', '12.5.', '1,5000,0', '--1', '៤៥ នាទី'])('refuses %j', (typed) => {
		expect(readTypedNumber(typed)).toBeNull();
	});

	it('reads back every whole number as the interface shows it, in both languages', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 1e12 }),
				fc.constantFrom('km', 'en'),
				(value, locale) => {
					expect(readTypedNumber(formatNumber(value, locale))).toBe(String(value));
				}
			)
		);
	});
});
