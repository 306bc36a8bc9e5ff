import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endOf, timetable, totalMinutes } from '../../../src/lib/domain/agenda/timetable.ts';

describe('the running timetable', () => {
	test('begins each item when the one before ends', () => {
		const times = timetable([{ minutes: 15 }, { minutes: 50 }, { minutes: 5 }], '08:00');
		expect(times.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([
			['08:00', '08:15'],
			['08:15', '09:05'],
			['09:05', '09:10']
		]);
	});

	test('goes on past midnight', () => {
		expect(endOf([{ minutes: 90 }], '23:15')).toBe('00:45');
	});

	test('ends at the start where there is nothing', () => {
		expect(endOf([], '08:30')).toBe('08:30');
	});

	test('has no gap and lasts as long as its items', () => {
		const items = fc.array(fc.record({ minutes: fc.integer({ min: 1, max: 600 }) }), {
			minLength: 1,
			maxLength: 60
		});
		fc.assert(
			fc.property(items, fc.integer({ min: 0, max: 1439 }), (list, start) => {
				const clock = (at: number) =>
					[Math.floor((at % 1440) / 60), at % 60].map((n) => String(n).padStart(2, '0')).join(':');
				const times = timetable(list, clock(start));
				times.slice(1).forEach((item, index) => {
					expect(item.startsAt).toBe(times[index]!.endsAt);
				});
				expect(times.at(-1)!.endsAt).toBe(clock(start + totalMinutes(list)));
			})
		);
	});
});
