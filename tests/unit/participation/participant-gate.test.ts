import { describe, expect, it } from 'vitest';
import type { GatedMeeting } from '../../../src/lib/domain/meeting/meeting-gate.ts';
import {
	can,
	stepsOfList,
	type GatedParticipant,
	type ParticipantStep
} from '../../../src/lib/domain/participation/participant-gate.ts';

const meeting: GatedMeeting = {
	status: 'scheduled',
	report: null,
	may: { manage: true, lead: false, prepareReport: true, raiseEscalation: false }
};
const person: GatedParticipant = {
	meeting,
	invitation: 'shortlisted',
	answer: null,
	mailed: false,
	attendance: null
};
const nobody = { shortlisted: 0, approved: 0, sent: 0, accepted: 0, declined: 0, delegated: 0 };

const reason = (step: ParticipantStep, of: Partial<GatedParticipant>, at = meeting) => {
	const gate = can(step, { ...person, ...of, meeting: at });
	return gate.ok ? 'open' : gate.refusal.code;
};

describe('what may be done about somebody on the list', () => {
	it('is refused by right before anything else, and by the report last', () => {
		const guest = { ...meeting, may: { ...meeting.may, manage: false } };
		const held: GatedMeeting = { ...meeting, report: { status: 'in_review' } };
		expect(reason('participant.approve', { invitation: 'sent' }, guest)).toBe('forbidden');
		expect(reason('participant.approve', { invitation: 'sent' }, held)).toBe(
			'participant_none_in_state'
		);
		expect(reason('participant.approve', {}, held)).toBe('report_in_review');
	});

	it('leaves what has been said and done since: a mail, a check-in, an answer of their own', () => {
		expect(reason('invitation.undo_send', { invitation: 'sent', mailed: true })).toBe(
			'invitation_mailed'
		);
		expect(reason('participant.remove', { attendance: 'present' })).toBe(
			'participant_has_attended'
		);
		const answered = { invitation: 'accepted', answer: { via: 'staff' } } as const;
		expect(reason('invitation.undo_answer', answered)).toBe('open');
		expect(reason('invitation.undo_answer', { ...answered, attendance: 'present' })).toBe(
			'answer_checked_in'
		);
		expect(reason('invitation.undo_answer', { ...answered, answer: { via: 'link' } })).toBe(
			'answer_is_their_own'
		);
	});
});

describe('what is offered about a list', () => {
	it('is what somebody on it can take', () => {
		expect(stepsOfList({ ...nobody, shortlisted: 3 }, meeting)).toEqual([
			'participant.approve',
			'participant.remove'
		]);
		expect(stepsOfList({ ...nobody, approved: 1 }, meeting)).toEqual([
			'participant.unapprove',
			'invitation.send',
			'participant.remove'
		]);
		expect(stepsOfList({ ...nobody, sent: 1, accepted: 1 }, meeting)).toEqual([
			'send_again',
			'invitation.undo_send',
			'participant.remove'
		]);
		expect(stepsOfList(nobody, meeting)).toEqual([]);
	});

	it('is to one who leads the meeting whom to invite, and to a guest nothing', () => {
		const all = { ...nobody, shortlisted: 1, approved: 1, sent: 1 };
		const lead = {
			...meeting,
			may: { manage: false, lead: true, prepareReport: false, raiseEscalation: false }
		};
		expect(stepsOfList(all, lead)).toEqual(['participant.approve', 'participant.unapprove']);
		const guest = { ...meeting, may: { ...lead.may, lead: false } };
		expect(stepsOfList(all, guest)).toEqual([]);
	});

	it('sends no invitation to a meeting without a date', () => {
		const steps = stepsOfList({ ...nobody, approved: 1 }, { ...meeting, status: 'draft' });
		expect(steps).not.toContain('invitation.send');
	});
});
