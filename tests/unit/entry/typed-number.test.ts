import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	coordinate,
	moneyAmount,
	readNumber,
	wholeNumber,
	type NumberKind
} from '../../../src/lib/domain/entry/typed-number';
import { formatNumber, toKhmerDigits } from '../../../src/lib/i18n/format';
import { understoodNumber } from '../../../src/lib/i18n/typed-number';

const kinds = { whole: wholeNumber, money: moneyAmount, coordinate };

/** A number or the problem with it. */
function read(typed: string, kind: NumberKind): number | string {
	const outcome = readNumber(typed, kind);
	return outcome.ok ? outcome.value : outcome.problem;
}

describe('a typed number', () => {
	it.each<[keyof typeof kinds, string, number]>([
		['whole', '45', 45],
		['whole', '៤៥', 45],
		['whole', ' 45\u200b', 45],
		['whole', '007', 7],
		['whole', '0', 0],
		['whole', '20.0', 20],
		['whole', '1.250', 1250],
		['whole', '1,250', 1250],
		['whole', '1 250', 1250],
		['whole', '១.២៥០', 1250],
		['whole', '1250', 1250],
		['money', '1250000.50', 1250000.5],
		['money', '១២៥០០០០.៥០', 1250000.5],
		['money', '១២៥០០០០,៥០', 1250000.5],
		['money', '1,250,000.50', 1250000.5],
		['money', '1.250.000,50', 1250000.5],
		['money', '1 250 000.50', 1250000.5],
		['money', '1 250 000,50', 1250000.5],
		['money', '1\u00a0250\u00a0000.50', 1250000.5],
		['money', '1\u202f250\u202f000.50', 1250000.5],
		['money', '1\u00a0250\u202f000,5', 1250000.5],
		['money', '១.២៥០.០០០,៥០', 1250000.5],
		['money', '១,២៥០,០០០.៥០', 1250000.5],
		['money', '១ ២៥០ ០០០,៥០', 1250000.5],
		['money', '1.250', 1250],
		['money', '1,250', 1250],
		['money', '1.5', 1.5],
		['money', '0,05', 0.05],
		['money', '9999999999999.99', 9999999999999.99],
		['money', '-5', -5],
		['money', '-1.250,50', -1250.5],
		['whole', '-1', -1],
		['whole', '\u2212១', -1],
		['coordinate', '104.9167', 104.9167],
		['coordinate', '104,916', 104.916],
		['coordinate', '104.916', 104.916],
		['coordinate', '-12.5', -12.5],
		['coordinate', '\u221212.5', -12.5],
		['coordinate', '១១.៥៦', 11.56],
		// As a machine writes them: more digits than can be kept are rounded.
		['coordinate', '103.07601322092293', 103.07601322092293],
		['coordinate', '13.419025099999999', 13.419025099999999]
	])('of the kind %s: %j is %d', (kind, typed, value) => {
		expect(read(typed, kinds[kind])).toBe(value);
	});

	it.each<[keyof typeof kinds, string, string]>([
		['whole', '20.5', 'not_whole'],
		['whole', '២០,៥', 'not_whole'],
		['whole', '5.5', 'not_whole'],
		['whole', '1,250.5', 'not_whole'],
		['money', '0.125', 'unclear_grouping'],
		['money', '0,250', 'unclear_grouping'],
		['money', '1,250.000', 'unclear_grouping'],
		['money', '1250.000', 'unclear_grouping'],
		['money', '1 250.000', 'unclear_grouping'],
		['money', '1.2345', 'too_many_decimals'],
		['money', '1,250,00', 'unclear_grouping'],
		['money', '1.250.00', 'unclear_grouping'],
		['money', '1,25,000', 'unclear_grouping'],
		['money', '1250,000,000', 'unclear_grouping'],
		['money', '1,250.000,50', 'unclear_grouping'],
		['money', '1.250 000', 'unclear_grouping'],
		['money', '20 5', 'unclear_grouping'],
		['money', '1.5.5', 'unclear_grouping'],
		['money', '1..5', 'invalid_number'],
		['money', '1  250', 'invalid_number'],
		['money', '.5', 'invalid_number'],
		['money', '5.', 'invalid_number'],
		['money', '1,250,', 'invalid_number'],
		['money', "1'250'000", 'invalid_number'],
		['money', '1’250', 'invalid_number'],
		['money', '1_250', 'invalid_number'],
		['money', '1٬250', 'invalid_number'],
		['money', '១២50', 'mixed_digits'],
		['money', '១.250', 'mixed_digits'],
		['money', '１２', 'invalid_number'],
		['money', '๑๒', 'invalid_number'],
		['money', '+5', 'invalid_number'],
		['money', '-', 'invalid_number'],
		['money', '- 5', 'invalid_number'],
		['coordinate', '- 5', 'invalid_number'],
		['coordinate', '--5', 'invalid_number'],
		['coordinate', '1,250.5', 'unclear_grouping'],
		['money', '1e9', 'invalid_number'],
		['money', '0x10', 'invalid_number'],
		['money', 'NaN', 'invalid_number'],
		['money', 'Infinity', 'invalid_number'],
		['money', '20 min', 'invalid_number'],
		['money', '50%', 'invalid_number'],
		['money', '៤៥ នាទី', 'invalid_number'],
		['money', '', 'invalid_number'],
		['money', '1234567890123456', 'too_many_digits'],
		['money', '12345678901234.56', 'too_many_digits'],
		['money', '9'.repeat(100_000), 'too_many_digits']
	])('of the kind %s: %j is refused as %s', (kind, typed, problem) => {
		expect(read(typed, kinds[kind])).toBe(problem);
	});

	/** The three styles: each one's sign between groups and before decimals. */
	const styles = [
		[',', '.'],
		['.', ','],
		[' ', '.'],
		[' ', ','],
		['\u00a0', ','],
		['\u202f', '.']
	] as const;

	it('is read back from every style in both scripts as the number that was written', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 999_999_999_999_999 }),
				fc.constantFrom(0, 2),
				fc.constantFrom(...styles),
				fc.boolean(),
				(digits, decimals, [group, mark], khmer) => {
					const value = digits / 10 ** decimals;
					const written = formatNumber(value, 'en', { minimumFractionDigits: decimals })
						.replace('.', '|')
						.replaceAll(',', group)
						.replace('|', mark);
					const typed = khmer ? toKhmerDigits(written) : written;
					expect(read(typed, decimals === 0 ? wholeNumber : moneyAmount)).toBe(value);
				}
			),
			{ numRuns: 2000 }
		);
	});

	it('is never read as anything but the digits that stand in it', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom(...'0123456789០៥., \u00a0-') }),
				fc.constantFrom(wholeNumber, moneyAmount, coordinate),
				(typed, kind) => {
					const outcome = readNumber(typed, kind);
					if (!outcome.ok) return;
					const [whole = '', fraction = ''] = String(Math.abs(outcome.value)).split('.');
					const digits = typed.replace(/[០៥]/g, (d) => (d === '០' ? '0' : '5')).replace(/\D/g, '');
					fc.pre(!String(outcome.value).includes('e'));
					expect(digits.replace(/^0+|0+$/g, '')).toBe((whole + fraction).replace(/^0+|0+$/g, ''));
				}
			),
			{ numRuns: 5000 }
		);
	});
});

describe('a number as it was understood', () => {
	it('stands in the script and style of the reader', () => {
		expect(understoodNumber('1250000.50', 'money', 'en')).toEqual({ words: '1,250,000.50' });
		expect(understoodNumber('1250000.50', 'money', 'km')).toEqual({ words: '១.២៥០.០០០,៥០' });
		expect(understoodNumber('១.២៥០', 'money', 'en')).toEqual({ words: '1,250' });
		expect(understoodNumber(' ', 'money', 'en')).toBeNull();
	});

	it('is refused with a word on what is wrong, the bounds among it', () => {
		expect(understoodNumber('20.5', 'whole', 'en')).toEqual({
			problem: 'Please enter a whole number, without decimals.'
		});
		expect(understoodNumber('10000000', 'whole', 'en', { min: 1, max: 600 })).toEqual({
			problem: 'Please enter a number from 1 to 600.'
		});
		expect(understoodNumber('១០០០០០០០', 'whole', 'km', { min: 1, max: 600 })).toEqual({
			problem: 'សូមបញ្ចូលលេខចាប់ពី ១ ដល់ ៦០០។'
		});
	});
});
