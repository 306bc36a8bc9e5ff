import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Grant } from '../../../src/lib/domain/authorisation/permits.ts';
import { categoriesOf } from '../../../src/lib/domain/participation/category.ts';
import { countParticipation } from '../../../src/lib/domain/participation/participation-counts.ts';
import { meetingHeader } from '../../../src/lib/server/meeting/meeting-header.ts';
import { preparation, preparationRecord } from '../../../src/lib/server/meeting/preparation.ts';
import type { Context } from '../../../src/lib/server/request/context.ts';
import {
	accepted,
	battambang,
	battambangDialogue,
	cast,
	dialoguePayload,
	national,
	refusal,
	type Actor
} from '../meeting/secretariats.ts';

const scene = cast(inject('stack'));
const moi = '00000000-0000-7000-8000-a00000000002';
let admin: Actor;
let secretariat: Actor;

beforeAll(async () => {
	admin = await scene.person('admin', national);
	secretariat = await scene.person('secretariat', battambang);
});
afterAll(() => scene.end());

function forumPayload(changes: object = {}) {
	return {
		id: v7(),
		unitId: v7(),
		kind: 'twg' as const,
		nameKm: 'ក្រុមការងារ',
		nameEn: 'Working group',
		hostId: moi,
		...changes
	};
}

async function newGroup() {
	const payload = forumPayload();
	await accepted(admin.run('forum.create', payload));
	return { payload, own: await scene.person('twg_secretariat', payload.unitId) };
}

const member = { organisationId: moi, nameKm: 'រដ្ឋលេខាធិការ', since: '2026-01-01' };

describe('a technical working group', () => {
	test('is set up by the administrator only', async () => {
		expect(await refusal(secretariat.run('forum.create', forumPayload()))).toBe('forbidden');
		const { own } = await newGroup();
		expect(await refusal(own.run('forum.create', forumPayload()))).toBe('forbidden');
	});

	test('gets another name, host and size from its own secretariat, and keeps what another changed', async () => {
		const { payload, own } = await newGroup();
		const change = { id: payload.id, nameKm: 'ក្រុមការងារទឹក', nameEn: 'Water group', hostId: null };
		await accepted(own.run('forum.update', { ...change, base: 1, membershipCap: 25 }));
		const { data } = await own.db
			.from('forum')
			.select('name_km, name_en, host_id, membership_cap, rev')
			.eq('id', payload.id)
			.single();
		expect(data).toEqual({
			name_km: 'ក្រុមការងារទឹក',
			name_en: 'Water group',
			host_id: null,
			membership_cap: 25,
			rev: 2
		});
		expect(await refusal(own.run('forum.update', { ...change, base: 1, membershipCap: 20 }))).toBe(
			'changed_meanwhile'
		);
		expect(await refusal(secretariat.run('forum.update', { ...change, membershipCap: 20 }))).toBe(
			'forbidden'
		);
	});

	test('has its sub-groups and seats from its own secretariat, nobody else’s', async () => {
		const { payload, own } = await newGroup();
		const { own: stranger } = await newGroup();
		const below = forumPayload({ kind: 'sub_group', parentId: payload.id });
		expect(await refusal(stranger.run('forum.create', below))).toBe('forbidden');
		await accepted(own.run('forum.create', below));
		await accepted(own.run('forum.create', { ...below, id: v7(), kind: 'core_group' }));
		const seat = { id: v7(), forumId: payload.id, seat: 'member' as const, ...member };
		expect(await refusal(stranger.run('forum.add_member', seat))).toBe('forbidden');
		expect(await refusal(secretariat.run('forum.add_member', seat))).toBe('forbidden');
		await accepted(own.run('forum.add_member', seat));
		const seen = await secretariat.db.from('forum_member').select('id').eq('id', seat.id);
		expect(seen.data).toEqual([]);
	});

	test('over its membership cap wants a core group, as long as there is none (TWG-07)', async () => {
		const { payload, own } = await newGroup();
		const { unitId: _own, ...named } = payload;
		await accepted(own.run('forum.update', { ...named, base: 1, membershipCap: 1 }));
		for (const id of [v7(), v7()]) {
			const seat = { id, forumId: payload.id, seat: 'member' as const, ...member };
			await accepted(own.run('forum.add_member', seat));
		}
		const meeting = dialoguePayload(payload.id);
		await accepted(own.run('meeting.create', meeting));
		const context = { db: own.db, user: { grants: [] as Grant[] } } as Context;
		const found = async () => {
			const header = await meetingHeader(context, meeting.id);
			const record = await preparationRecord(context, meeting.id);
			const people = countParticipation([], categoriesOf('twg'));
			return preparation(header!, record!, people, '2026-01-01').find(({ id }) => id === 'TWG-07');
		};
		expect(await found()).toMatchObject({ result: 'not_met', evidence: { count: 2, of: 1 } });
		const below = forumPayload({ parentId: payload.id, kind: 'sub_group' as const });
		await accepted(own.run('forum.create', below));
		expect(await found()).toMatchObject({ result: 'not_met' });
		const core = { ...below, id: v7(), kind: 'core_group' as const };
		await accepted(own.run('forum.create', core));
		expect(await found()).toMatchObject({ result: 'met', evidence: { count: 2, of: 1 } });
		await scene.pool.query('update public.forum set dissolved_on = $2 where id = $1', [
			core.id,
			'2026-01-01'
		]);
		expect(await found()).toMatchObject({ result: 'not_met' });
	});

	test('has one chair at a time, and remembers who was it before', async () => {
		const { payload, own } = await newGroup();
		const first = { id: v7(), forumId: payload.id, seat: 'chair' as const, ...member };
		await accepted(own.run('forum.add_member', first));
		expect(await refusal(own.run('forum.add_member', { ...first, id: v7() }))).toBe('seat_taken');
		const second = { id: v7(), memberId: first.id, ...member, since: '2026-06-01' };
		await accepted(own.run('forum.replace_member', second));
		const { data } = await own.db
			.from('forum_member')
			.select('id, seat, until')
			.eq('forum_id', payload.id)
			.order('since');
		expect(data).toEqual([
			{ id: first.id, seat: 'chair', until: '2026-05-31' },
			{ id: second.id, seat: 'chair', until: null }
		]);
		expect(
			await refusal(own.run('forum.replace_member', { ...second, id: v7(), memberId: first.id }))
		).toBe('seat_ends_before_it_begins');
		expect(await refusal(own.run('forum.end_member', { id: second.id, until: '2026-05-01' }))).toBe(
			'seat_ends_before_it_begins'
		);
	});

	test('meets by the same commands as a dialogue', async () => {
		const { payload, own } = await newGroup();
		const meeting = dialoguePayload(payload.id);
		expect(await refusal(secretariat.run('meeting.create', meeting))).toBe('forbidden');
		await accepted(own.run('meeting.create', meeting));
		await accepted(own.run('meeting.schedule', { id: meeting.id }));
		expect(await refusal(own.run('meeting.create', dialoguePayload(battambangDialogue)))).toBe(
			'forbidden'
		);
	});
});
