import { describe, expect, test } from 'vitest';
import type { HomeFacts, MeetingFacts } from '../../../src/lib/domain/home/facts.ts';
import { tasksOf } from '../../../src/lib/domain/home/tasks.ts';

const nothing: HomeFacts = {
	today: '2026-11-21',
	meetings: [],
	forumsWithoutDialogue: [],
	progress: { count: 0, oldest: null, actionId: null },
	receipts: { count: 0 },
	overdue: { count: 0, oldest: null },
	ownActions: [],
	actions: { count: 0, rows: [] },
	unresolved: [],
	escalations: [],
	handle: { count: 0, rows: [] },
	invitations: [],
	sittings: [],
	nation: null,
	admin: null
};

const meeting: MeetingFacts = {
	id: 'm',
	titleKm: 'ក',
	titleEn: 'Dialogue',
	status: 'scheduled',
	heldOn: '2026-12-15',
	forumKind: 'dialogue',
	manages: true,
	leads: false,
	reportStatus: null,
	reportDueOn: '2026-12-30',
	people: 120,
	shortlisted: 0,
	approved: 0,
	invited: 120,
	answered: 41,
	unanswered: 0,
	agendaItems: 11
};

const kinds = (facts: Partial<HomeFacts>) =>
	tasksOf({ ...nothing, ...facts }).map(({ kind }) => kind);
const managing = (change: Partial<MeetingFacts>) =>
	kinds({ meetings: [{ ...meeting, ...change }] });
const leading = (change: Partial<MeetingFacts>) =>
	managing({ manages: false, leads: true, ...change });

describe('what a secretariat has to do', () => {
	test('nothing where nothing waits', () => {
		expect(tasksOf(nothing)).toEqual([]);
	});

	test('one step of each meeting, by where it stands', () => {
		expect(managing({ status: 'draft' })).toEqual(['meeting_prepare']);
		expect(managing({ status: 'postponed' })).toEqual(['meeting_reschedule']);
		expect(managing({ people: 0, invited: 0 })).toEqual(['meeting_shortlist']);
		expect(managing({ approved: 12 })).toEqual(['meeting_send_invitations']);
		expect(managing({})).toEqual(['meeting_await_answers']);
		expect(managing({ heldOn: '2026-11-21' })).toEqual(['meeting_start']);
		expect(managing({ status: 'in_session' })).toEqual(['meeting_in_session']);
		expect(managing({ status: 'concluded' })).toEqual(['report_write']);
		expect(managing({ status: 'concluded', reportStatus: 'in_review' })).toEqual([
			'report_await_approval'
		]);
		expect(managing({ status: 'concluded', reportStatus: 'approved' })).toEqual([
			'report_dispatch'
		]);
		expect(managing({ status: 'concluded', reportStatus: 'dispatched' })).toEqual([
			'meeting_close'
		]);
	});

	test('inputs without an answer while the report is written (CPPD-16)', () => {
		const list = managing({
			status: 'concluded',
			unanswered: 3,
			heldOn: '2026-11-12',
			reportDueOn: '2026-11-27'
		});
		expect(list).toEqual(['inputs_answer', 'report_write']);
	});

	test('the answers of the invited say how far it has come and when the day is', () => {
		const [task] = tasksOf({ ...nothing, meetings: [meeting] });
		expect(task).toMatchObject({
			count: 41,
			of: 120,
			due: '2026-12-15',
			href: '/meetings/m/invite/participants'
		});
	});

	test('a dialogue for each year (CPPD-01), unresolved challenges to national level (CPPD-18)', () => {
		expect(kinds({ forumsWithoutDialogue: [{ id: 'f', nameKm: 'ក', nameEn: 'F' }] })).toEqual([
			'meeting_begin_year'
		]);
		expect(kinds({ unresolved: [{ id: 'c', title: 'ទឹក', meetingId: 'm' }] })).toEqual([
			'challenge_escalate'
		]);
	});

	test('progress to confirm leads to the one action, or to the list of all', () => {
		const href = (count: number) =>
			tasksOf({ ...nothing, progress: { count, oldest: null, actionId: 'a' } })[0]!.href;
		expect(href(1)).toBe('/actions/a');
		expect(href(2)).toBe('/actions?status=waiting');
	});

	test('copies of reports to confirm, after what is pressing', () => {
		const facts = { ...nothing, receipts: { count: 3 } };
		expect(tasksOf(facts)).toMatchObject([
			{ kind: 'receipts_confirm', count: 3, href: '/reports' }
		]);
		expect(tasksOf({ ...facts, overdue: { count: 1, oldest: '2026-11-01' } })[0]?.kind).toBe(
			'actions_overdue'
		);
	});
});

describe('what others have to do', () => {
	test('who leads approves the shortlist and the report', () => {
		expect(leading({ shortlisted: 4 })).toContain('meeting_approve_shortlist');
		expect(leading({ status: 'concluded', reportStatus: 'in_review' })).toEqual(['report_approve']);
		expect(leading({ status: 'concluded', reportStatus: 'drafting' })).toEqual([]);
	});

	test('an owner reports', () => {
		const action = {
			id: 'a',
			title: 'ក',
			deadline: '2026-12-01',
			status: 'in_progress' as const,
			percent: 10
		};
		expect(kinds({ ownActions: [action] })).toEqual(['action_report']);
	});

	test('a body that is invited answers, then attends', () => {
		const invitation = {
			id: 'p',
			meetingId: 'm',
			titleKm: 'ក',
			titleEn: 'M',
			heldOn: '2026-12-15',
			replyBy: '2026-12-12'
		};
		expect(kinds({ invitations: [{ ...invitation, invitation: 'sent' }] })).toEqual([
			'invitation_answer'
		]);
		expect(kinds({ invitations: [{ ...invitation, invitation: 'accepted' }] })).toEqual([
			'meeting_attend'
		]);
	});

	test('the national level handles what is its own, the province sees the answer', () => {
		const one = {
			id: 'e',
			title: 'ក',
			answerDueOn: '2026-12-01',
			unitKm: 'ក',
			unitEn: 'P'
		};
		const raisedAt = '2026-11-01T00:00:00Z';
		const with_ = (status: 'raised' | 'answered' | 'returned', own: boolean, withdrawn = false) =>
			kinds({ escalations: [{ ...one, raisedAt, status, own, withdrawn }] });
		expect(kinds({ handle: { count: 1, rows: [one] } })).toEqual(['escalation_handle']);
		expect(with_('raised', false)).toEqual([]);
		expect(with_('answered', true)).toEqual(['escalation_answered']);
		expect(with_('returned', true)).toEqual(['escalation_returned']);
		expect(with_('returned', true, true)).toEqual(['escalation_withdrawn']);
	});

	test('issues beyond the first four, and several invitations to one meeting, are one line', () => {
		const issue = (number: number) => ({
			id: `e${number}`,
			title: 'ក',
			answerDueOn: `2026-12-0${number}`,
			unitKm: 'ក',
			unitEn: 'P'
		});
		const list = tasksOf({
			...nothing,
			handle: { count: 260, rows: [1, 2, 3, 4, 5, 6, 7, 8].map(issue) }
		});
		expect(list.map(({ kind }) => kind)).toEqual([
			...Array.from({ length: 4 }, () => 'escalation_handle'),
			'escalations_handle'
		]);
		expect(list[4]).toMatchObject({ count: 256, due: '2026-12-05' });
		const person = (invitation: 'sent' | 'accepted') => ({
			id: invitation,
			meetingId: 'm',
			invitation,
			titleKm: 'ក',
			titleEn: 'M',
			heldOn: '2026-12-15',
			replyBy: '2026-12-12'
		});
		expect(
			kinds({ invitations: [person('accepted'), person('sent'), person('accepted')] })
		).toEqual(['invitation_answer']);
	});

	test('the administrator keeps accounts and the gazetteer, not the country', () => {
		const nation = {
			provincesWithout: 5,
			reportsThisMonth: 0,
			reportsLate: 1,
			twgsMeetingTooRarely: 1,
			twgActionsOverdue: 1
		};
		const admin = {
			accountsNotJoined: 3,
			administrationsIncomplete: 0,
			provincesWithoutSecretariat: 1,
			communes: 8
		};
		expect(kinds({ nation, admin })).toEqual([
			'accounts_waiting',
			'secretariats_missing',
			'communes_missing'
		]);
		expect(kinds({ nation })).toHaveLength(4);
	});
});

describe('the order', () => {
	test('what runs now is first, then what is due within a week, then by weight', () => {
		const order = kinds({
			meetings: [meeting, { ...meeting, id: 'now', status: 'in_session' }],
			overdue: { count: 2, oldest: '2026-10-01' },
			ownActions: [
				{
					id: 'late',
					title: 'ក',
					deadline: '2026-11-01',
					status: 'planned',
					percent: 0
				}
			]
		});
		expect(order).toEqual([
			'meeting_in_session',
			'action_report',
			'meeting_await_answers',
			'actions_overdue'
		]);
	});
});
