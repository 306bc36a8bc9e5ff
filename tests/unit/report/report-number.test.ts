import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberFrom } from '../../../src/lib/domain/administration/number-pattern';
import { nextNumber, runningNumberOf } from '../../../src/lib/domain/report/report-number';

describe('the next number of a report', () => {
	it('begins the year with one', () => {
		expect(nextNumber('{n}/{yy} របក', 2026, [])).toBe('001/26 របក');
		expect(nextNumber('{n}/{yy} របក', 2027, ['041/26 របក'])).toBe('001/27 របក');
	});

	it('is one above the highest of the year, with gaps and strangers left alone', () => {
		const given = ['001/26 របក', '007/26 របក', '12/26 របក', 'ចាស់', '099/26 សជណ'];
		expect(nextNumber('{n}/{yy} របក', 2026, given)).toBe('013/26 របក');
	});

	it('takes the pattern’s signs literally', () => {
		expect(runningNumberOf('(5).26', '({n}).{yy}', 2026)).toBe(5);
		expect(runningNumberOf('(5)x26', '({n}).{yy}', 2026)).toBeNull();
	});

	it('reads back what it wrote, and never gives a number twice', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('{n}/{yy}', '{yyyy}-{n} របក', 'លេខ {n}.{yyyy}'),
				fc.integer({ min: 1, max: 5000 }),
				fc.integer({ min: 2024, max: 2099 }),
				(pattern, running, year) => {
					const number = numberFrom(pattern, running, year);
					expect(runningNumberOf(number, pattern, year)).toBe(running);
					expect(nextNumber(pattern, year, [number])).not.toBe(number);
				}
			)
		);
	});
});
