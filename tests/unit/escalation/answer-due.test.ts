import { describe, expect, it } from 'vitest';
import { ageBandOf, answerOverdue } from '../../../src/lib/domain/escalation/answer-due';

describe('the answer to an issue', () => {
	it('is late from the day after the answer was due, as long as one is awaited', () => {
		expect(answerOverdue('raised', '2026-11-20', '2026-11-20')).toBe(false);
		expect(answerOverdue('raised', '2026-11-20', '2026-11-21')).toBe(true);
		expect(answerOverdue('answered', '2026-11-20', '2026-12-31')).toBe(false);
	});

	it('sorts issues by age', () => {
		expect([0, 7, 8, 30, 31, 90, 91].map(ageBandOf)).toEqual([
			'week',
			'week',
			'month',
			'month',
			'quarter',
			'quarter',
			'longer'
		]);
	});
});
