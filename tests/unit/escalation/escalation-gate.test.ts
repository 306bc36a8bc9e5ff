import { describe, expect, it } from 'vitest';
import {
	can,
	escalationStepNames,
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

function issueOf(
	status: EscalationStatus,
	sides: EscalationSides,
	more: Partial<GatedEscalation> = {}
): GatedEscalation {
	return { status, sides, withdrawn: false, report: null, ...more };
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
	});
});
