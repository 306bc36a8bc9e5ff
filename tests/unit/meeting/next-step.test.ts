import { describe, expect, test } from 'vitest';
import { meetingStatuses } from '../../../src/lib/domain/meeting/meeting-status.ts';
import { nextStepOf } from '../../../src/lib/domain/meeting/next-step.ts';
import { stageOf } from '../../../src/lib/domain/meeting/stage.ts';

const days = { heldOn: '2026-12-15', today: '2026-12-01' };

describe('the next step of a meeting', () => {
	test('is there for every state but the cancelled one', () => {
		for (const status of meetingStatuses) {
			expect(nextStepOf({ status, report: null, ...days }) === null).toBe(status === 'cancelled');
		}
	});

	test('turns from inviting to opening on the day itself', () => {
		const facts = { status: 'scheduled' as const, report: null, heldOn: '2026-12-15' };
		expect(nextStepOf({ ...facts, today: '2026-12-14' })?.step).toBe('invite');
		expect(nextStepOf({ ...facts, today: '2026-12-15' })?.step).toBe('open');
	});

	test.each([
		[null, 'write_report'],
		['drafting', 'write_report'],
		['in_review', 'review_report'],
		['approved', 'dispatch_report'],
		['dispatched', 'close']
	] as const)('after the meeting follows the report: %s → %s', (report, step) => {
		const next = nextStepOf({ status: 'concluded', report, ...days });
		expect(next?.step).toBe(step);
		expect(next?.stage).toBe(stageOf('concluded', report));
	});
});
