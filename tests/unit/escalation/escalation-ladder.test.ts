import { describe, expect, it } from 'vitest';
import {
	ageBandOf,
	answerOverdue,
	escalationSteps
} from '../../../src/lib/domain/escalation/escalation-ladder';
import { escalationStatuses } from '../../../src/lib/domain/escalation/escalation-status';

const origin = { origin: true, national: false, holder: false };
const national = { origin: false, national: true, holder: true };
const holder = { origin: false, national: false, holder: true };
const nobody = { origin: false, national: false, holder: false };

describe('the escalation ladder', () => {
	it('gives each side its own steps', () => {
		expect(escalationSteps('raised', national)).toEqual([
			'escalation.acknowledge',
			'escalation.return'
		]);
		expect(escalationSteps('raised', origin)).toEqual(['escalation.withdraw']);
		expect(escalationSteps('answered', origin)).toEqual(['escalation.close']);
		expect(escalationSteps('answered', national)).toEqual(['escalation.take_back']);
		expect(escalationSteps('returned', origin)).toEqual(['escalation.raise_again']);
	});

	it('lets a body to which an issue was referred answer it, not hand it on', () => {
		expect(escalationSteps('referred', holder)).toEqual(['escalation.answer']);
		expect(escalationSteps('referred', national)).toContain('escalation.take_back');
		expect(escalationSteps('under_review', holder)).not.toContain('escalation.refer');
		expect(escalationSteps('under_review', national)).toContain('escalation.refer');
	});

	it('leaves what was withdrawn to those who raised it', () => {
		expect(escalationSteps('returned', national)).toEqual(['escalation.take_back']);
		expect(escalationSteps('returned', { ...national, withdrawn: true })).toEqual([]);
		expect(escalationSteps('closed', origin)).toEqual(['escalation.reopen']);
	});

	it('gives nobody else a step', () => {
		for (const status of escalationStatuses) expect(escalationSteps(status, nobody)).toEqual([]);
	});

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
