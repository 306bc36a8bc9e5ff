import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkIn } from '../../../src/lib/server/attendance/check-in';
import { challenges, linkCandidates } from '../../../src/lib/server/deliberation/challenges';
import { inputList } from '../../../src/lib/server/deliberation/inputs';
import { sessionState } from '../../../src/lib/server/deliberation/session-state';
import { speakers } from '../../../src/lib/server/deliberation/speakers';
import { openHall, type Hall } from '../../support/scenes/hall';

let hall: Hall;
beforeAll(async () => {
	hall = await openHall({ code: '17' });
	// Past the commands, in one go: a dialogue of 1,000 inputs and more participants than one answer holds.
	await hall.pool.query(
		`insert into public.input (id, meeting_id, unit_id, agenda_item_id, participant_id, kind, body, sequence, status)
		select gen_random_uuid(), $1, $2, $3, $4, 'problem', 'ធាតុចូលទី ' || n, n,
			case when n % 2 = 0 then 'answered' else 'recorded' end::public.input_status
		from generate_series(1, 1000) n`,
		[hall.meetingId, hall.unitId, hall.itemId, hall.participantId]
	);
	await hall.pool.query(
		`with guests as (
			insert into public.participant (id, meeting_id, unit_id, category, name_km, name_en, invitation, attendance)
			select gen_random_uuid(), $1, $2, 'g', 'អ្នកចូលរួម ' || n, 'Guest ' || n, 'accepted', 'present'
			from generate_series(1, 1200) n returning *)
		insert into public.participant_personal (participant_id, meeting_id, unit_id, sex)
		select id, meeting_id, unit_id, 'male' from guests`,
		[hall.meetingId, hall.unitId]
	);
});
afterAll(() => hall.close());

const of = (params: Record<string, string>) => new URLSearchParams(params);

describe('a session of 1,000 inputs', () => {
	it('lists them by pages, the latest first', async () => {
		const list = await inputList(hall.secretariat.context, hall.meetingId, of({}));
		expect(list).toMatchObject({ count: 1000, page: 1, pages: 20 });
		expect(list.rows[0]?.sequence).toBe(1000);
		expect(list.rows[0]?.speaker?.organisation?.en).toBe('Test body');
	});

	it('narrows by state and words', async () => {
		const find = (params: Record<string, string>) =>
			inputList(hall.secretariat.context, hall.meetingId, of(params));
		expect((await find({ state: 'unanswered' })).count).toBe(500);
		expect((await find({ q: 'ទី 1000' })).count).toBe(1);
		expect((await find({ page: '400' })).page).toBe(1);
		expect((await find({ item: 'nonsense', state: 'x', kind: 'y' })).count).toBe(1000);
	});

	it('counts everything, and nothing for those who may not see it', async () => {
		const state = await sessionState(hall.secretariat.context, hall.meetingId);
		expect(state).toMatchObject({ inputs: 1000, people: 1201, present: 1200 });
		expect(state.agenda).toHaveLength(1);
		const foreign = await sessionState(hall.otherSecretariat.context, hall.meetingId);
		expect(foreign).toMatchObject({ inputs: 0, people: 0, agenda: [] });
	});

	it('has everybody at the door, more than one answer of the database holds', async () => {
		const find = (params: Record<string, string>) =>
			checkIn(hall.secretariat.context, hall.meetingId, of(params));
		const list = await find({});
		expect(list).toMatchObject({ count: 1201, pages: 25 });
		expect(list.figures.present).toEqual({ all: 1200, female: 0, male: 1200, unstated: 0 });
		expect((await find({ q: 'guest 1200' })).count).toBe(1);
		expect((await find({ q: 'Test body តំណាង' })).rows[0]?.category).toBe('b');
		expect((await find({ show: 'awaited' })).count).toBe(1);
	});

	it('offers speakers and candidates for a challenge', async () => {
		expect(await speakers(hall.secretariat.context, hall.meetingId, 'guest 77')).not.toEqual([]);
		const found = await linkCandidates(hall.secretariat.context, hall.meetingId, [], 'ទី 99');
		expect(found.map((input) => input.sequence)).toContain(99);
		expect(await challenges(hall.secretariat.context, hall.meetingId)).toEqual([]);
	});
});
