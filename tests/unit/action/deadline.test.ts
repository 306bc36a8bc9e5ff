import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionStatuses } from '../../../src/lib/domain/action/action-status';
import {
	daysUntil,
	defaultDeadline,
	isOpen,
	isOverdue,
	urgencyOf
} from '../../../src/lib/domain/action/deadline';
import { summariseProgress } from '../../../src/lib/domain/action/progress-summary';

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => defaultDeadline('2020-01-01', days));
const status = fc.constantFrom(...actionStatuses);
const action = fc.record({ status, deadline: day, percent: fc.integer({ min: 0, max: 100 }) });

describe('deadlines', () => {
	it('are kept on their own day and missed the day after', () => {
		expect(isOverdue({ status: 'planned', deadline: '2026-12-15' }, '2026-12-15')).toBe(false);
		expect(isOverdue({ status: 'planned', deadline: '2026-12-15' }, '2026-12-16')).toBe(true);
	});

	it('are never missed by what is done or cancelled', () => {
		expect(isOverdue({ status: 'done', deadline: '2020-01-01' }, '2026-01-01')).toBe(false);
		expect(isOverdue({ status: 'cancelled', deadline: '2020-01-01' }, '2026-01-01')).toBe(false);
	});

	it('agree with the days that are left', () => {
		fc.assert(
			fc.property(action, day, (one, today) => {
				expect(isOverdue(one, today)).toBe(
					isOpen(one.status) && daysUntil(one.deadline, today) < 0
				);
				expect(urgencyOf(one, today) === 'none').toBe(!isOpen(one.status));
			})
		);
	});

	it('lie so many days after the meeting, over months and leap years', () => {
		expect(defaultDeadline('2026-12-15', 90)).toBe('2027-03-15');
		expect(defaultDeadline('2028-02-28', 1)).toBe('2028-02-29');
		fc.assert(
			fc.property(day, fc.integer({ min: 1, max: 1825 }), (from, days) => {
				expect(daysUntil(defaultDeadline(from, days), from)).toBe(days);
			})
		);
	});

	it('are soon within a fortnight', () => {
		expect(urgencyOf({ status: 'blocked', deadline: '2026-12-15' }, '2026-12-01')).toBe('soon');
		expect(urgencyOf({ status: 'blocked', deadline: '2026-12-15' }, '2026-11-30')).toBe('later');
	});
});

describe('summariseProgress', () => {
	it('leaves cancelled actions out of every share', () => {
		const summary = summariseProgress(
			[
				{ status: 'done', percent: 100, deadline: '2026-01-01' },
				{ status: 'planned', percent: 0, deadline: '2026-01-01' },
				{ status: 'cancelled', percent: 80, deadline: '2026-01-01' }
			],
			'2026-02-01'
		);
		expect(summary).toMatchObject({ counted: 2, percent: 50, donePercent: 50, overdue: 1 });
	});

	it('says nothing of an empty plan', () => {
		expect(summariseProgress([], '2026-02-01')).toMatchObject({
			counted: 0,
			percent: 0,
			donePercent: 0
		});
	});

	it('keeps its shares between 0 and 100 and counts each action once', () => {
		fc.assert(
			fc.property(fc.array(action), day, (actions, today) => {
				const summary = summariseProgress(actions, today);
				expect(Object.values(summary.byStatus).reduce((a, b) => a + b, 0)).toBe(actions.length);
				for (const share of [summary.percent, summary.donePercent]) {
					expect(share).toBeGreaterThanOrEqual(0);
					expect(share).toBeLessThanOrEqual(100);
				}
				expect(summary.overdue).toBeLessThanOrEqual(summary.counted);
			})
		);
	});
});
