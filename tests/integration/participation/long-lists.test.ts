import { v5 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MeetingHeader } from '../../../src/lib/contract/meeting-views.ts';
import { likelyOwners, personsOf } from '../../../src/lib/server/action/owners.ts';
import type { App } from '../../../src/lib/server/app/app.ts';
import { QueryError, rowsOf } from '../../../src/lib/server/db/read.ts';
import { findCandidates } from '../../../src/lib/server/participation/candidates.ts';
import {
	allParticipants,
	participantFilterOf
} from '../../../src/lib/server/participation/list-participants.ts';
import { peopleOfSeats } from '../../../src/lib/server/participation/people-to-add.ts';
import {
	actor,
	closeApp,
	nationalUnit,
	openApp,
	provinceUnit,
	type Actor
} from '../../support/scenes/accounts.ts';
import { battambangDialogue, dialoguePayload } from '../meeting/secretariats.ts';

const home = provinceUnit('02');
const many = 1_250;
const names = v5('long lists', v5.URL);
const body = v5('one large body', names);

let app: App;
let secretariat: Actor;
let meeting: MeetingHeader;

/** So many bodies, a person of each in the directory and with a seat, all of them on the meeting's list. */
beforeAll(async () => {
	app = openApp();
	secretariat = await actor(app, 'secretariat', home);
	const payload = dialoguePayload(battambangDialogue);
	expect(await secretariat.do('meeting.create', payload)).toBe('ok');
	const { rows } = await app.pool.query<{ id: string }>(
		`select forum_id as id from public.meeting where id = $1`,
		[payload.id]
	);
	const forum = rows[0]!.id;
	meeting = {
		id: payload.id,
		unit: { id: home },
		forum: { id: forum },
		heldOn: payload.heldOn
	} as MeetingHeader;
	const numbers = `generate_series(1, ${many}) n`;
	const idOf = (what: string) => `md5('${what}' || n)::uuid`;
	for (const query of [
		`insert into public.unit (id, kind, parent_id, path, name_km, name_en)
			select ${idOf('body')}, 'organisation', '${home}', '{}', 'ស្ថាប័ន' || n, 'Body ' || n from ${numbers}`,
		`insert into public.unit (id, kind, parent_id, path, name_km, name_en)
			values ('${body}', 'organisation', '${nationalUnit}', '{}', 'ស្ថាប័នធំ', 'Large body')`,
		`insert into public.organisation (id, kind) select ${idOf('body')}, 'ngo' from ${numbers}`,
		`insert into public.organisation (id, kind) values ('${body}', 'ngo')`,
		`insert into public.contact (id, unit_id, organisation_id, name_km)
			select ${idOf('contact')}, '${home}', ${idOf('body')}, 'អ្នក' || lpad(n::text, 4, '0') from ${numbers}`,
		`insert into public.contact (id, unit_id, organisation_id, name_km)
			select ${idOf('officer')}, '${home}', '${body}', 'មន្ត្រី' || n from ${numbers}`,
		`insert into public.participant (id, meeting_id, unit_id, category, organisation_id, contact_id, name_km, invitation)
			select ${idOf('participant')}, '${meeting.id}', '${home}', 'h', ${idOf('body')}, ${idOf('contact')}, 'អ្នក' || lpad(n::text, 4, '0'),
				'shortlisted'
			from ${numbers}`,
		`insert into public.forum_member (id, forum_id, unit_id, seat, organisation_id, contact_id, name_km, since)
			select ${idOf('member')}, '${forum}', '${home}', 'member', ${idOf('body')}, ${idOf('contact')}, 'អ្នក' || lpad(n::text, 4, '0'),
				'2020-01-01' from ${numbers}`,
		`insert into public.forum_member (id, forum_id, unit_id, seat, organisation_id, contact_id, name_km, since)
			select ${idOf('later member')}, '${forum}', '${home}', 'member', '${body}', ${idOf('officer')}, 'មន្ត្រី' || n,
				'2020-01-01' from ${numbers}`
	]) {
		await app.pool.query(query);
	}
});
afterAll(() => closeApp(app));

describe('a list that is longer than what comes at once is whole', () => {
	test('those on the list of a meeting', async () => {
		const all = await allParticipants(
			secretariat.context,
			meeting.id,
			participantFilterOf(new URLSearchParams(), true)
		);
		expect(new Set(all.map(({ id }) => id)).size).toBe(many);
	});

	test('which contacts are on the list already, whichever of them is looked for', async () => {
		const found = async (query: string) => {
			const { rows, count } = await findCandidates(
				secretariat.context,
				{ id: meeting.id, unitId: home },
				{ query, kind: '' }
			);
			return { rows, count };
		};
		for (const number of [1, 700, 1_001, many]) {
			const { rows } = await found(`អ្នក${String(number).padStart(4, '0')}`);
			expect(rows.map(({ alreadyThere }) => alreadyThere)).toEqual([true]);
		}
		expect((await found('មន្ត្រី')).rows.some(({ alreadyThere }) => alreadyThere)).toBe(false);
	});

	test('contacts are found by the name of their body, however many bodies are called so', async () => {
		for (const query of ['ស្ថាប័ន', 'BODY អ្នក']) {
			const { count } = await findCandidates(
				secretariat.context,
				{ id: meeting.id, unitId: home },
				{ query, kind: 'ngo' }
			);
			expect(count).toBe(query === 'ស្ថាប័ន' ? 2 * many : many);
		}
	});

	test('members with a seat who are not on the list yet', async () => {
		const people = await peopleOfSeats(secretariat.context, meeting);
		expect(people.map(({ organisationId }) => organisationId)).toEqual(people.map(() => body));
		expect(people).toHaveLength(many);
	});

	test('the bodies that took part, and the persons of one', async () => {
		expect(await likelyOwners(secretariat.context, meeting.id)).toHaveLength(many);
		expect(await personsOf(secretariat.context, body)).toHaveLength(many);
	});

	test('or an error: no part of it passes for the whole', async () => {
		const { db } = secretariat.context;
		const asked = () => db.from('participant').select('id').eq('meeting_id', meeting.id);
		for (const question of [asked(), asked().limit(2_000)]) {
			const answer = await question;
			expect(() => rowsOf(answer)).toThrow(QueryError);
		}
		expect(rowsOf(await asked().limit(1_000))).toHaveLength(1_000);
	});
});
