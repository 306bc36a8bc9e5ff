import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { machines } from '../../support/machines.ts';
import { defaultSettings } from '../../../src/lib/domain/administration/default-settings.ts';
import { forumProfiles } from '../../../src/lib/domain/forum/forum-profile.ts';
import { rolePermissions } from '../../../src/lib/domain/authorisation/roles.ts';
import { meetingGates } from '../../../src/lib/domain/meeting/meeting-gate.ts';
import {
	invitationStatuses,
	wasInvited
} from '../../../src/lib/domain/participation/invitation-status.ts';
import { actionStatuses } from '../../../src/lib/domain/action/action-status.ts';
import { isOpen } from '../../../src/lib/domain/action/deadline.ts';
import { awaitsAnswer } from '../../../src/lib/domain/escalation/answer-due.ts';
import {
	escalationMachine,
	escalationStatuses,
	type EscalationStatus
} from '../../../src/lib/domain/escalation/escalation-status.ts';
import type { ChallengeStatus } from '../../../src/lib/domain/deliberation/challenge-status.ts';
import { hasEnded } from '../../../src/lib/domain/status-machine.ts';
import { inputStatuses, isUnanswered } from '../../../src/lib/domain/deliberation/input-status.ts';
import { hasBegun, meetingStatuses } from '../../../src/lib/domain/meeting/meeting-status.ts';
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

test('SQL and the domain permit the same work in the same states', async () => {
	const ofMeetings = Object.entries(meetingGates).map(
		([work, { states }]) => ['meeting', work, states] as const
	);
	const ofOthers = machines.flatMap(({ name, works }) =>
		Object.entries(works).map(([work, states]) => [name, work, states] as const)
	);
	const inDomain = [...ofMeetings, ...ofOthers].flatMap(([machine, work, states]) =>
		states.map((status) => `${machine} ${work} ${status}`)
	);
	expect(await column(`select machine || ' ' || work || ' ' || status from app.gate`)).toEqual(
		inDomain.sort()
	);
});

/** What a state means, by the function of SQL that says it, with the states of which the domain says it. */
const meanings: [name: string, type: string, inDomain: readonly string[]][] = [
	['is_invited', 'invitation_status', invitationStatuses.filter(wasInvited)],
	['has_begun', 'meeting_status', meetingStatuses.filter(hasBegun)],
	['is_unanswered', 'input_status', inputStatuses.filter(isUnanswered)],
	['is_open_action', 'action_status', actionStatuses.filter(isOpen)],
	['awaits_answer', 'escalation_status', escalationStatuses.filter(awaitsAnswer)]
];

test.each(meanings)('SQL and the domain say the same of %s', async (name, type, inDomain) => {
	const inSql = await column(
		`select one::text from unnest(enum_range(null::public.${type})) one where app.${name}(one)`
	);
	expect(inSql).toEqual(inDomain.toSorted());
});

/** Whose turn each issue is, while all challenges stand in one state; nothing of it stays. */
async function turns(standing: ChallengeStatus) {
	await client.query('begin');
	try {
		await client.query(`create or replace function app.challenge_standing(p_escalation uuid)
			returns public.challenge_status language sql stable security definer set search_path = ''
			as $$ select '${standing}'::public.challenge_status $$`);
		const { rows } = await client.query<{ status: EscalationStatus; turn: string | null }>(
			`select e.status::text, case
				when app.waits_for(e, array[e.holder_id], '{}') then 'holder'
				when app.waits_for(e, '{}', array[e.unit_id]) then 'origin' end as turn
			from unnest(enum_range(null::public.escalation_status)) one,
				jsonb_populate_record(null::public.escalation, jsonb_build_object('status', one,
					'id', gen_random_uuid(), 'holder_id', gen_random_uuid(), 'unit_id', gen_random_uuid())) e`
		);
		return rows;
	} finally {
		await client.query('rollback');
	}
}

test('an issue waits for its holder until it is answered, then for those who raised it until it is closed', async () => {
	const turnOf = (status: EscalationStatus) =>
		awaitsAnswer(status) ? 'holder' : hasEnded(escalationMachine, status) ? null : 'origin';
	const expected = escalationStatuses.map((status) => ({ status, turn: turnOf(status) }));
	expect(await turns('unresolved')).toEqual(expected);
	// One that came back and was settled by those who raised it asks them for nothing more.
	expect(await turns('agreed')).toEqual(
		expected.map((row) => (row.status === 'returned' ? { ...row, turn: null } : row))
	);
});

test('the meetings of a year that count are those that are planned or were held', async () => {
	const without = await column(
		`select one::text from unnest(enum_range(null::public.meeting_status)) one where not app.counts_in_year(one)`
	);
	expect(without).toEqual(['cancelled', 'postponed']);
});

test('what a state means is asked within the query itself, where an index can answer', async () => {
	const { rows } = await client.query<{ 'QUERY PLAN': string }>(
		`explain (verbose, costs off) select 1 from public.action where app.is_open_action(status)`
	);
	expect(rows.map((row) => row['QUERY PLAN']).join('\n')).not.toContain('is_open_action');
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

test('SQL and the domain give the same settings to a body that has set nothing', async () => {
	const inDomain = Object.fromEntries(
		Object.entries(defaultSettings).map(([name, value]) => [
			name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
			value
		])
	);
	const settings = async (query: string) =>
		(await client.query<Record<string, unknown>>(query)).rows[0]!;
	expect(await settings('select * from app.default_settings()')).toEqual(inDomain);
	expect(await settings('select * from app.settings_of(gen_random_uuid())')).toEqual(inDomain);
	await client.query('begin');
	const saved = await settings(
		`insert into public.administration (unit_id) values ('00000000-0000-7000-8000-a00000000003') returning *`
	);
	await client.query('rollback');
	expect(saved).toMatchObject(inDomain);
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
			and not coalesce(array_to_string(proconfig, ',') ~ 'search_path=', false)
			-- An expression is read once, when it is made.
			and prosqlbody is null`)
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
