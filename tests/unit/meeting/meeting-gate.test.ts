import { describe, expect, it } from 'vitest';
import {
	can,
	isOpenFor,
	meetingGates,
	type MeetingRights,
	type MeetingWork
} from '../../../src/lib/domain/meeting/meeting-gate.ts';
import { meetingStatuses } from '../../../src/lib/domain/meeting/meeting-status.ts';

const nothing: MeetingRights = { manage: false, lead: false, prepareReport: false };
const everything: MeetingRights = { manage: true, lead: true, prepareReport: true };
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
		expect([...allowed('manage'), 'report', 'submission'].toSorted()).toEqual(works.toSorted());
	});
});
