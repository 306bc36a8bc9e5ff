import pg from 'pg';
import { v7 } from 'uuid';
import { startStack, type Stack } from '../../../supabase/embedded/stack/stack.ts';

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

/** Starts the database. Triggers and keys are off while the rows are made: they are not what is measured. */
export async function startManyRows(): Promise<ManyRows> {
	const stack = await startStack({ fast: true, seed: 'none' });
	const client = new pg.Client(stack.adminDatabaseUrl);
	await client.connect();
	await client.query(`set session_replication_role = replica`);
	for (const statement of statements) await client.query(statement);
	const secretariatId = v7();
	await client.query(
		`insert into public.user_account (id, email, name_km, name_en, home_unit_id) values ($1, 'plans@test.example', 'ក', 'A', $2)`,
		[secretariatId, battambang]
	);
	await client.query(
		`insert into public.role_grant (id, user_id, role, unit_id) values ($1, $2, 'secretariat', $3)`,
		[v7(), secretariatId, battambang]
	);
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

const meetingOf = (expression: string) =>
	`('10000000-0000-7000-8000-' || lpad((${expression})::text, 12, '0'))::uuid`;
const unitOf = (expression: string) =>
	`app.area_unit_id(lpad((1 + (${expression}) % 25)::text, 2, '0'))`;

/** Rows spread over 25 provinces: 1,000 meetings have 200 participants and actions each, 400 have 500 inputs. */
const statements = [
	`insert into public.meeting (id, forum_id, unit_id, title_km, title_en, status, held_on)
	select ${meetingOf('n')}, f.id, f.unit_id, 'កិច្ចសន្ទនា ' || n, 'Dialogue ' || n, 'closed', date '2000-01-01' + (n % 9000)
	from generate_series(0, ${rowsOfEach - 1}) n
	join public.forum f on f.unit_id = ${unitOf('n')} and f.kind = 'dialogue'`,
	`insert into public.participant (id, meeting_id, unit_id, category, name_km, invitation)
	select gen_random_uuid(), ${meetingOf('n % 1000')}, ${unitOf('n % 1000')}, 'b', 'អ្នកចូលរួម ' || n, 'accepted'
	from generate_series(0, ${rowsOfEach - 1}) n`,
	`insert into public.agenda_item (id, meeting_id, unit_id, position, kind, title_km, minutes)
	select ${meetingOf('n')}, ${meetingOf('n')}, ${unitOf('n')}, 1, 'discussion', 'ក', 10 from generate_series(0, 999) n`,
	`insert into public.input (id, meeting_id, unit_id, agenda_item_id, kind, body, sequence)
	select gen_random_uuid(), ${meetingOf('n % 400')}, ${unitOf('n % 400')}, ${meetingOf('n % 400')}, 'problem', 'បញ្ហាទី ' || n, n
	from generate_series(0, ${rowsOfEach - 1}) n`,
	`insert into public.action (id, meeting_id, unit_id, title, owner_id, deadline, status, sequence)
	select gen_random_uuid(), ${meetingOf('n % 1000')}, ${unitOf('n % 1000')}, 'សកម្មភាពទី ' || n, ${unitOf('n % 1000')},
		date '2024-01-01' + (n % 1500), (array['planned', 'in_progress', 'done', 'done'])[1 + n % 4]::public.action_status, n
	from generate_series(0, ${rowsOfEach - 1}) n`
];
