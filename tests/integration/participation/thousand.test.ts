import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { countParticipants } from '../../../src/lib/server/participation/count-participants.ts';
import {
	allParticipants,
	listParticipants
} from '../../../src/lib/server/participation/list-participants.ts';
import {
	accepted,
	battambang,
	battambangDialogue,
	cast,
	dialoguePayload,
	people,
	type Actor
} from '../meeting/secretariats.ts';

const scene = cast(inject('stack'));
const everybody = { query: '', category: '', invitation: '', sex: '' } as const;
let secretariat: Actor;
let meetingId: string;

beforeAll(async () => {
	secretariat = await scene.person('secretariat', battambang);
	const payload = dialoguePayload(battambangDialogue);
	meetingId = payload.id;
	await accepted(secretariat.run('meeting.create', payload));
	const participants = [
		...people(600),
		...people(389, { category: 'e', sex: 'female' }),
		...people(11, { category: 'e', sex: 'female', nameKm: 'មេឃុំស្វាយប៉ោ' })
	];
	await accepted(secretariat.run('participant.add', { meetingId, participants }));
});
afterAll(() => scene.end());

test('a thousand participants are listed by pages and counted whole', async () => {
	const [list, counts] = await Promise.all([
		listParticipants(secretariat, meetingId, everybody, 1),
		countParticipants(secretariat, meetingId, 'dialogue')
	]);
	expect(list).toMatchObject({ count: 1000, pages: 10 });
	expect(counts).toMatchObject({ people: 1000, female: 400 });
});

test('the filter narrows page, count and the list for an export alike', async () => {
	const women = { ...everybody, category: 'e', sex: 'female', query: 'ស្វាយប៉ោ' } as const;
	const list = await listParticipants(secretariat, meetingId, women, 1);
	const all = await allParticipants(secretariat, meetingId, women);
	expect(list.count).toBe(11);
	expect(all.map((person) => person.id)).toEqual(list.rows.map((person) => person.id));
	// Behind the last page is the first, never an empty one.
	const first = await listParticipants(secretariat, meetingId, everybody, 1);
	expect(first.rows.length).toBeGreaterThan(0);
	expect(await listParticipants(secretariat, meetingId, everybody, 99)).toEqual(first);
});
