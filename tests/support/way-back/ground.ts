import pg from 'pg';
import { v7 } from 'uuid';
import { commands, type CommandType } from '../../../src/lib/contract/commands.ts';
import { roleNames, type RoleName } from '../../../src/lib/domain/authorisation/roles.ts';
import { addPerson } from '../test-person.ts';
import { revisionNow, seenNow } from './seen-now.ts';

export const province = '00000000-0000-7000-8000-000000000002';
const builtIn = (number: number) => `00000000-0000-7000-8000-a0000000000${number}`;

/** What a walk goes through: a dialogue of a province with one of each thing that has a status. */
export interface Ground {
	meetingId: string;
	itemId: string;
	participantId: string;
	inputId: string;
	challengeId: string;
	solutionId: string;
	escalationId: string;
	actionId: string;
	progressId: string;
	reportId: string;
	versionId: string;
	recipientId: string;
	fileId: string;
	departmentId: string;
	today: string;
	sql: (query: string, values?: unknown[]) => Promise<pg.QueryResult>;
}

/**
 * A ground in one transaction that is never committed, with one person of each role. Every step is a
 * real command under the real policies; savepoints lead back to where the next one is tried.
 */
export async function openGround(databaseUrl: string) {
	const client = new pg.Client(databaseUrl);
	await client.connect();
	await client.query('begin');
	const sql = (query: string, values: unknown[] = []) => client.query(query, values);
	const one = async (query: string, values: unknown[] = []) =>
		Object.values((await sql(query, values)).rows[0] as object)[0] as string;
	const departmentId = v7();
	await sql(
		`insert into public.unit (id, kind, parent_id, path, name_km, name_en)
		values ($1, 'organisation', $2, '{}', 'មន្ទីរ', 'Department')`,
		[departmentId, province]
	);
	await sql(`insert into public.organisation (id, kind) values ($1, 'department')`, [departmentId]);
	const home: Partial<Record<RoleName, string>> = {
		admin: builtIn(1),
		department: departmentId,
		partner: departmentId,
		ncdds: builtIn(3),
		moi: builtIn(2),
		cdc: builtIn(4)
	};
	const people = new Map<RoleName, string>();
	for (const role of roleNames) {
		const { id } = await addPerson(client, role, home[role] ?? province);
		people.set(role, id);
	}
	const ground: Ground = {
		meetingId: v7(),
		itemId: v7(),
		participantId: v7(),
		inputId: v7(),
		challengeId: v7(),
		solutionId: v7(),
		escalationId: v7(),
		actionId: v7(),
		progressId: v7(),
		reportId: v7(),
		versionId: v7(),
		recipientId: v7(),
		fileId: v7(),
		departmentId,
		today: await one(`select app.today()::text`),
		sql
	};
	return { client, ground, people };
}

/** Puts a dialogue there, long before the day that its date names, in `status`. */
export async function addMeeting({ sql, ...ids }: Ground, status: string): Promise<void> {
	await sql(
		`insert into public.meeting (id, forum_id, unit_id, title_km, title_en, status, held_on, place_km)
		select $1, f.id, f.unit_id, 'កិច្ចសន្ទនា', 'Dialogue', $2::public.meeting_status, app.today() + 100, 'សាលាខេត្ត'
		from public.forum f where f.unit_id = $3 and f.kind = 'dialogue'`,
		[ids.meetingId, status, province]
	);
	await sql(
		`insert into public.agenda_item (id, meeting_id, unit_id, position, kind, title_km, minutes)
		values ($1, $2, $3, 1, 'discussion', 'ការពិភាក្សា', 30)`,
		[ids.itemId, ids.meetingId, province]
	);
}

export type Opened = Awaited<ReturnType<typeof openGround>>;

/** What became of a command: `ok` or the code of its refusal, with what the refusal names. */
export interface Answer {
	code: string;
	replayed: boolean;
	detail: Record<string, unknown>;
}

/** Gives one command as somebody; the code of the refusal, or `ok`. Nothing of a refusal stays. */
export async function give(
	opened: Opened,
	userId: string,
	command: CommandType,
	payload: object
): Promise<string> {
	return (await answerTo(opened, userId, command, payload)).code;
}

/** What was sent under an id: a form that is sent again is the same form. */
const sent = new Map<string, unknown>();

/** The same with all of the answer; `id` where the command is given again. */
export async function answerTo(
	{ client }: Opened,
	userId: string,
	command: CommandType,
	payload: object,
	id: string = v7()
): Promise<Answer> {
	await client.query('savepoint command');
	try {
		await client.query('set local role authenticated');
		await client.query(`select set_config('request.jwt.claims', $1, true)`, [
			JSON.stringify({ sub: userId, role: 'authenticated' })
		]);
		if (!sent.has(id)) {
			const seen = await seenNow(client, command, payload);
			const base = await revisionNow(client, command, payload);
			sent.set(id, commands[command].payload.parse({ seen, base, ...payload }));
		}
		const { rows } = await client.query<{
			answer: { result: unknown; replayed: boolean };
		}>('select public.run_command($1, $2, $3) as answer', [
			id,
			command,
			JSON.stringify(sent.get(id))
		]);
		const { result, replayed } = rows[0]!.answer;
		// What the contract says that the command gives back.
		commands[command].result.parse(result);
		return { code: 'ok', replayed, detail: {} };
	} catch (error) {
		await client.query('rollback to savepoint command');
		const { code, message, detail } = error as { code?: string; message: string; detail?: string };
		if (code !== 'SN000' && code !== '42501') throw error;
		return {
			code: message,
			replayed: false,
			detail: code === 'SN000' ? (JSON.parse(detail ?? '{}') as Record<string, unknown>) : {}
		};
	} finally {
		await client.query('reset role');
		await client.query(`select set_config('app.command_type', '', true)`);
	}
}
