import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RoleName } from '../../../src/lib/domain/authorisation/roles';
import { codeOf, type Actor } from '../../support/scenes/hall';
import { moi, openDispatchScene, type DispatchScene } from '../../support/scenes/dispatch-scene';

// What is told of a meeting past the policies of its tables is told to those alone who may know of it.

let scene: DispatchScene;
const who = new Map<string, Actor>();

/** Who asks: the role, where it is held, and whether that lets one know of the meeting. */
const meant: readonly [string, RoleName, Place, boolean][] = [
	['the secretariat of the province', 'secretariat', 'province', true],
	['its governor', 'governor', 'province', true],
	['a commune of the province', 'commune_officer', 'commune', true],
	['a department of the province that is invited', 'department', 'invited', true],
	['a partner that is invited', 'partner', 'guest', true],
	['NCDD', 'ncdds', 'national', true],
	['the Ministry of Interior', 'moi', 'national', true],
	['CDC', 'cdc', 'national', true],
	['the administrator', 'admin', 'national', true],
	['the secretariat of another province', 'secretariat', 'otherProvince', false],
	['the governor of another province', 'governor', 'otherProvince', false],
	['a commune of another province', 'commune_officer', 'otherCommune', false],
	['a partner that is not invited', 'partner', 'stranger', false],
	['a body of another province', 'department', 'otherBody', false]
];
type Place =
	| 'province'
	| 'commune'
	| 'invited'
	| 'guest'
	| 'national'
	| 'otherProvince'
	| 'otherCommune'
	| 'stranger'
	| 'otherBody';

beforeAll(async () => {
	scene = await openDispatchScene();
	const { hall } = scene;
	const national = '00000000-0000-7000-8000-a00000000001';
	const unit = async (kind: string, parent: string) => {
		const id = v7();
		await hall.pool.query(
			`insert into public.unit (id, kind, parent_id, path, name_km, name_en) values ($1, $2, $3, '{}', 'ក', 'Place')`,
			[id, kind, parent]
		);
		return id;
	};
	const commune = async (province: string) => unit('commune', await unit('district', province));
	const guest = await unit('organisation', national);
	await hall.pool.query(
		`insert into public.participant (id, meeting_id, unit_id, category, organisation_id, name_km, invitation)
		select $1, m.id, m.unit_id, 'g', $2, 'ភ្ញៀវ', 'sent' from public.meeting m where m.id = $3`,
		[v7(), guest, hall.meetingId]
	);
	const places: Record<Place, string> = {
		province: hall.unitId,
		commune: await commune(hall.unitId),
		invited: hall.departmentId,
		guest,
		national,
		otherProvince: hall.otherUnitId,
		otherCommune: await commune(hall.otherUnitId),
		stranger: await unit('organisation', national),
		otherBody: await unit('organisation', hall.otherUnitId)
	};
	for (const [name, role, place] of meant) who.set(name, await hall.actor(role, places[place]));
	expect(await codeOf(scene.send([scene.recipient(moi)]))).toBe('ok');
	await scene.deliverAll();
	// A revision that lies before the governor, beside the version that was sent.
	await hall.pool.query('alter table public.report disable trigger user');
	await hall.pool.query(`update public.report set status = 'in_review' where id = $1`, [
		scene.reportId
	]);
	await hall.pool.query('alter table public.report enable trigger user');
});
afterAll(() => scene.close());

/** What the functions tell somebody; nobody in particular is the server itself. */
async function told(actor?: Actor) {
	const { pool, meetingId } = scene.hall;
	const client = await pool.connect();
	await client.query('begin');
	try {
		if (actor) {
			await client.query(`select set_config('request.jwt.claims', $1, true)`, [
				JSON.stringify({ sub: actor.context.user.id, role: 'authenticated' })
			]);
			await client.query('set local role authenticated');
		}
		const { rows } = await client.query(
			`select app.may_know_meeting($1) as known,
				exists (select from app.count_participation($1)) as counted,
				(select people > 0 from app.count_people($1)) as people,
				app.delivered_copies($1) <> '[]' as copies,
				app.was_dispatched($1) as dispatched`,
			[meetingId]
		);
		const refusal: unknown = await client
			.query('select app.require_not_in_review($1)', [meetingId])
			.catch((error: unknown) => error);
		const { message, detail } = refusal as { message: string; detail?: string };
		return { ...rows[0], refused: message, holder: Boolean(detail?.includes('holder')) };
	} finally {
		await client.query('rollback');
		client.release();
	}
}

const everything = {
	known: true,
	counted: true,
	people: true,
	copies: true,
	dispatched: true,
	refused: 'report_in_review',
	holder: true
};
const nothing = {
	known: false,
	counted: false,
	people: false,
	copies: false,
	dispatched: false,
	refused: 'report_in_review_elsewhere',
	holder: false
};

describe('what is told of a meeting past its policies', () => {
	it.each(meant.map(([name, , , known]) => [name, known] as const))(
		'%s: %s',
		async (name, known) => {
			const actor = who.get(name)!;
			const { data } = await actor.context.db
				.from('meeting')
				.select('id')
				.eq('id', scene.hall.meetingId);
			expect(data).toHaveLength(known ? 1 : 0);
			expect(await told(actor)).toEqual(known ? everything : nothing);
		}
	);

	it('the server itself: true', async () => {
		expect(await told()).toEqual(everything);
	});

	it('nothing to whoever is not signed in: none of the functions may be called', async () => {
		const { rows } = await scene.hall.pool.query(
			`select p.oid::regprocedure::text as name from pg_proc p
			where p.pronamespace = 'app'::regnamespace and has_function_privilege('anon', p.oid, 'execute')
				and p.prosrc ~ 'may_know_meeting'`
		);
		expect(rows).toEqual([]);
	});
});
