import { v7 } from 'uuid';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { actionDetail } from '../../../src/lib/server/action/action-detail';
import { codeOf } from '../../support/scenes/hall';
import { planningHall } from './planning-hall';

const { hall, planned, row } = await planningHall();
beforeEach(() => hall.setStatus('in_session'));
afterAll(() => hall.close());

describe('progress', () => {
	function report(actionId: string, change: Record<string, unknown> = {}) {
		return {
			id: v7(),
			actionId,
			status: 'in_progress' as const,
			percent: 40,
			note: 'បានចាប់ផ្ដើម',
			...change
		};
	}

	it('is reported by the owner, takes effect when confirmed, and only once', async () => {
		const actionId = await planned();
		const payload = report(actionId);
		expect(await codeOf(hall.department.do('action.report_progress', payload))).toBe('ok');
		expect(await row(actionId)).toMatchObject({ status: 'planned', percent: 0 });
		const decide = { id: payload.id, decision: 'confirmed' as const };
		expect(await codeOf(hall.department.do('action.decide_progress', decide))).toBe('forbidden');
		expect(await codeOf(hall.otherSecretariat.do('action.decide_progress', decide))).toBe(
			'not_found'
		);
		const outcomes = await Promise.all([
			codeOf(hall.secretariat.do('action.decide_progress', decide)),
			codeOf(hall.secretariat.do('action.decide_progress', decide))
		]);
		expect(outcomes.sort()).toEqual(['ok', 'progress_decided']);
		expect(await row(actionId)).toMatchObject({ status: 'in_progress', percent: 40 });
	});

	it('keeps its action from being cancelled by whoever has not read it', async () => {
		const actionId = await planned();
		const shown = async () => (await actionDetail(hall.secretariat.context, actionId))!.rev;
		const read = await shown();
		const cancel = (base: number) =>
			codeOf(hall.secretariat.do('action.cancel', { id: actionId, base, reason: 'ទឹកជំនន់' }));
		const payload = report(actionId, { status: 'done', percent: 100 });
		expect(await codeOf(hall.department.do('action.report_progress', payload))).toBe('ok');
		expect(await cancel(read)).toBe('changed_meanwhile');
		const beside = await shown();
		expect(await codeOf(hall.department.do('action.withdraw_progress', { id: payload.id }))).toBe(
			'ok'
		);
		expect(await cancel(beside)).toBe('changed_meanwhile');
		expect(await row(actionId)).toMatchObject({ status: 'planned' });
		expect(await cancel(await shown())).toBe('ok');
	});

	it('is not confirmed beside an action that has changed since it was read', async () => {
		const actionId = await planned();
		const payload = report(actionId, { percent: 40 });
		await hall.department.do('action.report_progress', payload);
		const shown = async () =>
			(await actionDetail(hall.secretariat.context, actionId))!.progress[0]!.seen;
		const seen = await shown();
		await hall.pool.query('update public.action set deadline = deadline + 30 where id = $1', [
			actionId
		]);
		const decide = { id: payload.id, decision: 'confirmed' as const };
		expect(await codeOf(hall.secretariat.do('action.decide_progress', { ...decide, seen }))).toBe(
			'progress_action_changed'
		);
		const unseen = { ...decide, seen: undefined as never };
		expect(await codeOf(hall.secretariat.do('action.decide_progress', unseen))).toBe('not_seen');
		expect(await row(actionId)).toMatchObject({ status: 'planned', percent: 0 });
		expect(
			await codeOf(
				hall.secretariat.do('action.decide_progress', { ...decide, seen: await shown() })
			)
		).toBe('ok');
	});

	/** What has become of each report on an action, in the order in which they were sent. */
	async function decisions(actionId: string) {
		const { rows } = await hall.pool.query<{ decision: string | null }>(
			'select decision from public.action_progress where action_id = $1 order by reported_at',
			[actionId]
		);
		return rows.map(({ decision }) => decision);
	}

	/** The words that documents print beside the figure. */
	async function printed(actionId: string) {
		const { rows } = await hall.pool.query<{ note: string | null; percent: number }>(
			`select one ->> 'progressNote' as note, (one ->> 'percent')::int as percent
			from jsonb_array_elements(app.record_of_actions($1)) one
			where one ->> 'title' = (select title from public.action where id = $2)`,
			[hall.meetingId, actionId]
		);
		return rows[0]!;
	}

	const confirm = (id: string) =>
		codeOf(hall.secretariat.do('action.decide_progress', { id, decision: 'confirmed' }));

	it('never goes back to a report that was sent before the confirmed one', async () => {
		const title = `ការងារ ${v7()}`;
		const actionId = await planned({ title });
		const older = report(actionId, { percent: 30, note: 'សាមសិប' });
		const newer = report(actionId, { percent: 90, note: 'កៅសិប' });
		await hall.department.do('action.report_progress', older);
		await hall.department.do('action.report_progress', newer);
		expect(await confirm(newer.id)).toBe('ok');
		expect(await decisions(actionId)).toEqual(['superseded', 'confirmed']);
		expect(await confirm(older.id)).toBe('progress_superseded');
		expect(await row(actionId)).toMatchObject({ status: 'in_progress', percent: 90 });
		expect(await printed(actionId)).toEqual({ percent: 90, note: 'កៅសិប' });
		// One that was left beside it in whatever way is refused as well.
		await hall.pool.query('update public.action_progress set decision = null where id = $1', [
			older.id
		]);
		expect(await confirm(older.id)).toBe('progress_superseded');
		expect(await row(actionId)).toMatchObject({ status: 'in_progress', percent: 90 });
	});

	it('leaves a later report to be decided, and prints the words of the figure that stands', async () => {
		const title = `ការងារ ${v7()}`;
		const actionId = await planned({ title });
		const older = report(actionId, { percent: 30, note: 'សាមសិប' });
		const newer = report(actionId, { status: 'done', note: 'ចប់' });
		await hall.department.do('action.report_progress', older);
		await hall.department.do('action.report_progress', newer);
		expect(await confirm(older.id)).toBe('ok');
		expect(await decisions(actionId)).toEqual(['confirmed', null]);
		expect(await printed(actionId)).toEqual({ percent: 30, note: 'សាមសិប' });
		expect(await confirm(newer.id)).toBe('ok');
		expect(await printed(actionId)).toEqual({ percent: 100, note: 'ចប់' });
		// Taken up again, the figure is nobody's word.
		await hall.secretariat.do('action.reopen', { id: actionId, reason: 'មិនទាន់ចប់' });
		expect(await printed(actionId)).toEqual({ percent: 90, note: null });
	});

	it('of an action that is done or cancelled is neither decided nor counted as waiting', async () => {
		const actionId = await planned();
		const waiting = async () => {
			const { data } = await hall.secretariat.db.rpc('waiting');
			return (data as { actions: number }).actions;
		};
		const before = await waiting();
		const first = report(actionId, { status: 'done' });
		const second = report(actionId, { percent: 90 });
		await hall.department.do('action.report_progress', first);
		await hall.department.do('action.report_progress', second);
		expect(await waiting()).toBe(before + 2);
		expect(await confirm(first.id)).toBe('ok');
		expect(await waiting()).toBe(before);
		expect(await confirm(second.id)).toBe('action_not_open');
		const returned = { id: second.id, decision: 'returned' as const, note: 'ចប់ហើយ' };
		expect(await codeOf(hall.secretariat.do('action.decide_progress', returned))).toBe(
			'action_not_open'
		);
		await hall.secretariat.do('action.reopen', { id: actionId, reason: 'មិនទាន់ចប់' });
		expect(await waiting()).toBe(before + 1);
		expect(await confirm(second.id)).toBe('ok');
	});

	it('is withdrawn by its owner while it is undecided, by nobody else, and past the commands no more', async () => {
		const actionId = await planned();
		const payload = report(actionId, { percent: 40 });
		await hall.department.do('action.report_progress', payload);
		const withdraw = { id: payload.id };
		expect(await codeOf(hall.governor.do('action.withdraw_progress', withdraw))).toBe('forbidden');
		expect(await codeOf(hall.partner.do('action.withdraw_progress', withdraw))).toBe('not_found');
		const past = await hall.department.db
			.from('action_progress')
			.update({ decision: 'confirmed' })
			.eq('id', payload.id);
		expect(past.error?.code).toBe('42501');
		expect(await codeOf(hall.department.do('action.withdraw_progress', withdraw))).toBe('ok');
		expect(await confirm(payload.id)).toBe('progress_withdrawn');
		expect(await codeOf(hall.department.do('action.withdraw_progress', withdraw))).toBe(
			'progress_withdrawn'
		);
		expect(await row(actionId)).toMatchObject({ status: 'planned', percent: 0 });
	});

	it('is returned with words, and then changes nothing', async () => {
		const actionId = await planned();
		const payload = report(actionId, { status: 'done', percent: 10 });
		await hall.department.do('action.report_progress', payload);
		const silent = { id: payload.id, decision: 'returned' as const };
		expect(await codeOf(hall.secretariat.do('action.decide_progress', silent))).toBe(
			'invalid_fields'
		);
		expect(
			await codeOf(hall.secretariat.do('action.decide_progress', { ...silent, note: 'ខ្វះរូបថត' }))
		).toBe('ok');
		expect(await row(actionId)).toMatchObject({ status: 'planned', percent: 0 });
	});

	it('counts what is done as 100 percent, and is refused afterwards', async () => {
		const actionId = await planned();
		const payload = report(actionId, { status: 'done', percent: 10 });
		await hall.department.do('action.report_progress', payload);
		await hall.secretariat.do('action.decide_progress', { id: payload.id, decision: 'confirmed' });
		expect(await row(actionId)).toMatchObject({ status: 'done', percent: 100 });
		expect(await codeOf(hall.department.do('action.report_progress', report(actionId)))).toBe(
			'action_not_open'
		);
	});

	it('is refused to an owner of another organisation, and to whom the action is unknown', async () => {
		const ofPartner = await planned({ ownerId: hall.partnerId });
		const ofDepartment = await planned();
		expect(await codeOf(hall.department.do('action.report_progress', report(ofPartner)))).toBe(
			'forbidden'
		);
		expect(await codeOf(hall.governor.do('action.report_progress', report(ofPartner)))).toBe(
			'forbidden'
		);
		expect(await codeOf(hall.partner.do('action.report_progress', report(ofDepartment)))).toBe(
			'not_found'
		);
		expect(await codeOf(hall.partner.do('action.report_progress', report(ofPartner)))).toBe('ok');
		expect(await codeOf(hall.stranger.do('action.report_progress', report(ofPartner)))).toBe(
			'not_found'
		);
	});

	it('cannot be written past the commands as confirmed', async () => {
		const actionId = await planned();
		const { error } = await hall.department.db.from('action_progress').insert({
			id: v7(),
			action_id: actionId,
			meeting_id: hall.meetingId,
			unit_id: hall.unitId,
			owner_id: hall.departmentId,
			status: 'done',
			percent: 100,
			note: 'x',
			reported_by: 'x',
			decision: 'confirmed'
		});
		expect(error?.code).toBe('42501');
	});

	it('shows its attachment to the owner, invited or not', async () => {
		const actionId = await planned({ ownerId: hall.partnerId });
		const file = {
			id: v7(),
			fileName: 'រូបថត.png',
			mediaType: 'image/png',
			bytes: 10,
			sha256: 'a'.repeat(64),
			storageKey: `aa/${'a'.repeat(64)}`
		};
		await hall.partner.do('action.report_progress', report(actionId, { attachments: [file] }));
		const seen = async (db: typeof hall.partner.db) =>
			(await db.from('attachment').select('id').eq('id', file.id)).data?.length;
		expect(await seen(hall.partner.db)).toBe(1);
		expect(await seen(hall.secretariat.db)).toBe(1);
		expect(await seen(hall.otherSecretariat.db)).toBe(0);
	});
});
