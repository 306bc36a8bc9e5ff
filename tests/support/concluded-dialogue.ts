import pg from 'pg';
import { v7 } from 'uuid';
import type { TestApp } from './e2e.ts';

const forum = '00000000-0000-7000-8000-f00000000002';

/** A dialogue of the demo's province that was held today, with one input and one action. */
export interface ConcludedDialogue {
	/** The address of its pages. */
	path: string;
	/** One more action is agreed: what is drafted from the data changes. */
	addAction: (title: string) => Promise<void>;
	close: () => Promise<void>;
}

/** Puts a dialogue straight into the database, for tests that begin after it. */
export async function concludedDialogue(app: TestApp): Promise<ConcludedDialogue> {
	const client = new pg.Client({ connectionString: app.databaseUrl });
	await client.connect();
	const meeting = v7();
	const item = v7();
	const ask = (sql: string, values: unknown[]) => client.query(sql, values);
	await ask(
		`insert into public.meeting (id, forum_id, unit_id, title_km, title_en, status, held_on, place_km)
		select $1, f.id, f.unit_id, 'កិច្ចសន្ទនាសម្រាប់របាយការណ៍', 'Dialogue for a report', 'concluded', $2, 'សាលាខេត្ត'
		from public.forum f where f.id = $3`,
		[meeting, app.today, forum]
	);
	await ask(
		`insert into public.agenda_item (id, meeting_id, unit_id, position, kind, title_km, minutes)
		select $1, m.id, m.unit_id, 1, 'discussion', 'ការពិភាក្សា', 30 from public.meeting m where m.id = $2`,
		[item, meeting]
	);
	await ask(
		`insert into public.input (id, meeting_id, unit_id, agenda_item_id, kind, body, status, answer, sequence)
		select $1, m.id, m.unit_id, $2, 'problem', 'ផ្លូវខូចក្នុងរដូវវស្សា', 'answered', 'នឹងជួសជុលក្នុងត្រីមាសទី១', 1
		from public.meeting m where m.id = $3`,
		[v7(), item, meeting]
	);
	let actions = 0;
	const addAction = async (title: string) => {
		actions += 1;
		await ask(
			`insert into public.action (id, meeting_id, unit_id, title, owner_id, deadline, sequence)
			select $1, m.id, m.unit_id, $2, m.unit_id, app.today() + 60, $3 from public.meeting m where m.id = $4`,
			[v7(), title, actions, meeting]
		);
	};
	await addAction('ជួសជុលផ្លូវលំ');
	return { path: `/meetings/${meeting}`, addAction, close: () => client.end() };
}
