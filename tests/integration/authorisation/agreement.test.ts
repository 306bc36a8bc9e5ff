import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { machines } from '../../../src/lib/domain/machines/machines.ts';
import { forumProfiles } from '../../../src/lib/domain/forum/forum-profile.ts';
import { rolePermissions } from '../../../src/lib/domain/authorisation/roles.ts';
import { meetingGates } from '../../../src/lib/domain/meeting/meeting-gate.ts';
import { mails } from '../../../src/lib/contract/mail.ts';
import { commands } from '../../../src/lib/contract/commands.ts';
import { anonymousFunctions, rules } from './rules.ts';

const client = new pg.Client(inject('stack').databaseUrl);
beforeAll(() => client.connect());
afterAll(() => client.end());

/** The first column of a query's rows. */
async function column(query: string): Promise<string[]> {
	const { rows } = await client.query<Record<string, string>>(query);
	return rows.map((row) => Object.values(row)[0]!).sort();
}

test('SQL and the domain permit the same steps of every status', async () => {
	const inDomain = machines.flatMap(({ name, transitions }) =>
		transitions.map(({ from, to, command }) => `${name} ${from} → ${to} by ${command}`)
	);
	const inSql = await column(
		`select machine || ' ' || from_status || ' → ' || to_status || ' by ' || command from app.status_transition`
	);
	expect(inSql).toEqual(inDomain.sort());
});

test('SQL and the domain open a meeting for the same work in the same states', async () => {
	const inDomain = Object.entries(meetingGates).flatMap(([work, { states }]) =>
		states.map((status) => `${work} ${status}`)
	);
	expect(await column(`select work || ' ' || status from app.meeting_gate`)).toEqual(
		inDomain.sort()
	);
});

test('SQL and the domain give the same permissions to every role', async () => {
	const inDomain = Object.entries(rolePermissions).flatMap(([role, reaches]) =>
		Object.entries(reaches).flatMap(([reach, list]) => list.map((one) => `${role} ${one} ${reach}`))
	);
	const inSql = await column(
		`select role || ' ' || permission || ' ' || reach from public.role_permission`
	);
	expect(inSql).toEqual(inDomain.sort());
});

test('SQL and the domain say the same of every kind of forum', async () => {
	const inDomain = Object.entries(forumProfiles).map(([kind, profile]) => ({
		kind,
		home: profile.home,
		meetings_a_year: profile.meetingsAYear,
		participants: profile.participants,
		guideline: profile.guideline,
		result: profile.result,
		unresolved_to: profile.unresolvedTo
	}));
	const { rows } = await client.query('select * from app.forum_profile order by kind');
	expect(rows).toEqual(inDomain);
	expect(await column('select unnest(enum_range(null::public.forum_kind))::text')).toEqual(
		Object.keys(forumProfiles).sort()
	);
});

test('every command of the contract has its function, and no function is without a command', async () => {
	const inSql = await column(
		`select proname from pg_proc where pronamespace = 'command'::regnamespace`
	);
	const inContract = Object.keys(commands).map((type) => type.replaceAll('.', '_'));
	expect(inSql).toEqual(inContract.sort());
});

test('SQL and the contract know the same mails, with the same data', async () => {
	const inContract = Object.entries(mails).map(
		([name, { shape }]) => `${name} ${Object.keys(shape).sort().join()}`
	);
	const inSql = await column(
		`select name || ' ' || array_to_string(fields, ',') from app.mail_template`
	);
	expect(inSql).toEqual(inContract.sort());
});

test('the grants on tables are those of the rules, none of them to anonymous', async () => {
	const meant = Object.entries(rules).flatMap(([table, list]) =>
		Object.keys(list).map((operation) => `${table} ${operation}`)
	);
	const held = (role: string) =>
		column(`
			select c.relname || ' ' || lower(p) from pg_class c, unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) p
			where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
				and has_table_privilege('${role}', c.oid, p)`);
	expect(await held('authenticated')).toEqual(meant.sort());
	expect(await held('anon')).toEqual([]);
});

test('every table has row-level security and at most one permissive policy a command', async () => {
	expect(
		await column(`select c.oid::regclass::text from pg_class c
			where c.relnamespace in ('public'::regnamespace, 'app'::regnamespace)
			and c.relkind in ('r', 'p') and not c.relrowsecurity`)
	).toEqual([]);
	expect(
		await column(`select tablename || ' ' || cmd from pg_policies where permissive = 'PERMISSIVE'
			group by schemaname, tablename, cmd having count(*) > 1`)
	).toEqual([]);
});

test('policies ask for permissions in the form that is asked once a query', async () => {
	const naked = await column(`select tablename || ' ' || policyname from pg_policies
		where schemaname = 'public' and regexp_replace(coalesce(qual, '') || coalesce(with_check, ''),
			'\\( SELECT app\\.(my_units|my_meetings|user_id)\\(', '', 'g') ~ 'app\\.my_(units|meetings)\\(|app\\.user_id\\('`);
	expect(naked).toEqual([]);
});

test('without an account only the listed functions can be called', async () => {
	expect(
		await column(`select proname from pg_proc where pronamespace = 'public'::regnamespace
			and has_function_privilege('anon', oid, 'execute')`)
	).toEqual(anonymousFunctions);
	expect(
		await column(`select proname from pg_proc where pronamespace = 'command'::regnamespace
			and has_function_privilege('anon', oid, 'execute')`)
	).toEqual([]);
});

test('functions pin their search path, and views follow the rights of the reader', async () => {
	expect(
		await column(`select p.oid::regprocedure::text from pg_proc p
			where pronamespace in ('public'::regnamespace, 'app'::regnamespace, 'command'::regnamespace)
			and not coalesce(array_to_string(proconfig, ',') ~ 'search_path=', false)`)
	).toEqual([]);
	expect(
		await column(`select relname from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace
			and not coalesce(array_to_string(reloptions, ',') ~ 'security_invoker=(true|on)', false)`)
	).toEqual([]);
});

test('what may only be added to cannot be rewritten, not even by the owner of the tables', async () => {
	for (const table of ['app.audit_entry', 'public.escalation_step', 'public.report_version']) {
		const { rows } = await client.query<{ n: number }>(
			`select count(*)::int as n from pg_trigger where tgrelid = $1::regclass and tgfoid = 'app.refuse_rewrite'::regproc and not tgisinternal`,
			[table]
		);
		expect(rows[0]!.n, table).toBe(1);
	}
	await client.query('begin');
	await client.query(
		`insert into app.audit_entry (table_name, row_id, operation) values ('x', 'x', 'insert')`
	);
	await expect(client.query('update app.audit_entry set row_id = $1', ['y'])).rejects.toThrow(
		/append-only/
	);
	await client.query('rollback');
});
