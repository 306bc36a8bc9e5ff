import { v7 } from 'uuid';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { codeOf, openHall } from '../../support/scenes/hall';
import { planningHall } from './planning-hall';

const { hall, plan, planned, row } = await planningHall();
beforeEach(() => hall.setStatus('in_session'));
afterAll(() => hall.close());

describe('action.create and action.update', () => {
	it('refuses a deadline before the meeting, an unknown owner, a challenge of elsewhere', async () => {
		const create = (change: Record<string, unknown>) =>
			codeOf(hall.secretariat.do('action.create', plan(change)));
		expect(await create({ deadline: '2001-01-01' })).toBe('action_deadline_before_meeting');
		expect(await create({ ownerId: v7() })).toBe('not_found');
		expect(await create({ challengeId: v7() })).toBe('not_found');
		expect(await create({ ownerContactId: v7() })).toBe('action_person_of_another_body');
		expect(await create({ deadline: '2026-02-30' })).toBe('invalid_fields');
		expect(await create({ budget: -1 })).toBe('invalid_fields');
	});

	it('is refused to others, and once the meeting is closed', async () => {
		const id = await planned();
		expect(await codeOf(hall.governor.do('action.create', plan()))).toBe('forbidden');
		expect(await codeOf(hall.otherSecretariat.do('action.create', plan()))).toBe('not_found');
		await hall.setStatus('closed');
		expect(await codeOf(hall.secretariat.do('action.create', plan()))).toBe('meeting_status');
		const { meetingId, ...fields } = plan({ id });
		expect(meetingId).toBe(hall.meetingId);
		expect(await codeOf(hall.secretariat.do('action.update', fields))).toBe('meeting_status');
	});

	it('leaves what was cancelled as it was agreed', async () => {
		const id = await planned();
		const before = await row(id);
		expect(await codeOf(hall.secretariat.do('action.cancel', { id, reason: 'ត្រួតគ្នា' }))).toBe('ok');
		const { meetingId: _, ...fields } = plan({ id, deadline: '2090-12-31' });
		expect(await codeOf(hall.secretariat.do('action.update', fields))).toBe('action_not_open');
		expect((await row(id)).deadline).toBe(before.deadline);
	});

	it('can be completed while the report is drafted', async () => {
		const id = await planned();
		await hall.setStatus('concluded');
		const { meetingId, ...fields } = plan({ id, ownerId: hall.partnerId });
		expect(meetingId).toBe(hall.meetingId);
		expect(await codeOf(hall.secretariat.do('action.update', { ...fields, base: 1 }))).toBe('ok');
		expect((await row(id)).owner_id).toBe(hall.partnerId);
	});
});

describe('what was agreed', () => {
	it('gets a new deadline with a reason, after the meeting is closed too, and keeps the old one', async () => {
		const id = await planned();
		await hall.setStatus('closed');
		const change = { id, deadline: '2090-06-30', reason: 'រង់ចាំថវិកា' };
		expect(await codeOf(hall.department.do('action.change_deadline', change))).toBe('forbidden');
		expect(await codeOf(hall.secretariat.do('action.change_deadline', change))).toBe('ok');
		expect(await codeOf(hall.secretariat.do('action.change_deadline', change))).toBe(
			'action_deadline_unchanged'
		);
		const { data } = await hall.department.db
			.from('action_step')
			.select('kind, from_deadline, to_deadline, reason, actor_en')
			.eq('action_id', id);
		expect(data).toEqual([
			{
				kind: 'deadline',
				from_deadline: '2090-03-31',
				to_deadline: '2090-06-30',
				reason: 'រង់ចាំថវិកា',
				actor_en: 'Officer'
			}
		]);
		await expect(
			hall.pool.query('delete from public.action_step where action_id = $1', [id])
		).rejects.toThrow(/append-only/);
	});

	it('is cancelled with a reason and taken up again', async () => {
		const id = await planned();
		expect(await codeOf(hall.secretariat.do('action.reopen', { id, reason: 'x' }))).toBe(
			'action_is_open'
		);
		expect(await codeOf(hall.secretariat.do('action.cancel', { id, reason: ' ' }))).toBe(
			'invalid_fields'
		);
		expect(await codeOf(hall.secretariat.do('action.cancel', { id, reason: 'ត្រួតគ្នា' }))).toBe('ok');
		expect(await codeOf(hall.secretariat.do('action.cancel', { id, reason: 'ត្រួតគ្នា' }))).toBe(
			'action_not_open'
		);
		expect(await codeOf(hall.secretariat.do('action.reopen', { id, reason: 'ចាំបាច់' }))).toBe('ok');
		expect((await row(id)).status).toBe('planned');
	});
});

describe('when a meeting is concluded', () => {
	it('each owner with an address is owed one mail, whatever happens afterwards', async () => {
		const fresh = await openHall();
		const create = (ownerId: string) =>
			fresh.secretariat.do('action.create', {
				...plan(),
				id: v7(),
				meetingId: fresh.meetingId,
				ownerId
			});
		await create(fresh.departmentId);
		await create(fresh.departmentId);
		expect(await codeOf(fresh.secretariat.do('meeting.conclude', { id: fresh.meetingId }))).toBe(
			'ok'
		);
		const owed = async () =>
			(
				await fresh.pool.query(
					`select unique_key, locale from app.outbox where subject_id = $1 order by 1`,
					[fresh.meetingId]
				)
			).rows.map((mail: { unique_key: string; locale: string }) => mail);
		const key = (ownerId: string) => `action_assigned:${fresh.meetingId}:${ownerId}`;
		expect(await owed()).toEqual([{ unique_key: key(fresh.departmentId), locale: 'km' }]);
		await create(fresh.departmentId);
		await create(fresh.partnerId);
		expect((await owed()).map((mail) => mail.unique_key)).toEqual(
			[key(fresh.departmentId), key(fresh.partnerId)].sort()
		);
		await fresh.close();
	});
});
