import { describe, expect, test } from 'vitest';
import { meetingStatuses } from '../../../src/lib/domain/meeting/meeting-status.ts';
import { isOpenFor } from '../../../src/lib/domain/meeting/meeting-gate.ts';
import { askedSteps, stepAddress } from '../../../src/lib/domain/meeting/meeting-steps.ts';
import { nextStepOf, offersStep } from '../../../src/lib/domain/meeting/next-step.ts';
import { stageOf, stages } from '../../../src/lib/domain/meeting/stage.ts';

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

	const all = meetingStatuses.flatMap((status) =>
		([null, 'drafting', 'in_review', 'approved', 'dispatched'] as const).flatMap((report) =>
			['2026-12-14', '2026-12-15'].map((today) => ({ status, report, today, heldOn: '2026-12-15' }))
		)
	);

	test('leads to a page on which it can be taken, in every state', () => {
		for (const facts of all) {
			const next = nextStepOf(facts);
			if (!next) continue;
			const asked = askedSteps.find(
				(step) => next.path === `steps/${stepAddress(`meeting.${step}`)}`
			);
			if (next.path.startsWith('steps/')) {
				expect(asked && isOpenFor(`meeting.${asked}`, facts.status), next.path).toBe(true);
			} else expect(next.path.split('/')[0]).toBe(next.stage);
		}
		expect(nextStepOf({ status: 'concluded', report: 'dispatched', ...days })?.path).toBe(
			'steps/close'
		);
		expect(nextStepOf({ status: 'postponed', report: null, ...days })?.path).toBe('steps/schedule');
	});

	test('is offered on every page of the meeting but where it is taken', () => {
		const close = nextStepOf({ status: 'concluded', report: 'dispatched', ...days })!;
		for (const place of [...stages, 'documents', 'report/dispatch'])
			expect(offersStep(close, place), place).toBe(true);
		expect(offersStep(close, 'steps/close')).toBe(false);
		const write = nextStepOf({ status: 'concluded', report: null, ...days })!;
		expect(offersStep(write, 'documents')).toBe(true);
		expect(offersStep(write, 'report')).toBe(false);
	});
});
