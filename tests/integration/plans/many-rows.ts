import pg from 'pg';
import { startStack, type Stack } from '../../../supabase/embedded/stack/stack.ts';
import { addPerson } from '../../support/test-person.ts';

export const rowsOfEach = 200_000;
const battambang = '00000000-0000-7000-8000-000000000002';

/** A database of its own with 200,000 rows in each large table, and a person to ask as. */
export interface ManyRows {
	stack: Stack;
	client: pg.Client;
	secretariatId: string;
	meetingId: string;
	forumId: string;
	ownerId: string;
	end(): Promise<void>;
}

/** Starts the database. Triggers, keys and checks are off while the rows are made: they are not what is measured. */
export async function startManyRows(): Promise<ManyRows> {
	const stack = await startStack({ fast: true, seed: 'none' });
	const client = new pg.Client(stack.adminDatabaseUrl);
	await client.connect();
	await client.query(`set session_replication_role = replica`);
	await dropChecks(client);
	const indexes = await dropIndexes(client);
	for (const statement of statements) await client.query(statement);
	for (const definition of indexes) await client.query(definition);
	const { id: secretariatId } = await addPerson(client, 'secretariat', battambang);
	await client.query(`set session_replication_role = origin`);
	await client.query('vacuum analyze');
	const { rows } = await client.query<{ id: string; forum_id: string }>(
		`select id, forum_id from public.meeting where unit_id = $1 and id in (select meeting_id from public.participant) limit 1`,
		[battambang]
	);
	return {
		stack,
		client,
		secretariatId,
		meetingId: rows[0]!.id,
		forumId: rows[0]!.forum_id,
		ownerId: battambang,
		async end() {
			await client.end();
			await stack.stop();
		}
	};
}

const largeTables = `'{public.meeting, public.participant, public.input, public.action}'::regclass[]`;

/** Drops what is asked of each row of the large tables: a million answers would take most of the time. */
async function dropChecks(client: pg.Client): Promise<void> {
	const { rows } = await client.query<{ name: string; at: string }>(
		`select quote_ident(conname) as name, conrelid::regclass::text as at from pg_constraint
		where contype = 'c' and conrelid = any (${largeTables}) order by at, name`
	);
	for (const { name, at } of rows) await client.query(`alter table ${at} drop constraint ${name}`);
}

/**
 * Drops the indexes of the large tables, but for those of keys, and gives what makes them anew: over rows that are
 * there already they are made in a fraction of the time.
 */
async function dropIndexes(client: pg.Client): Promise<string[]> {
	const { rows } = await client.query<{ name: string; definition: string }>(
		`select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
		from pg_index i
		where i.indrelid = any (${largeTables})
			and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
		order by name`
	);
	for (const { name } of rows) await client.query(`drop index ${name}`);
	return rows.map(({ definition }) => definition);
}

const meetingOf = (expression: string) =>
	`('10000000-0000-7000-8000-' || lpad((${expression})::text, 12, '0'))::uuid`;
/** The rows to be made, each with the unit of its province: that of its meeting as well. */
const rows = (last: number) =>
	`from generate_series(0, ${last}) n join province p on p.number = n % 25`;

/** Rows spread over 25 provinces: 1,000 meetings have 200 participants and actions each, 400 have 500 inputs. */
const statements = [
	// Worked out once: called for each row, the function would take most of the time.
	`create temporary table province as
	select n as number, app.area_unit_id(lpad((1 + n)::text, 2, '0')) as unit_id from generate_series(0, 24) n`,
	`insert into public.meeting (id, forum_id, unit_id, title_km, title_en, status, held_on)
	select ${meetingOf('n')}, f.id, f.unit_id, 'កិច្ចសន្ទនា ' || n, 'Dialogue ' || n, 'closed', date '2000-01-01' + (n % 9000)
	${rows(rowsOfEach - 1)}
	join public.forum f on f.unit_id = p.unit_id and f.kind = 'dialogue'`,
	`insert into public.participant (id, meeting_id, unit_id, category, name_km, invitation)
	select gen_random_uuid(), ${meetingOf('n % 1000')}, p.unit_id, 'b', 'អ្នកចូលរួម ' || n, 'accepted'
	${rows(rowsOfEach - 1)}`,
	`insert into public.agenda_item (id, meeting_id, unit_id, position, kind, title_km, minutes)
	select ${meetingOf('n')}, ${meetingOf('n')}, p.unit_id, 1, 'discussion', 'ក', 10 ${rows(999)}`,
	`insert into public.input (id, meeting_id, unit_id, agenda_item_id, kind, body, sequence)
	select gen_random_uuid(), ${meetingOf('n % 400')}, p.unit_id, ${meetingOf('n % 400')}, 'problem', 'បញ្ហាទី ' || n, n
	${rows(rowsOfEach - 1)}`,
	`insert into public.action (id, meeting_id, unit_id, title, owner_id, deadline, status, sequence)
	select gen_random_uuid(), ${meetingOf('n % 1000')}, p.unit_id, 'សកម្មភាពទី ' || n, p.unit_id,
		date '2024-01-01' + (n % 1500), (array['planned', 'in_progress', 'done', 'done'])[1 + n % 4]::public.action_status, n
	${rows(rowsOfEach - 1)}`
];
