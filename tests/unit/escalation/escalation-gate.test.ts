import { describe, expect, it } from 'vitest';
import type { ChallengeStatus } from '../../../src/lib/domain/deliberation/challenge-status';
import {
	can,
	escalationStepNames,
	missedStep,
	type EscalationSides,
	type EscalationStep,
	type GatedEscalation
} from '../../../src/lib/domain/escalation/escalation-gate';
import {
	escalationStatuses,
	type EscalationStatus
} from '../../../src/lib/domain/escalation/escalation-status';

const nobody: EscalationSides = { origin: false, national: false, holder: false, files: null };
const origin: EscalationSides = { ...nobody, origin: true, files: 'origin' };
const national: EscalationSides = { ...nobody, national: true, holder: true, files: 'holder' };
const holder: EscalationSides = { ...nobody, holder: true };

/** Where the step to each state has brought the challenge. */
const challengeIn: Record<EscalationStatus, ChallengeStatus> = {
	raised: 'escalated',
	acknowledged: 'escalated',
	under_review: 'escalated',
	referred: 'escalated',
	answered: 'answered',
	closed: 'closed',
	returned: 'unresolved'
};

function issueOf(
	status: EscalationStatus,
	sides: EscalationSides,
	more: Partial<GatedEscalation> = {}
): GatedEscalation {
	return {
		status,
		sides,
		withdrawn: false,
		challengeStatus: challengeIn[status],
		report: null,
		...more
	};
}

/** The steps that may be taken. */
function steps(...issue: Parameters<typeof issueOf>): EscalationStep[] {
	return escalationStepNames.filter((step) => can(step, issueOf(...issue)).ok);
}

function reason(what: Parameters<typeof can>[0], issue: GatedEscalation): string | null {
	const gate = can(what, issue);
	return gate.ok ? null : gate.refusal.code;
}

describe('the gates of an issue', () => {
	it('give each side its own steps', () => {
		expect(steps('raised', national)).toEqual(['escalation.acknowledge', 'escalation.return']);
		expect(steps('raised', origin)).toEqual(['escalation.withdraw']);
		expect(steps('answered', origin)).toEqual(['escalation.close']);
		expect(steps('answered', national)).toEqual(['escalation.take_back']);
		expect(steps('returned', origin)).toEqual(['escalation.raise_again']);
		expect(steps('closed', origin)).toEqual(['escalation.reopen']);
	});

	it('tell those who raised it what they look for in vain, and why', () => {
		const missed = (...issue: Parameters<typeof issueOf>) => {
			const found = missedStep(issueOf(...issue));
			return found && [found.step, found.refusal.code];
		};
		expect(missed('acknowledged', origin)).toEqual(['escalation.withdraw', 'escalation_taken_up']);
		expect(missed('returned', origin, { challengeStatus: 'agreed' })).toEqual([
			'escalation.raise_again',
			'escalation_challenge_moved'
		]);
		expect(missed('returned', origin)).toBeNull();
		expect(missed('acknowledged', nobody)).toBeNull();
		expect(missed('raised', origin, { report: { status: 'in_review' } })).toBeNull();
	});

	it('let a body to which it was referred answer it, not hand it on', () => {
		expect(steps('referred', holder)).toEqual(['escalation.answer']);
		expect(steps('referred', national)).toContain('escalation.take_back');
		expect(steps('under_review', holder)).not.toContain('escalation.refer');
		expect(steps('under_review', national)).toContain('escalation.refer');
	});

	it('leave what was withdrawn to those who raised it', () => {
		expect(steps('returned', national)).toEqual(['escalation.take_back']);
		expect(steps('returned', national, { withdrawn: true })).toEqual([]);
		expect(steps('returned', origin, { withdrawn: true })).toEqual(['escalation.raise_again']);
	});

	it('give nobody else a step', () => {
		for (const status of escalationStatuses) {
			expect(steps(status, nobody)).toEqual([]);
			expect(reason('files', issueOf(status, nobody))).toBe('forbidden');
		}
	});

	it('leave what its report does not print while that is read', () => {
		const report = { status: 'in_review' } as const;
		expect(steps('raised', national, { report })).toEqual(['escalation.acknowledge']);
		expect(steps('acknowledged', national, { report })).toEqual([
			'escalation.review',
			'escalation.take_back'
		]);
		expect(steps('under_review', national, { report })).toEqual(['escalation.take_back']);
		for (const status of ['referred', 'answered', 'returned'] as const) {
			expect(steps(status, national, { report })).toEqual([]);
		}
		expect(reason('escalation.answer', issueOf('referred', holder, { report }))).toBe(
			'report_in_review'
		);
	});

	it('leave a challenge alone that the province has settled since', () => {
		for (const challengeStatus of ['agreed', 'closed', null] as const) {
			const moved = (sides: EscalationSides) => issueOf('returned', sides, { challengeStatus });
			expect(reason('escalation.raise_again', moved(origin))).toBe('escalation_challenge_moved');
			expect(reason('escalation.take_back', moved(national))).toBe('escalation_challenge_moved');
		}
		const closed = { challengeStatus: 'closed' } as const;
		expect(reason('escalation.take_back', issueOf('answered', national, closed))).toBe(
			'escalation_challenge_moved'
		);
		// Nothing that is printed changes any more.
		const inReview = { ...closed, report: { status: 'in_review' } } as const;
		expect(steps('answered', origin, inReview)).toEqual(['escalation.close']);
	});

	it('take documents from either side until it is closed', () => {
		for (const sides of [origin, national]) {
			const open = escalationStatuses.filter((status) => can('files', issueOf(status, sides)).ok);
			expect(open).toEqual(escalationStatuses.filter((status) => status !== 'closed'));
			expect(reason('files', issueOf('closed', sides))).toBe('escalation_closed');
		}
		expect(reason('files', issueOf('raised', holder))).toBe('forbidden');
	});

	it('say why not', () => {
		expect(reason('escalation.acknowledge', issueOf('raised', origin))).toBe('forbidden');
		expect(reason('escalation.close', issueOf('raised', origin))).toBe('transition_not_allowed');
		expect(reason('escalation.withdraw', issueOf('under_review', origin))).toBe(
			'escalation_taken_up'
		);
		expect(reason('escalation.withdraw', issueOf('returned', origin))).toBe(
			'transition_not_allowed'
		);
		const withdrawn = issueOf('returned', national, { withdrawn: true });
		expect(reason('escalation.take_back', withdrawn)).toBe('escalation_withdrawn');
	});
});
