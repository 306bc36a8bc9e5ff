import { describe, expect, test } from 'vitest';
import { actionStatuses } from '../../../src/lib/domain/action/action-status.ts';
import { asksPercent, proposedStatus } from '../../../src/lib/domain/action/progress-report.ts';
import {
	challengeStatuses,
	isAgreed,
	isMatterAbove
} from '../../../src/lib/domain/deliberation/challenge-status.ts';
import {
	inputStatuses,
	isUnanswered,
	takesAnswer
} from '../../../src/lib/domain/deliberation/input-status.ts';
import { isAnswered } from '../../../src/lib/domain/escalation/answer-due.ts';
import { escalationStatuses } from '../../../src/lib/domain/escalation/escalation-status.ts';
import {
	hasBegun,
	meetingStatuses,
	needsNewDay,
	wasHeld
} from '../../../src/lib/domain/meeting/meeting-status.ts';
import { stages, stageState } from '../../../src/lib/domain/meeting/stage.ts';
import {
	awaitsReply,
	invitationStatuses,
	losesApproval,
	wasInvited
} from '../../../src/lib/domain/participation/invitation-status.ts';
import { isReportLate } from '../../../src/lib/domain/report/report-due.ts';
import { reportStatuses, wasDispatched } from '../../../src/lib/domain/report/report-status.ts';

describe('what a state means', () => {
	test('a meeting has begun once it was opened', () => {
		expect(meetingStatuses.filter(hasBegun)).toEqual(['in_session', 'concluded', 'closed']);
		expect(meetingStatuses.filter(wasHeld)).toEqual(['concluded', 'closed']);
	});

	test('a draft is scheduled for its day; a postponed meeting is asked for another', () => {
		expect(meetingStatuses.filter(needsNewDay)).toEqual(['postponed']);
	});

	test('a meeting has come as far as its stage, and nowhere once it is cancelled', () => {
		const inSession = { stage: 'session', status: 'in_session' } as const;
		expect(stages.map((stage) => stageState(stage, inSession))).toEqual([
			'done',
			'done',
			'now',
			'later',
			'later'
		]);
		const closed = { stage: 'follow-up', status: 'closed' } as const;
		expect(new Set(stages.map((stage) => stageState(stage, closed)))).toEqual(new Set(['done']));
		const cancelled = { stage: 'prepare', status: 'cancelled' } as const;
		expect(new Set(stages.map((stage) => stageState(stage, cancelled)))).toEqual(
			new Set(['later'])
		);
	});

	test('a report is late past its day until it was dispatched once', () => {
		const due = (dueOn: string, dispatched = false) =>
			isReportLate({ dispatched, dueOn }, '2026-12-22');
		expect([due('2026-12-21'), due('2026-12-22'), due('2026-12-21', true)]).toEqual([
			true,
			false,
			false
		]);
		expect(reportStatuses.filter(wasDispatched)).toEqual(['dispatched']);
	});

	test('a person was invited once an invitation went out, whatever they answered', () => {
		const invited = ['sent', 'accepted', 'declined', 'delegated'];
		expect(invitationStatuses.filter(wasInvited)).toEqual(invited);
		expect(invitationStatuses.filter(awaitsReply)).toEqual(['sent']);
	});

	test('an approval is lost by a change', () => {
		expect(invitationStatuses.filter(losesApproval)).toEqual(['approved']);
	});

	test('an input waits for an answer until it has one', () => {
		expect(inputStatuses.filter(isUnanswered)).toEqual(['recorded', 'considered']);
	});

	test('an input is answered until it is resolved, and its answer put right', () => {
		expect(inputStatuses.filter(takesAnswer)).toEqual([
			'recorded',
			'considered',
			'answered',
			'unresolved'
		]);
	});

	test('a challenge is agreed, or a matter of the level above, or open', () => {
		expect(challengeStatuses.filter(isAgreed)).toEqual(['agreed', 'closed']);
		expect(challengeStatuses.filter(isMatterAbove)).toEqual([
			'unresolved',
			'escalated',
			'answered'
		]);
	});

	test('an answer stands when the issue is closed', () => {
		expect(escalationStatuses.filter(isAnswered)).toEqual(['answered', 'closed']);
	});

	test('the first report of an action begins it', () => {
		expect(actionStatuses.map(proposedStatus)).toEqual([
			'in_progress',
			'in_progress',
			'blocked',
			'done',
			'cancelled'
		]);
		expect(actionStatuses.filter((status) => !asksPercent(status))).toEqual(['done']);
	});
});
