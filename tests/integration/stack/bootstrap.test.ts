import { Logger, runOnce } from 'graphile-worker';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

const { databaseUrl } = inject('stack');
const client = new pg.Client(databaseUrl);
beforeAll(() => client.connect());
afterAll(() => client.end());

async function value(sql: string): Promise<unknown> {
	const { rows } = await client.query({ text: sql, rowMode: 'array' });
	return (rows as unknown[][])[0]?.[0];
}

describe('the embedded database is as Supabase lays it out', () => {
	it('lets migrations run without a superuser', async () => {
		expect(await value('select rolsuper from pg_roles where rolname = current_user')).toBe(false);
	});

	it.each([
		['anon', false, false],
		['authenticated', false, false],
		['service_role', false, true],
		['authenticator', true, false]
	])('has the role %s (login %s, past policies %s)', async (role, login, bypass) => {
		const { rows } = await client.query(
			'select rolcanlogin, rolbypassrls, rolinherit, rolsuper from pg_roles where rolname = $1',
			[role]
		);
		expect(rows).toEqual([
			{ rolcanlogin: login, rolbypassrls: bypass, rolinherit: false, rolsuper: false }
		]);
	});

	it.each(['pgcrypto', 'uuid-ossp', 'pg_trgm', 'unaccent', 'citext'])(
		'can have the extension %s',
		async (name) => {
			const found = `select count(*) from pg_available_extensions where name = '${name}'`;
			expect(await value(found)).toBe('1');
		}
	);

	it('reads who asks from the claims of the request', async () => {
		const sub = '01938f00-0000-7000-8000-00000000000a';
		await client.query('begin');
		await client.query(`select set_config('request.jwt.claims', $1, true)`, [
			JSON.stringify({ sub, role: 'authenticated', email: 'a@b.kh' })
		]);
		const { rows } = await client.query(
			'select auth.uid() as uid, auth.role() as role, auth.email() as email'
		);
		await client.query('rollback');
		expect(rows).toEqual([{ uid: sub, role: 'authenticated', email: 'a@b.kh' }]);
		expect(await value('select auth.uid()')).toBeNull();
	});

	it('makes trigrams of Khmer letters and folds case beyond ASCII', async () => {
		await client.query('create extension if not exists pg_trgm with schema extensions');
		expect(
			Number(await value(`select extensions.similarity('សន្ទនាភាពជាដៃគូ', 'សន្ទនា')`))
		).toBeGreaterThan(0.1);
		expect(await value(`select lower('ÉTAT')`)).toBe('état');
	});

	it('runs jobs though the search path of the queue’s functions is pinned', async () => {
		await client.query(
			`select graphile_worker.add_job('embedded_test', '{"a":1}', job_key := 'embedded_test')`
		);
		await client.query(
			`select graphile_worker.add_job('embedded_test', '{"a":2}', job_key := 'embedded_test')`
		);
		const done: unknown[] = [];
		await runOnce({
			connectionString: databaseUrl,
			logger: new Logger(() => () => {}),
			taskList: { embedded_test: async (payload) => void done.push(payload) }
		});
		expect(done).toEqual([{ a: 2 }]);
	});
});
