import type pg from 'pg';
import { v7 } from 'uuid';
import { inject } from 'vitest';
import type { Context } from '../../../src/lib/server/request/context';
import type { Result } from '../../../src/lib/domain/result';
import { createDbClients, type Db } from '../../../src/lib/server/db/client';
import { addPerson, commandsOf, type GiveCommand } from '../test-person.ts';
import { testPool } from '../test-pool.ts';
import type { RoleName } from '../../../src/lib/domain/authorisation/roles';

/** One who acts in a test. */
export interface Actor {
	db: Db;
	context: Context;
	do: GiveCommand;
}

/** A hall in which a dialogue takes place, with those who may and may not act in it. */
export interface Hall {
	pool: pg.Pool;
	unitId: string;
	otherUnitId: string;
	meetingId: string;
	itemId: string;
	/** Department of the province, and a partner organisation: each with an account and e-mail. */
	departmentId: string;
	partnerId: string;
	participantId: string;
	secretariat: Actor;
	otherSecretariat: Actor;
	governor: Actor;
	department: Actor;
	partner: Actor;
	stranger: Actor;
	nobody: Db;
	/** One more who acts, with a role in a unit. */
	actor: (role: RoleName | null, unitId: string) => Promise<Actor>;
	setStatus: (status: string) => Promise<void>;
	close: () => Promise<void>;
}

async function provinceUnit(pool: pg.Pool, code: string): Promise<string> {
	const { rows } = await pool.query<{ id: string }>(
		`select id from public.unit where kind = 'province' and area_code = $1`,
		[code]
	);
	return rows[0]!.id;
}

async function addOrganisation(pool: pg.Pool, parentId: string, kind: string): Promise<string> {
	const id = v7();
	await pool.query(
		`insert into public.unit (id, kind, parent_id, path, name_km, name_en)
		values ($1, 'organisation', $2, '{}', 'ស្ថាប័នសាកល្បង', 'Test body')`,
		[id, parentId]
	);
	await pool.query(`insert into public.organisation (id, kind, email) values ($1, $2, $3)`, [
		id,
		kind,
		`office-${id}@example.org`
	]);
	return id;
}

/** Makes a dialogue in `status` in province `code` with its people. `heldOn`: YYYY-MM-DD. */
export async function openHall(
	options: { status?: string; heldOn?: string; code?: string } = {}
): Promise<Hall> {
	const stack = inject('stack');
	const pool = testPool(stack.databaseUrl);
	const clients = createDbClients({
		url: stack.env.SUPABASE_URL!,
		anonKey: stack.env.SUPABASE_ANON_KEY!,
		jwtSecret: stack.env.SUPABASE_JWT_SECRET!
	});
	const unitId = await provinceUnit(pool, options.code ?? '02');
	const otherUnitId = await provinceUnit(pool, '07');
	const departmentId = await addOrganisation(pool, unitId, 'department');
	const partnerId = await addOrganisation(
		pool,
		'00000000-0000-7000-8000-a00000000001',
		'development_partner'
	);

	async function actor(role: RoleName | null, homeId: string): Promise<Actor> {
		const { id } = await addPerson(pool, role, homeId);
		const { rows } = await pool.query<{ path: string[] }>(
			'select path from public.unit where id = $1',
			[homeId]
		);
		const db = clients.forUser(id, v7());
		const grants = role ? [{ role, unitId: homeId, unitPath: rows[0]!.path }] : [];
		return {
			db,
			context: {
				user: { id, grants } as unknown as Context['user'],
				sid: '',
				db,
				locale: 'km',
				now: () => new Date()
			},
			do: commandsOf(db)
		};
	}

	const meetingId = v7();
	const itemId = v7();
	const participantId = v7();
	await pool.query(
		`insert into public.meeting (id, forum_id, unit_id, title_km, title_en, status, held_on, place_km)
		select $1, f.id, f.unit_id, 'កិច្ចសន្ទនា', 'Dialogue', $2::public.meeting_status,
			coalesce($3::date, app.today()), 'សាលាខេត្ត'
		from public.forum f where f.unit_id = $4 and f.kind = 'dialogue'`,
		[meetingId, options.status ?? 'in_session', options.heldOn ?? null, unitId]
	);
	await pool.query(
		`insert into public.agenda_item (id, meeting_id, unit_id, position, kind, title_km, minutes)
		values ($1, $2, $3, 1, 'discussion', 'ការពិភាក្សា', 30)`,
		[itemId, meetingId, unitId]
	);
	await pool.query(
		`insert into public.participant (id, meeting_id, unit_id, category, organisation_id, name_km, invitation)
		values ($1, $2, $3, 'b', $4, 'តំណាងមន្ទីរ', 'accepted')`,
		[participantId, meetingId, unitId, departmentId]
	);
	await pool.query(
		`insert into public.participant_personal (participant_id, meeting_id, unit_id, sex) values ($1, $2, $3, 'female')`,
		[participantId, meetingId, unitId]
	);

	return {
		pool,
		unitId,
		otherUnitId,
		meetingId,
		itemId,
		departmentId,
		partnerId,
		participantId,
		secretariat: await actor('secretariat', unitId),
		otherSecretariat: await actor('secretariat', otherUnitId),
		governor: await actor('governor', unitId),
		department: await actor('department', departmentId),
		partner: await actor('partner', partnerId),
		stranger: await actor(null, otherUnitId),
		nobody: clients.anonymous(),
		actor,
		// Past the status machine, as the owner: the tests are about what each state permits.
		setStatus: async (status) => {
			const client = await pool.connect();
			try {
				await client.query('begin');
				await client.query(`alter table public.meeting disable trigger status`);
				await client.query('update public.meeting set status = $2 where id = $1', [
					meetingId,
					status
				]);
				await client.query(`alter table public.meeting enable trigger status`);
				await client.query('commit');
			} finally {
				client.release();
			}
		},
		close: () => pool.end()
	};
}

/** The code of a refusal; `ok` where there is none. */
export async function codeOf(outcome: Promise<Result<unknown>>): Promise<string> {
	const answer = await outcome;
	return answer.ok ? 'ok' : answer.refusal.code;
}
