import { describe, expect, it } from 'vitest';
import {
	can,
	isOpenFor,
	meetingGates,
	type MeetingRights,
	type MeetingWork,
	type SteppedMeeting
} from '../../../src/lib/domain/meeting/meeting-gate.ts';
import { meetingMachine, meetingStatuses } from '../../../src/lib/domain/meeting/meeting-status.ts';
import { askedSteps } from '../../../src/lib/domain/meeting/meeting-steps.ts';
import { reportStatuses } from '../../../src/lib/domain/report/report-status.ts';

const nothing: MeetingRights = {
	manage: false,
	lead: false,
	prepareReport: false,
	raiseEscalation: false
};
const everything: MeetingRights = {
	manage: true,
	lead: true,
	prepareReport: true,
	raiseEscalation: true
};
const works = Object.keys(meetingGates) as MeetingWork[];

describe('the gates of a meeting', () => {
	it('leave agenda and list open until the meeting is over or called off', () => {
		const open = ['draft', 'scheduled', 'in_session', 'postponed'];
		for (const work of ['agenda', 'participants', 'participant_approval'] as const) {
			const states = meetingStatuses.filter((status) => isOpenFor(work, status));
			expect(states.toSorted(), work).toEqual(open.toSorted());
		}
	});

	it('let inputs be written in session and while the report is drafted, and never else', () => {
		const open = (report: 'drafting' | 'in_review' | null) =>
			meetingStatuses.filter(
				(status) =>
					can('capture', { status, report: report && { status: report }, may: everything }).ok
			);
		expect(open(null)).toEqual(['in_session', 'concluded']);
		expect(open('drafting')).toEqual(['in_session', 'concluded']);
		expect(open('in_review')).toEqual([]);
	});

	it.each(works)('say why %s is not possible: by right, by state, or since it is held', (work) => {
		const [open] = meetingGates[work].states;
		const at = { status: open, report: null };
		expect(can(work, { ...at, may: everything })).toEqual({ ok: true, value: undefined });
		expect(can(work, { ...at, may: nothing })).toMatchObject({ refusal: { code: 'forbidden' } });
		expect(can(work, { ...at, status: 'cancelled', may: everything })).toEqual({
			ok: false,
			refusal: { code: 'meeting_status', detail: { machine: 'meeting', from: 'cancelled' } }
		});
		const held = can(work, { ...at, report: { status: 'in_review' }, may: everything });
		expect(held.ok ? null : held.refusal.code).toBe(
			meetingGates[work].printed ? 'report_in_review' : null
		);
	});

	it('ask each work for its own right', () => {
		const allowed = (right: keyof MeetingRights) =>
			works.filter(
				(work) =>
					can(work, {
						status: meetingGates[work].states[0],
						report: null,
						may: { ...nothing, [right]: true }
					}).ok
			);
		expect(allowed('lead')).toEqual(['participant_approval']);
		expect(allowed('prepareReport')).toEqual(['report', 'submission']);
		expect(allowed('raiseEscalation')).toEqual(['raising']);
		const others = ['report', 'submission', 'raising'];
		expect([...allowed('manage'), ...others].toSorted()).toEqual(works.toSorted());
	});
});

describe('the steps of a meeting', () => {
	const dispatched = { status: 'dispatched' } as const;
	const open: Omit<SteppedMeeting, 'status'> = {
		report: dispatched,
		hanging: null,
		may: everything
	};
	const steps = askedSteps.map((step) => `meeting.${step}` as const);
	const taken = (meeting: SteppedMeeting) => steps.filter((step) => can(step, meeting).ok);

	it('are those of the machine, and the day is put right where it was held', () => {
		for (const status of meetingStatuses) {
			const permitted = steps.filter((step) =>
				step === 'meeting.correct_day'
					? ['in_session', 'concluded'].includes(status)
					: meetingMachine.transitions.some((t) => t.from === status && t.command === step)
			);
			expect(taken({ ...open, status }), status).toEqual(permitted);
			expect(steps.filter((step) => isOpenFor(step, status))).toEqual(permitted);
			expect(taken({ ...open, status, may: { ...everything, manage: false } })).toEqual([]);
		}
	});

	it('are not taken back while something hangs on them, and everything else goes on', () => {
		const hanging = { code: 'meeting_start_in_use', detail: { inputs: 3 } };
		const kept = meetingStatuses.map((status) =>
			taken({ ...open, status }).filter((step) => !can(step, { ...open, status, hanging }).ok)
		);
		expect(Object.fromEntries(meetingStatuses.map((status, at) => [status, kept[at]]))).toEqual({
			draft: [],
			scheduled: ['meeting.unschedule'],
			in_session: ['meeting.undo_start'],
			concluded: ['meeting.resume', 'meeting.correct_day'],
			closed: ['meeting.reopen'],
			postponed: [],
			cancelled: ['meeting.reinstate']
		});
		expect(can('meeting.undo_start', { ...open, status: 'in_session', hanging })).toEqual({
			ok: false,
			refusal: hanging
		});
	});

	it('leave a meeting on its day once somebody was checked in', () => {
		const hanging = { code: 'meeting_attendance_recorded', detail: { people: 1 } };
		const left = taken({ ...open, status: 'scheduled', hanging });
		expect(left).toEqual(['meeting.start']);
		const invited = { code: 'meeting_people_invited', detail: { people: 1 } };
		expect(taken({ ...open, status: 'scheduled', hanging: invited })).toEqual([
			'meeting.start',
			'meeting.postpone',
			'meeting.cancel'
		]);
	});

	it('are held while its report is in review: a closed meeting is not reopened beneath it', () => {
		const read = { ...open, report: { status: 'in_review' } } as const;
		for (const status of meetingStatuses) expect(taken({ ...read, status }), status).toEqual([]);
		expect(can('meeting.reopen', { ...read, status: 'closed' })).toMatchObject({
			refusal: { code: 'report_in_review' }
		});
	});

	it('close it once its report is out', () => {
		const at = { ...open, status: 'concluded' } as const;
		const ready = reportStatuses.filter(
			(status) => can('meeting.close', { ...at, report: { status } }).ok
		);
		expect(ready).toEqual(['dispatched']);
		expect(can('meeting.close', { ...at, report: null })).toMatchObject({
			refusal: { code: 'meeting_report_not_dispatched' }
		});
	});

	it('say what can no longer be taken back without naming a state to which it would lead', () => {
		const at = { ...open, status: 'closed' } as const;
		const from = { machine: 'meeting', from: 'closed' };
		expect(can('meeting.undo_start', at)).toMatchObject({
			refusal: { code: 'meeting_status', detail: from }
		});
		expect(can('meeting.start', at)).toMatchObject({
			refusal: { code: 'transition_not_allowed', detail: { ...from, to: 'in_session' } }
		});
	});
});
