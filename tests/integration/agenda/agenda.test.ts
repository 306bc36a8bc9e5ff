import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
	accepted,
	battambang,
	battambangDialogue,
	cast,
	dialoguePayload,
	kampot,
	people,
	refusal,
	type Actor
} from '../meeting/secretariats.ts';

const scene = cast(inject('stack'));
let secretariat: Actor;
let other: Actor;

beforeAll(async () => {
	secretariat = await scene.person('secretariat', battambang);
	other = await scene.person('secretariat', kampot);
});
afterAll(() => scene.end());

async function meetingWithAgenda() {
	const payload = dialoguePayload(battambangDialogue);
	await accepted(secretariat.run('meeting.create', payload));
	return { id: payload.id, items: payload.agenda.map((item) => item.id) };
}

async function order(meetingId: string): Promise<string[]> {
	const { data } = await secretariat.db
		.from('agenda_item')
		.select('id, position')
		.eq('meeting_id', meetingId)
		.order('position');
	expect(data?.map((row) => row.position)).toEqual(data?.map((_, index) => index + 1));
	return data?.map((row) => row.id) ?? [];
}

const item = { kind: 'discussion' as const, theme: 3, titleKm: 'ពិភាក្សា', minutes: 30 };

describe('the agenda', () => {
	test('takes a new item before the closing', async () => {
		const { id, items } = await meetingWithAgenda();
		const added = v7();
		await accepted(secretariat.run('agenda.add_item', { id: added, meetingId: id, ...item }));
		expect(await order(id)).toEqual([items[0], items[1], added, items[2]]);
	});

	test('moves items both ways and keeps them numbered without a gap', async () => {
		const { id, items } = await meetingWithAgenda();
		await accepted(secretariat.run('agenda.move_item', { id: items[2]!, position: 1 }));
		expect(await order(id)).toEqual([items[2], items[0], items[1]]);
		await accepted(secretariat.run('agenda.move_item', { id: items[2]!, position: 60 }));
		expect(await order(id)).toEqual(items);
	});

	test('gives an item back by undo, with its place, presenters and those whose basis it is', async () => {
		const { id, items } = await meetingWithAgenda();
		const [person] = people(1, { agendaItemId: items[1] });
		await accepted(secretariat.run('participant.add', { meetingId: id, participants: [person!] }));
		const presenters = [{ organisationId: battambang }, { labelKm: 'តំណាងសហគមន៍' }];
		await accepted(secretariat.run('agenda.update_item', { id: items[1]!, ...item, presenters }));
		const removed = await accepted(secretariat.run('agenda.remove_item', { id: items[1]! }));
		expect(removed).toMatchObject({ position: 2, participantIds: [person!.id] });
		expect(await order(id)).toEqual([items[0], items[2]]);
		await accepted(
			secretariat.run('agenda.add_item', {
				id: items[1]!,
				meetingId: id,
				...item,
				position: 2,
				presenters,
				participantIds: [person!.id]
			})
		);
		expect(await order(id)).toEqual(items);
		const back = await secretariat.db
			.from('participant')
			.select('agenda_item_id')
			.eq('id', person!.id);
		expect(back.data).toEqual([{ agenda_item_id: items[1] }]);
		const shown = await secretariat.db
			.from('agenda_presenter')
			.select('label_km, organisation_id')
			.eq('agenda_item_id', items[1]!)
			.order('position');
		expect(shown.data).toEqual([
			{ label_km: 'រដ្ឋបាលខេត្តបាត់ដំបង', organisation_id: battambang },
			{ label_km: 'តំណាងសហគមន៍', organisation_id: null }
		]);
	});

	test('is out of reach for another province', async () => {
		const { id, items } = await meetingWithAgenda();
		expect(await refusal(other.run('agenda.remove_item', { id: items[0]! }))).toBe('not_found');
		expect(await refusal(other.run('agenda.add_item', { id: v7(), meetingId: id, ...item }))).toBe(
			'not_found'
		);
	});

	test('stays as it was once the meeting is over', async () => {
		const { id, items } = await meetingWithAgenda();
		await accepted(secretariat.run('meeting.cancel', { id, reason: 'x' }));
		expect(await refusal(secretariat.run('agenda.remove_item', { id: items[0]! }))).toBe(
			'meeting_status'
		);
	});

	test('takes documents of its own meeting only', async () => {
		const first = await meetingWithAgenda();
		const second = await meetingWithAgenda();
		const file = {
			id: v7(),
			meetingId: first.id,
			subject: 'agenda_item' as const,
			fileName: 'a.pdf',
			mediaType: 'application/pdf',
			bytes: 10,
			sha256: 'a'.repeat(64),
			storageKey: `aa/${'a'.repeat(64)}`
		};
		expect(
			await refusal(secretariat.run('attachment.add', { ...file, subjectId: second.items[0]! }))
		).toBe('not_found');
		await accepted(secretariat.run('attachment.add', { ...file, subjectId: first.items[0]! }));
		expect(await refusal(other.run('attachment.remove', { id: file.id }))).toBe('not_found');
		await accepted(secretariat.run('attachment.remove', { id: file.id }));
	});
});
