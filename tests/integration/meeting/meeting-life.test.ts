import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
	accepted,
	battambang,
	battambangDialogue,
	cast,
	dialoguePayload,
	kampot,
	refusal,
	type Actor
} from './secretariats.ts';

const scene = cast(inject('stack'));
let secretariat: Actor;
let other: Actor;
let governor: Actor;
let ncdds: Actor;

beforeAll(async () => {
	[secretariat, other, governor, ncdds] = await Promise.all([
		scene.person('secretariat', battambang),
		scene.person('secretariat', kampot),
		scene.person('governor', battambang),
		scene.person('ncdds', '00000000-0000-7000-8000-a00000000003')
	]);
});
afterAll(() => scene.end());

async function newMeeting(changes: object = {}) {
	const payload = dialoguePayload(battambangDialogue, changes);
	await accepted(secretariat.run('meeting.create', payload));
	return payload;
}

describe('a dialogue before it is held', () => {
	test('is made by its own secretariat only', async () => {
		for (const actor of [other, governor, ncdds]) {
			expect(await refusal(actor.run('meeting.create', dialoguePayload(battambangDialogue)))).toBe(
				'forbidden'
			);
		}
		const { id } = await newMeeting();
		const { data } = await secretariat.db.from('meeting').select('unit_id, status').eq('id', id);
		expect(data).toEqual([{ unit_id: battambang, status: 'draft' }]);
		const seen = await other.db.from('meeting').select('id').eq('id', id);
		expect(seen.data).toEqual([]);
	});

	test('sent twice with one id is made once', async () => {
		const payload = dialoguePayload(battambangDialogue);
		const commandId = v7();
		await accepted(secretariat.run('meeting.create', payload, commandId));
		const again = await secretariat.run('meeting.create', payload, commandId);
		expect(again.ok && again.value.replayed).toBe(true);
		expect(await refusal(secretariat.run('meeting.create', payload))).toBe('already_there');
	});

	test('needs a place and an agenda before it is scheduled', async () => {
		const placeless = await newMeeting({ placeKm: '' });
		expect(await refusal(secretariat.run('meeting.schedule', { id: placeless.id }))).toBe(
			'meeting_without_place'
		);
		const empty = await newMeeting({ agenda: [] });
		expect(await refusal(secretariat.run('meeting.schedule', { id: empty.id }))).toBe(
			'meeting_without_agenda'
		);
	});

	test('goes its steps in their order only', async () => {
		const { id } = await newMeeting();
		expect(await refusal(secretariat.run('meeting.start', { id }))).toBe('transition_not_allowed');
		expect(await refusal(secretariat.run('meeting.postpone', { id, reason: 'flood' }))).toBe(
			'transition_not_allowed'
		);
		await accepted(secretariat.run('meeting.schedule', { id }));
		expect(await refusal(secretariat.run('meeting.schedule', { id }))).toBe(
			'transition_not_allowed'
		);
		await accepted(secretariat.run('meeting.postpone', { id, reason: 'flood' }));
		await accepted(secretariat.run('meeting.schedule', { id, heldOn: '2099-04-01' }));
		await accepted(secretariat.run('meeting.cancel', { id, reason: 'no funds' }));
		expect(await refusal(secretariat.run('meeting.schedule', { id }))).toBe(
			'transition_not_allowed'
		);
	});

	test('tells a late writer that somebody else was first', async () => {
		const { id, ...fields } = await newMeeting();
		const details = { ...fields, agenda: undefined, forumId: undefined };
		await accepted(secretariat.run('meeting.update', { id, base: 1, ...details }));
		expect(await refusal(secretariat.run('meeting.update', { id, base: 1, ...details }))).toBe(
			'changed_meanwhile'
		);
	});
});
