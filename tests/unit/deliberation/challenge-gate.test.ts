import { describe, expect, it } from 'vitest';
import { can, type GatedChallenge } from '../../../src/lib/domain/deliberation/challenge-gate.ts';
import {
	challengeStatuses,
	type ChallengeStatus
} from '../../../src/lib/domain/deliberation/challenge-status.ts';
import type { GatedMeeting } from '../../../src/lib/domain/meeting/meeting-gate.ts';
import { meetingStatuses } from '../../../src/lib/domain/meeting/meeting-status.ts';

type What = Parameters<typeof can>[0];

const may = { manage: true, lead: false, prepareReport: false, raiseEscalation: true };
const drafting: GatedMeeting = { status: 'concluded', report: { status: 'drafting' }, may };
const inReview: GatedMeeting = { ...drafting, report: { status: 'in_review' } };
const closed: GatedMeeting = { ...drafting, status: 'closed' };
const guest: GatedMeeting = {
	...drafting,
	may: { ...may, manage: false, raiseEscalation: false }
};
const everything: readonly What[] = [
	'text',
	'solutions',
	'removal',
	'challenge.agree',
	'challenge.leave_unresolved',
	'challenge.take_back',
	'challenge.reopen',
	'challenge.close',
	'escalation.raise'
];

/** The states of a challenge in which it may be done in this meeting. */
function statesFor(
	what: What,
	meeting: GatedMeeting,
	escalation: GatedChallenge['escalation'] = null
): ChallengeStatus[] {
	const solutions = ['one'];
	return challengeStatuses.filter(
		(status) => can(what, { status, escalation, solutions, meeting }).ok
	);
}

function reason(
	what: What,
	status: ChallengeStatus,
	meeting: GatedMeeting,
	escalation: GatedChallenge['escalation'] = null
): string | null {
	const gate = can(what, { status, escalation, meeting });
	return gate.ok ? null : gate.refusal.code;
}

describe('the gates of a challenge', () => {
	it.each<[What, ChallengeStatus[]]>([
		['text', [...challengeStatuses]],
		['solutions', ['open', 'unresolved', 'escalated', 'answered']],
		['removal', ['open', 'agreed', 'unresolved', 'closed']],
		['challenge.agree', ['open', 'unresolved']],
		['challenge.leave_unresolved', ['open', 'agreed']],
		['challenge.take_back', ['agreed', 'unresolved']],
		['challenge.reopen', ['closed']],
		['challenge.close', ['agreed', 'answered']],
		['escalation.raise', ['unresolved']]
	])('open for %s in its own states', (what, states) => {
		expect(statesFor(what, drafting)).toEqual(states);
	});

	it('leave its outcome to a closed meeting, and nothing else but raising it', () => {
		const open = everything.filter((what) => statesFor(what, closed).length > 0);
		expect(open).toEqual(['challenge.reopen', 'challenge.close', 'escalation.raise']);
	});

	it('hold everything while the report that prints it is in review', () => {
		for (const what of everything) {
			for (const status of challengeStatuses) {
				expect(reason(what, status, inReview), `${what} ${status}`).toBe('report_in_review');
			}
		}
	});

	it('offer raising once the hall has spoken about it, and by its own right', () => {
		const offered = meetingStatuses.filter(
			(status) => reason('escalation.raise', 'unresolved', { ...drafting, status }) === null
		);
		expect(offered).not.toContain('in_session');
		const raiser = { ...guest, may: { ...guest.may, raiseEscalation: true } };
		expect(everything.filter((what) => statesFor(what, raiser).length > 0)).toEqual([
			'escalation.raise'
		]);
	});

	it('leave to the issue that it became what is settled there', () => {
		const open = { open: true };
		const ended = { open: false };
		expect(statesFor('challenge.take_back', drafting, open)).toEqual([]);
		expect(statesFor('escalation.raise', drafting, open)).toEqual([]);
		expect(statesFor('challenge.reopen', drafting, open)).toEqual(['closed']);
		expect(statesFor('challenge.reopen', drafting, ended)).toEqual([]);
		expect(reason('challenge.take_back', 'unresolved', drafting, open)).toBe(
			'challenge_step_escalated'
		);
		expect(reason('escalation.raise', 'unresolved', drafting, open)).toBe('escalation_exists');
		expect(reason('challenge.reopen', 'closed', drafting, ended)).toBe(
			'challenge_escalation_closed'
		);
		// What came back can be settled in the province all the same.
		expect(statesFor('challenge.agree', drafting, open)).toEqual(['open', 'unresolved']);
	});

	it('keep on the record what went up, whatever came back', () => {
		for (const issue of [{ open: true }, { open: false }]) {
			expect(statesFor('removal', drafting, issue)).toEqual([]);
			expect(reason('removal', 'unresolved', drafting, issue)).toBe('challenge_escalated');
		}
	});

	it('ask for a solution before it is agreed', () => {
		const standing = { status: 'open', escalation: null, meeting: drafting } as const;
		expect(reason('challenge.agree', 'open', drafting)).toBe('challenge_without_solution');
		expect(can('challenge.agree', { ...standing, solutions: ['one'] }).ok).toBe(true);
	});

	it('say why not', () => {
		expect(reason('challenge.close', 'agreed', guest)).toBe('forbidden');
		expect(reason('escalation.raise', 'unresolved', guest)).toBe('forbidden');
		expect(reason('text', 'open', closed)).toBe('meeting_status');
		expect(reason('solutions', 'agreed', drafting)).toBe('challenge_solutions_agreed');
		expect(reason('removal', 'escalated', drafting)).toBe('challenge_escalated');
		expect(can('challenge.close', { status: 'open', escalation: null, meeting: drafting })).toEqual(
			{
				ok: false,
				refusal: {
					code: 'transition_not_allowed',
					detail: { machine: 'challenge', from: 'open', to: 'closed' }
				}
			}
		);
	});
});
