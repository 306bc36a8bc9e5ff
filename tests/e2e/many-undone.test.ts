import pg from 'pg';
import { v7 } from 'uuid';
import type { TestApp } from '../support/e2e.ts';
import { expect, test } from '../support/e2e.ts';
import { senderOf } from '../support/form-post.ts';

const forum = '00000000-0000-7000-8000-f00000000002';
const many = 220;
/** Who has got a mail by the time the sending is undone: what was told stays. */
const mailed = 20;

/** A dialogue to be held, with more approved people than a page of its list holds. */
async function dialogueOfMany(app: TestApp, client: pg.Client): Promise<string> {
	const meeting = v7();
	await client.query(
		`insert into public.meeting (id, forum_id, unit_id, title_km, title_en, status, held_on, place_km)
		select $1, f.id, f.unit_id, 'កិច្ចសន្ទនាធំ', 'Large dialogue', 'scheduled', $2::date + 100, 'សាលាខេត្ត'
		from public.forum f where f.id = $3`,
		[meeting, app.today, forum]
	);
	await client.query(
		`insert into public.agenda_item (id, meeting_id, unit_id, position, kind, title_km, minutes)
		select gen_random_uuid(), m.id, m.unit_id, 1, 'discussion', 'ការពិភាក្សា', 30 from public.meeting m where m.id = $1`,
		[meeting]
	);
	await client.query(
		`with added as (
			insert into public.participant (id, meeting_id, unit_id, category, name_km, invitation)
			select gen_random_uuid(), m.id, m.unit_id, 'g', 'តំណាងទី' || n, 'approved'
			from public.meeting m, generate_series(1, $2) n where m.id = $1 returning id, meeting_id, unit_id)
		insert into public.participant_personal (participant_id, meeting_id, unit_id)
		select id, meeting_id, unit_id from added`,
		[meeting, many]
	);
	return meeting;
}

test('letters recorded as sent to 220 people are undone in one step, but for those who have been told, and the record says so', async ({
	app
}) => {
	const client = new pg.Client({ connectionString: app.databaseUrl });
	await client.connect();
	try {
		const meeting = await dialogueOfMany(app, client);
		const list = `/meetings/${meeting}/invite/participants`;
		const secretariat = await senderOf(app, 'secretariat');
		const everybody = { everybody: 'true' };
		const shown = await secretariat.send(list, 'letters', everybody, 'approve');
		const seen = /(?<![\da-f/])[\da-f]{64}(?![\da-f])/.exec(shown)![0];
		await secretariat.send(list, 'letters', { ...everybody, _seen: seen }, 'approve');
		const states = async () => {
			const { rows } = await client.query<{ state: string; n: number; dated: number }>(
				`select invitation::text as state, count(*)::int as n, count(sent_at)::int as dated
				from public.participant where meeting_id = $1 group by 1 order by 1`,
				[meeting]
			);
			return rows;
		};
		const openLinks = async () => {
			const { rows } = await client.query<{ n: number }>(
				`select count(*)::int as n from app.link l join public.participant p on p.id = l.subject_id
				where p.meeting_id = $1 and l.purpose = 'rsvp' and l.revoked_at is null`,
				[meeting]
			);
			return rows[0]!.n;
		};
		expect(await states()).toEqual([{ state: 'sent', n: many, dated: many }]);
		expect(await openLinks()).toBe(many);

		await client.query(
			`insert into app.outbox (unique_key, unit_id, template, subject_id, address, message_id, status)
			select p.id::text, p.unit_id, 'invitation', p.id, 'guest@many.example', p.id::text, 'sent'
			from public.participant p where p.meeting_id = $1 order by p.id limit $2`,
			[meeting, mailed]
		);
		const command = v7();
		const undo = () =>
			secretariat.send(list, 'undo_send', { ...everybody, _command: command }, 'approve');
		const undone = { changed: many - mailed, unchanged: mailed };
		const told = (answer: string) => {
			const data = JSON.parse((JSON.parse(answer) as { data: string }).data) as unknown[];
			const fields = data.find(
				(one): one is Record<string, number> =>
					typeof one === 'object' && one !== null && 'changed' in one && 'unchanged' in one
			)!;
			return { changed: data[fields['changed']!], unchanged: data[fields['unchanged']!] };
		};
		expect(told(await undo())).toEqual(undone);
		const after = [
			{ state: 'approved', n: many - mailed, dated: 0 },
			{ state: 'sent', n: mailed, dated: mailed }
		];
		expect(await states()).toEqual(after);
		expect(await openLinks()).toBe(mailed);

		// The same form once more is the same command; the trail has each of them once, as what they were and are.
		expect(told(await undo())).toEqual(undone);
		expect(await states()).toEqual(after);
		const { rows: trail } = await client.query(
			`select before ->> 'invitation' as was, after ->> 'invitation' as is, count(*)::int as n,
				count(distinct row_id)::int as people
			from app.audit_entry where command_id = $1 and table_name = 'participant' group by 1, 2`,
			[command]
		);
		expect(trail).toEqual([
			{ was: 'sent', is: 'approved', n: many - mailed, people: many - mailed }
		]);
	} finally {
		await client.end();
	}
});
