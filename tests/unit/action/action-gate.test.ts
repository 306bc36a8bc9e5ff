import { describe, expect, it } from 'vitest';
import { can, type GatedAction } from '../../../src/lib/domain/action/action-gate';
import { actionStatuses, type ActionStatus } from '../../../src/lib/domain/action/action-status';
import { meetingStatuses } from '../../../src/lib/domain/meeting/meeting-status';

type What = Parameters<typeof can>[0];

const may = { manage: true, report: true, confirm: true };
const agreed: GatedAction = { status: 'planned', meetingStatus: 'concluded', report: null, may };
const everything: readonly What[] = [
	'action.update',
	'action.change_deadline',
	'action.cancel',
	'action.reopen',
	'action.report_progress',
	'confirm_progress',
	'return_progress'
];

function statesFor(what: What, action: Partial<GatedAction> = {}): ActionStatus[] {
	return actionStatuses.filter((status) => can(what, { ...agreed, ...action, status }).ok);
}

function reason(what: What, action: Partial<GatedAction>): string | null {
	const gate = can(what, { ...agreed, ...action });
	return gate.ok ? null : gate.refusal.code;
}

describe('the gates of an action', () => {
	it.each<[What, ActionStatus[]]>([
		['action.update', ['planned', 'in_progress', 'blocked', 'done']],
		['action.change_deadline', ['planned', 'in_progress', 'blocked']],
		['action.cancel', ['planned', 'in_progress', 'blocked']],
		['action.reopen', ['done', 'cancelled']],
		['action.report_progress', ['planned', 'in_progress', 'blocked']],
		['confirm_progress', ['planned', 'in_progress', 'blocked']],
		['return_progress', ['planned', 'in_progress', 'blocked']]
	])('are open for %s in its own states', (what, states) => {
		expect(statesFor(what)).toEqual(states);
	});

	it('leave all but what was agreed to whatever became of the meeting', () => {
		const open = (what: What) =>
			meetingStatuses.filter((meetingStatus) => statesFor(what, { meetingStatus }).length > 0);
		expect(open('action.update')).toEqual(['in_session', 'concluded']);
		for (const what of everything.slice(1)) expect(open(what), what).toEqual(meetingStatuses);
		expect(reason('action.update', { meetingStatus: 'closed' })).toBe('meeting_status');
	});

	it('are each for those who have the right', () => {
		const by = (right: keyof typeof may) =>
			everything.filter((what) => statesFor(what, { may: { [right]: true } }).length > 0);
		expect(by('manage')).toEqual([
			'action.update',
			'action.change_deadline',
			'action.cancel',
			'action.reopen'
		]);
		expect(by('report')).toEqual(['action.report_progress']);
		expect(by('confirm')).toEqual(['confirm_progress', 'return_progress']);
		for (const what of everything) expect(reason(what, { may: {} })).toBe('forbidden');
	});

	it('hold what the report prints while it is in review; progress can be reported and returned meanwhile', () => {
		const report = { status: 'in_review' } as const;
		const open = everything.filter((what) => statesFor(what, { report }).length > 0);
		expect(open).toEqual(['action.report_progress', 'return_progress']);
		expect(reason('action.cancel', { report })).toBe('report_in_review');
	});

	it('say by its own state why not', () => {
		expect(reason('action.report_progress', { status: 'done' })).toBe('action_not_open');
		expect(reason('action.cancel', { status: 'cancelled' })).toBe('action_not_open');
		expect(reason('action.reopen', { status: 'blocked' })).toBe('action_is_open');
	});
});
