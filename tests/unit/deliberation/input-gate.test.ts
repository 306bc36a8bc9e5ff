import { describe, expect, it } from 'vitest';
import { can } from '../../../src/lib/domain/deliberation/input-gate';
import { inputStatuses, type InputStatus } from '../../../src/lib/domain/deliberation/input-status';
import type { GatedMeeting } from '../../../src/lib/domain/meeting/meeting-gate';
import { meetingStatuses } from '../../../src/lib/domain/meeting/meeting-status';

type What = Parameters<typeof can>[0];

const may = { manage: true, lead: false, prepareReport: false, raiseEscalation: false };
const hall: GatedMeeting = { status: 'in_session', report: null, may };

function reason(what: What, status: InputStatus, meeting: GatedMeeting): string | null {
	const gate = can(what, { status, meeting });
	return gate.ok ? null : gate.refusal.code;
}

describe('the gates of an input', () => {
	it.each<[What, InputStatus[]]>([
		['text', [...inputStatuses]],
		['input.consider', ['recorded']],
		['input.answer', ['recorded', 'considered', 'answered', 'unresolved']],
		['input.resolve', ['answered', 'unresolved']],
		['input.leave_unresolved', ['considered', 'answered']],
		['input.take_back', ['considered', 'answered', 'resolved', 'unresolved']]
	])('are open for %s in its own states', (what, states) => {
		expect(inputStatuses.filter((status) => can(what, { status, meeting: hall }).ok)).toEqual(
			states
		);
	});

	it('are open while the meeting is captured, and not while its report is read', () => {
		const open = meetingStatuses.filter(
			(status) => can('text', { status: 'recorded', meeting: { ...hall, status } }).ok
		);
		expect(open).toEqual(['in_session', 'concluded']);
		const read: GatedMeeting = { ...hall, status: 'concluded', report: { status: 'in_review' } };
		expect(reason('input.answer', 'recorded', read)).toBe('report_in_review');
	});

	it('say why not', () => {
		expect(reason('input.resolve', 'recorded', hall)).toBe('transition_not_allowed');
		expect(reason('text', 'recorded', { ...hall, may: { ...may, manage: false } })).toBe(
			'forbidden'
		);
	});
});
