import { describe, expect, test } from 'vitest';
import {
	closingFigures,
	closingOf,
	figureBefore,
	type ClosingFacts
} from '../../../src/lib/domain/closing/closing';
import { isOpenFor } from '../../../src/lib/domain/meeting/meeting-gate';

const finished: ClosingFacts = {
	inputs: [{ status: 'resolved', answer: 'done' }],
	challenges: [{ status: 'closed', solutions: 1, escalated: false }],
	actions: [{ expectedResult: 'water', ownerPerson: '' }],
	previous: null,
	actionStatuses: ['done', 'cancelled'],
	escalationStatuses: ['closed']
};

describe('closing a meeting', () => {
	test('leaves nothing where all is finished', () => {
		expect(closingOf(finished)).toEqual({
			actions: 0,
			escalations: 0,
			unfinished: []
		});
	});

	test('counts what goes on being followed up', () => {
		const { actions, escalations } = closingOf({
			...finished,
			actionStatuses: ['planned', 'in_progress', 'blocked', 'done', 'cancelled'],
			escalationStatuses: ['raised', 'referred', 'answered', 'returned', 'closed']
		});
		expect(actions).toBe(3);
		expect(escalations).toBe(4);
	});

	test('names what of the deliberation stays unfinished, and nothing of the report', () => {
		const { unfinished } = closingOf({
			...finished,
			inputs: [
				{ status: 'considered', answer: '' },
				{ status: 'answered', answer: 'soon' }
			],
			challenges: [
				{ status: 'unresolved', solutions: 0, escalated: false },
				{ status: 'unresolved', solutions: 0, escalated: true },
				{ status: 'open', solutions: 0, escalated: false }
			],
			actions: [{ expectedResult: ' ', ownerPerson: '' }],
			previous: [{ status: 'planned', progressNote: null }]
		});
		expect(Object.fromEntries(unfinished.map(({ code, count }) => [code, count]))).toEqual({
			inputs_unanswered: 1,
			inputs_open: 1,
			challenges_not_escalated: 1,
			challenges_open: 1,
			actions_without_result: 1
		});
	});

	test('is carried by a form in figures, which say later what has changed', () => {
		const figures = closingFigures({
			actions: 2,
			escalations: 0,
			unfinished: [{ code: 'inputs_open', count: 12, page: 'capture', rule: 'CPPD-16' }]
		});
		expect(figures).toBe('actions=2 escalations=0 inputs_open=12');
		expect(
			['actions', 'escalations', 'inputs_open', 'challenges_open'].map((one) =>
				figureBefore(figures, one)
			)
		).toEqual([2, 0, 12, 0]);
		expect(figureBefore(undefined, 'actions')).toBeNull();
		expect(figureBefore('actions=<b>', 'actions')).toBe(0);
	});

	test('is asked about from a concluded meeting alone', () => {
		expect(isOpenFor('meeting.close', 'concluded')).toBe(true);
		expect(isOpenFor('meeting.close', 'in_session')).toBe(false);
		expect(isOpenFor('meeting.close', 'closed')).toBe(false);
	});
});
