import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { can } from '../../../src/lib/domain/action/action-gate';
import { actionDetail } from '../../../src/lib/server/action/action-detail';
import { actionList, allActions } from '../../../src/lib/server/action/action-list';
import { followUp } from '../../../src/lib/server/action/follow-up';
import { previousActions } from '../../../src/lib/server/action/meeting-actions';
import { likelyOwners } from '../../../src/lib/server/action/owners';
import { findUnits } from '../../../src/lib/server/unit/find-units';
import { meetingHeader } from '../../../src/lib/server/meeting/meeting-header';
import { openHall, type Hall } from '../../support/scenes/hall';

let hall: Hall;
let late: string;
beforeAll(async () => {
	hall = await openHall({ heldOn: '2020-03-10', code: '16' });
	const add = async (title: string, ownerId: string, deadline: string) => {
		const id = v7();
		await hall.secretariat.do('action.create', {
			id,
			meetingId: hall.meetingId,
			title,
			ownerId,
			deadline
		});
		return id;
	};
	late = await add('ជួសជុលស្ពាន, 50% (ដំណាក់កាលទី១)', hall.departmentId, '2020-06-01');
	await add('សាងសង់អណ្ដូង', hall.partnerId, '2090-06-01');
	await hall.department.do('action.report_progress', {
		id: v7(),
		actionId: late,
		status: 'in_progress',
		percent: 30,
		note: 'កំពុងធ្វើ'
	});
});
afterAll(() => hall.close());

function query(change: Record<string, string>) {
	return new URLSearchParams({ meeting: hall.meetingId, ...change });
}

async function titles(params: Record<string, string>, as = hall.secretariat) {
	return (await actionList(as.context, query(params))).rows.map((row) => row.title);
}

describe('actionList', () => {
	it('narrows by status, owner, words, and sorts', async () => {
		expect(await titles({})).toHaveLength(2);
		expect(await titles({ status: 'overdue' })).toEqual(['ជួសជុលស្ពាន, 50% (ដំណាក់កាលទី១)']);
		expect(await titles({ status: 'waiting' })).toEqual(['ជួសជុលស្ពាន, 50% (ដំណាក់កាលទី១)']);
		expect(await titles({ owner: hall.partnerId })).toEqual(['សាងសង់អណ្ដូង']);
		expect(await titles({ q: 'អណ្ដូង' })).toEqual(['សាងសង់អណ្ដូង']);
		expect(await titles({ dir: 'desc' })).toHaveLength(2);
		expect((await titles({ dir: 'desc' }))[0]).toBe('សាងសង់អណ្ដូង');
		expect(await titles({ year: '2020' })).toHaveLength(2);
		expect(await titles({ year: '2019' })).toEqual([]);
	});

	it('takes wildcards, commas, quotes and brackets for what they are', async () => {
		expect(await titles({ q: 'ស្ពាន, 50% (' })).toHaveLength(1);
		for (const q of ['%', '_', '"', '\\', 'a,b.eq.c', "'"]) {
			expect(await titles({ q })).toHaveLength(q === '%' ? 1 : 0);
		}
	});

	it('answers a page that is not there with the first one', async () => {
		expect(await titles({ page: '99' })).toHaveLength(2);
		expect(await titles({ page: '-1', unit: 'x', sort: 'y', status: 'z' })).toHaveLength(2);
	});

	it('shows an owner its own actions and nobody else’s', async () => {
		expect(await titles({}, hall.partner)).toEqual(['សាងសង់អណ្ដូង']);
		expect(await titles({}, hall.otherSecretariat)).toEqual([]);
		expect(await titles({}, hall.stranger)).toEqual([]);
		expect(await titles({}, hall.governor)).toHaveLength(2);
	});

	it('counts what it lists', async () => {
		const list = await actionList(
			hall.secretariat.context,
			new URLSearchParams({ unit: hall.unitId })
		);
		expect(list.figures).toEqual({ all: 2, open: 2, done: 0, overdue: 1, waiting: 1 });
		expect(list.choices.owners.map((owner) => owner.id).sort()).toEqual(
			[hall.departmentId, hall.partnerId].sort()
		);
		expect(await allActions(hall.secretariat.context, query({}))).toHaveLength(2);
	});

	it('counts in each figure just what its link lists, however it is narrowed', async () => {
		const narrowings: Record<string, string>[] = [
			{},
			{ owner: hall.partnerId },
			{ owner: hall.departmentId, year: '2020' },
			{ q: 'អណ្ដូង' },
			{ q: '50% (' },
			{ q: '*' },
			{ meeting: v7() }
		];
		for (const narrowing of narrowings) {
			const list = (status: string) =>
				actionList(hall.secretariat.context, query({ ...narrowing, status }));
			const { figures } = await list('');
			const { all, ...linked } = figures;
			expect(all).toBe((await list('')).count);
			for (const [status, figure] of Object.entries(linked)) {
				expect([narrowing, status, (await list(status)).count]).toEqual([
					narrowing,
					status,
					figure
				]);
			}
		}
	});

	it('names the meeting to which it is narrowed, whether it lists anything or not', async () => {
		const of = async (meeting: string, as = hall.secretariat) =>
			(await actionList(as.context, new URLSearchParams({ meeting, status: 'cancelled' }))).choices
				.meeting;
		expect(await of(hall.meetingId)).toMatchObject({ id: hall.meetingId });
		expect(await of(v7())).toBeNull();
		expect(await of(hall.meetingId, hall.otherSecretariat)).toBeNull();
	});
});

describe('actionDetail', () => {
	it('says what each may do', async () => {
		const may = async (as = hall.secretariat) => (await actionDetail(as.context, late))?.may;
		expect(await may()).toEqual({
			manage: true,
			report: true,
			reportsForOwner: true,
			confirm: true
		});
		const page = await actionDetail(hall.secretariat.context, late);
		expect(can('action.update', page!).ok).toBe(true);
		expect(await may(hall.department)).toMatchObject({
			manage: false,
			report: true,
			reportsForOwner: false,
			confirm: false
		});
		expect(await may(hall.governor)).toMatchObject({ manage: false, report: false });
		expect(await may(hall.partner)).toBeUndefined();
		expect(await may(hall.otherSecretariat)).toBeUndefined();
		expect(await actionDetail(hall.secretariat.context, 'no-id')).toBeNull();
	});

	it('offers to take a report back to the body that owned the action when it was given', async () => {
		// Of another province: the others count the actions of theirs.
		const apart = await openHall({ heldOn: '2020-03-10' });
		const id = v7();
		await apart.secretariat.do('action.create', {
			id,
			meetingId: apart.meetingId,
			title: 'ដាំដើមឈើ',
			ownerId: apart.departmentId,
			deadline: '2090-06-01'
		});
		const progress = {
			actionId: id,
			status: 'in_progress',
			percent: 10,
			note: 'បានចាប់ផ្តើម'
		} as const;
		const given = await apart.department.do('action.report_progress', { id: v7(), ...progress });
		expect(given.ok).toBe(true);
		const offered = async (as = apart.secretariat) =>
			(await actionDetail(as.context, id))?.progress.map((report) => report.mayWithdraw);
		expect(await offered(apart.department)).toEqual([true]);
		const action = await actionDetail(apart.secretariat.context, id);
		const moved = await apart.secretariat.do('action.update', {
			id,
			base: action?.rev ?? 0,
			title: 'ដាំដើមឈើ',
			ownerId: apart.partnerId,
			deadline: '2090-06-01'
		});
		expect(moved.ok).toBe(true);
		// Nobody else’s report is shown to the new owner, or taken back by it.
		expect(await offered(apart.partner)).toEqual([]);
		expect(await offered()).toEqual([true]);
		const [report] = (await actionDetail(apart.secretariat.context, id))?.progress ?? [];
		const taken = await apart.partner.do('action.withdraw_progress', { id: report?.id ?? '' });
		expect(taken).toMatchObject({ ok: false });
		const own = await apart.secretariat.do('action.withdraw_progress', { id: report?.id ?? '' });
		expect(own.ok).toBe(true);
		expect(await offered()).toEqual([false]);
		await apart.close();
	});
});

describe('follow-up and the last meeting', () => {
	it('shows what was left unresolved with its escalation', async () => {
		const id = v7();
		await hall.secretariat.do('challenge.create', {
			id,
			meetingId: hall.meetingId,
			title: 'ខ្វះថវិកា'
		});
		await hall.secretariat.do('challenge.leave_unresolved', { id });
		const header = await meetingHeader(hall.secretariat.context, hall.meetingId);
		const view = await followUp(hall.secretariat.context, header!);
		expect(view.summary).toMatchObject({ counted: 2, overdue: 1 });
		expect(view.unresolved).toEqual([
			{ id, title: 'ខ្វះថវិកា', status: 'unresolved', rev: 2, escalation: null }
		]);
	});

	it('opens the next meeting with the actions of the last', async () => {
		expect(await previousActions(hall.secretariat.context, hall.meetingId)).toBeNull();
		const next = await openHall({ code: '16' });
		await hall.pool.query('update public.meeting set previous_id = $2 where id = $1', [
			next.meetingId,
			hall.meetingId
		]);
		const previous = await previousActions(next.secretariat.context, next.meetingId);
		expect(previous).toMatchObject({ meeting: { id: hall.meetingId }, summary: { counted: 2 } });
		await next.close();
	});
});

describe('owners', () => {
	it('are found by their name in either script, the province’s own first', async () => {
		const found = await findUnits(hall.secretariat.context, ['organisation'], 'Test body');
		expect(found[0]?.id).toBe(hall.departmentId);
		expect(await findUnits(hall.secretariat.context, ['organisation'], 'ស្ថាប័នសាកល្បង')).not.toEqual(
			[]
		);
		const likely = await likelyOwners(hall.secretariat.context, hall.meetingId);
		expect(likely.map((owner) => owner.id)).toEqual([hall.departmentId]);
	});
});
