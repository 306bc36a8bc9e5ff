import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import pg from 'pg';
import { demoAccounts, demoPassword } from '../../../supabase/demo/bodies/accounts.ts';
import { startStack, type Stack } from '../../../supabase/embedded/stack/stack.ts';
import { roleNames } from '../../../src/lib/domain/authorisation/roles.ts';
import { forumProfiles } from '../../../src/lib/domain/forum/forum-profile.ts';
import type { HomeFacts } from '../../../src/lib/domain/home/facts.ts';
import { tasksOf } from '../../../src/lib/domain/home/tasks.ts';
import { type MeetingStatus } from '../../../src/lib/domain/meeting/meeting-status.ts';
import { createDbClients, type Db, type DbClients } from '../../../src/lib/server/db/client.ts';
import { nationView } from '../../../src/lib/server/nation/nation-view.ts';
import { preparationRecord } from '../../../src/lib/server/meeting/preparation.ts';
import { meetingRecord } from '../../../src/lib/server/record/meeting-record.ts';
import { search } from '../../../src/lib/server/search/search.ts';
import type { Context } from '../../../src/lib/server/request/context.ts';
import { verifyPassword } from '../../../src/lib/server/session/password.ts';

let stack: Stack;
let client: pg.Client;
let clients: DbClients;
beforeAll(async () => {
	stack = await startStack({ fast: true, seed: 'demo', today: '2026-11-21' });
	client = new pg.Client(stack.databaseUrl);
	await client.connect();
	// The day that the data is told from is today's, whatever day it is.
	await client.query(`create or replace function app.today() returns date
		language sql stable set search_path = '' as $$ select date '2026-11-21' $$`);
	const {
		SUPABASE_URL: url = '',
		SUPABASE_ANON_KEY: anonKey = '',
		SUPABASE_JWT_SECRET: jwtSecret = ''
	} = stack.env;
	clients = createDbClients({ url, anonKey, jwtSecret });
});
afterAll(async () => {
	await client?.end();
	await stack?.stop();
});

async function as(role: string): Promise<Db> {
	const { email } = demoAccounts.find((account) => account.role === role)!;
	const { rows } = await client.query<{ id: string }>(
		'select id from public.user_account where email = $1',
		[email]
	);
	return clients.forUser(rows[0]!.id, role);
}

async function facts(role: string): Promise<HomeFacts> {
	const { data, error } = await (await as(role)).rpc('home_facts');
	expect(error).toBeNull();
	return data as unknown as HomeFacts;
}

describe('the demo data', () => {
	test('has one account a role, which the printed password opens', async () => {
		expect(demoAccounts.map(({ role }) => role).sort()).toEqual([...roleNames].sort());
		const { rows } = await client.query<{ email: string; hash: string; role: string }>(
			`select a.email, c.password_hash as hash, g.role from public.user_account a
			join app.credential c on c.user_id = a.id join public.role_grant g on g.user_id = a.id`
		);
		for (const { email, role } of demoAccounts) {
			const found = rows.find((row) => row.email === email && row.role === role);
			expect(found, email).toBeDefined();
		}
		expect(await verifyPassword(rows[0]!.hash, demoPassword)).toBe(true);
	});

	test('tells of 25 provinces over three years, with each state somewhere', async () => {
		const states = async (query: string) =>
			(await client.query<{ s: string }>(query)).rows.map(({ s }) => s).sort();
		expect(await states('select distinct status::text as s from public.escalation')).toHaveLength(
			7
		);
		expect(
			await states(
				`select distinct m.status::text as s from public.meeting m where m.status <> 'cancelled'`
			)
		).toEqual(['closed', 'concluded', 'draft', 'in_session', 'postponed', 'scheduled']);
		expect(await states('select distinct status::text as s from public.report')).toHaveLength(4);
		const { rows } = await client.query<{ max: number; provinces: number; years: number }>(`
			select (select max(n)::int from (select count(*) n from public.participant group by meeting_id) x) as max,
				count(distinct m.unit_id)::int as provinces, count(distinct m.year)::int as years
			from public.meeting m join public.forum f on f.id = m.forum_id and f.kind = 'dialogue'`);
		expect(rows[0]).toMatchObject({ provinces: 25, years: 3 });
		expect(rows[0]!.max).toBeGreaterThanOrEqual(150);
	});
});

describe('home', () => {
	test.each([
		['secretariat', 'meeting_await_answers'],
		['governor', 'meeting_approve_shortlist'],
		['department', 'action_report'],
		['commune_officer', 'action_report'],
		['partner', 'invitation_answer'],
		['twg_chair', 'meeting_lead'],
		['twg_member', 'meeting_attend'],
		['ncdds', 'escalation_handle'],
		['cdc', 'nation_without'],
		['admin', 'accounts_waiting']
	])('%s finds %s among the tasks', async (role, kind) => {
		expect(tasksOf(await facts(role)).map((task) => task.kind)).toContain(kind);
	});

	test('shows nobody another province’s or the nation’s business', async () => {
		const own = await facts('secretariat');
		expect(own.nation).toBeNull();
		expect(own.admin).toBeNull();
		expect(own.escalations.every((one) => one.own)).toBe(true);
		expect((await facts('partner')).escalations).toEqual([]);
	});
});

describe('the meetings of a working group in the year (TWG-09)', () => {
	interface Held {
		meeting: string;
		status: MeetingStatus;
		forum: string;
	}

	/** The meetings of this year of all groups. */
	const meetings = async () =>
		(
			await client.query<Held>(
				`select m.id as meeting, m.status::text as status, m.forum_id as forum from public.meeting m
				join public.forum f on f.id = m.forum_id and f.kind = 'twg' where m.year = 2026 order by m.id`
			)
		).rows;

	async function counted(meeting: string): Promise<[page: number, record: number]> {
		const context = { db: await as('cdc') } as Context;
		const page = await preparationRecord(context, meeting);
		const record = await meetingRecord(context.db, meeting);
		return [page!.meetingsThisYear, record!.check.meetingsThisYear];
	}

	test('are as many on the page, on record and on the home page, without what was put off', async () => {
		const planned = (await meetings()).find(({ status }) => status === 'scheduled')!;
		const { rows: groups } = await client.query<{ id: string }>(
			`select id from public.forum where kind = 'twg' and dissolved_on is null`
		);
		for (const status of ['scheduled', 'postponed', 'cancelled', 'scheduled'] as const) {
			await client.query('update public.meeting set status = $2 where id = $1', [
				planned.meeting,
				status
			]);
			const counting = (await meetings()).filter(
				({ status: held }) => held !== 'postponed' && held !== 'cancelled'
			);
			const of = (forum: string) => counting.filter((one) => one.forum === forum).length;
			const expected = of(planned.forum);
			expect(await counted(planned.meeting), status).toEqual([expected, expected]);
			const rarely = groups.filter(({ id }) => of(id) < forumProfiles.twg.meetingsAYear!);
			expect((await facts('cdc')).nation?.twgsMeetingTooRarely, status).toBe(rarely.length);
		}
	});
});

describe('the national page', () => {
	test('has all 25 provinces, in every year', async () => {
		for (const year of [2024, 2025, 2026]) {
			const { data } = await (await as('ncdds')).rpc('nation_overview', { p_year: year });
			expect((data as { provinces: unknown[] }).provinces).toHaveLength(25);
		}
	});

	test('names as many provinces without a dialogue as the home page, whose next one is only planned', async () => {
		const without = async () => {
			const context = { db: await as('ncdds'), now: () => new Date('2026-11-21T03:00:00Z') };
			const { figures, provinces } = await nationView(context as Context, null);
			expect(provinces.filter(({ level }) => level === 'not_held')).toHaveLength(
				figures.provinces - figures.held
			);
			expect((await facts('ncdds')).nation?.provincesWithout).toBe(
				figures.provinces - figures.held
			);
			return figures.provinces - figures.held;
		};
		const before = await without();
		const { rows } = await client.query<{ id: string }>(
			`select m.id from public.meeting m join public.forum f on f.id = m.forum_id and f.kind = 'dialogue'
			where m.year = 2026 and m.status = 'scheduled' order by m.id limit 1`
		);
		const set = (status: string) =>
			client.query('update public.meeting set status = $2 where id = $1', [rows[0]!.id, status]);
		await set('in_session');
		expect(await without()).toBe(before - 1);
		await set('scheduled');
		expect(await without()).toBe(before);
	});

	test('shows a partner only what belongs to meetings that it is invited to', async () => {
		const seen = async (role: string) => {
			const { data } = await (await as(role)).rpc('nation_overview', { p_year: 2026 });
			const { provinces, waiting } = data as {
				provinces: { meetingId: string | null }[];
				waiting: number;
			};
			return [provinces.filter(({ meetingId }) => meetingId).length, waiting] as const;
		};
		const [own, all] = [await seen('partner'), await seen('ncdds')];
		expect(own[0]).toBeLessThan(all[0]);
		expect(own[1]).toBeLessThan(all[1]);
	});
});

describe('more issues than a page lists', () => {
	const nation = async () => {
		const { data } = await (await as('ncdds')).rpc('nation_overview', { p_year: 2026 });
		return data as { waiting: number; issues: { id: string }[] };
	};

	test('are counted to the last one; those that wait longest, and those that are due first, are named', async () => {
		const before = [await nation(), await facts('ncdds')] as const;
		await client.query('begin');
		// The newest of all, due before all others.
		await client.query(`
			with model as (
				select e.* from public.escalation e join public.unit u on u.id = e.holder_id
				where e.status = 'raised' order by e.id limit 1
			), made as (
				insert into public.challenge
				select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid()))).*
				from public.challenge c join model on model.challenge_id = c.id, generate_series(1, 250) n
				returning id
			)
			insert into public.escalation
			select (jsonb_populate_record(m.e, jsonb_build_object('id', gen_random_uuid(), 'challenge_id', made.id,
				'raised_at', now(), 'answer_due_on', '2026-01-01'))).*
			from made, (select e from public.escalation e join model on model.id = e.id) m`);
		await client.query('commit');
		const after = [await nation(), await facts('ncdds')] as const;
		expect(after[0].waiting).toBe(before[0].waiting + 250);
		expect(after[0].issues).toHaveLength(200);
		expect(after[0].issues.slice(0, before[0].issues.length)).toEqual(before[0].issues);
		expect(after[1].handle.count).toBe(before[1].handle.count + 250);
		expect(after[1].handle.rows).toHaveLength(8);
		expect(after[1].handle.rows[0]).toMatchObject({ answerDueOn: '2026-01-01' });
		const said = tasksOf(after[1]).find(({ kind }) => kind === 'escalations_handle');
		expect(said).toMatchObject({ count: after[1].handle.count - 4 });
	});
});

describe('search', () => {
	const kinds = async (role: string, query: string) => {
		const { data, error } = await (await as(role)).rpc('search_everything', { p_query: query });
		expect(error).toBeNull();
		return [...new Set(data!.map((hit) => hit.kind))].sort();
	};

	test('finds in Khmer and in Latin script', async () => {
		expect(await kinds('secretariat', 'ទឹកស្អាត')).toEqual(
			expect.arrayContaining(['action', 'input'])
		);
		expect(await kinds('secretariat', 'BATTAMBANG')).toEqual(
			expect.arrayContaining(['meeting', 'organisation'])
		);
		expect(await kinds('secretariat', 'undp')).toContain('organisation');
	});

	test('says that there is more than it shows, of all kinds and of one', async () => {
		const context = { db: await as('secretariat') } as Context;
		const all = await search(context, 'Battambang', null);
		expect(all).toMatchObject({ more: true, count: all.groups.flatMap(({ hits }) => hits).length });
		expect(all.groups.find(({ kind }) => kind === 'organisation')).toMatchObject({ more: true });
		const nation = { db: await as('ncdds') } as Context;
		const one = await search(nation, 'ទឹក', 'action');
		expect(one).toMatchObject({ more: true, count: 50, groups: [{ kind: 'action', more: false }] });
		expect(await search(context, 'undp', null)).toMatchObject({ more: false });
	});

	test('takes signs of a pattern for what they are', async () => {
		expect(await kinds('secretariat', '%%')).toEqual([]);
		expect(await kinds('secretariat', '__')).toEqual([]);
		expect(await kinds('secretariat', "'; drop table x; --")).toEqual([]);
	});

	test('finds only what one may see', async () => {
		expect(await kinds('partner', 'កំពង់ចាម')).not.toContain('input');
		const { data } = await (
			await as('secretariat')
		).rpc('search_everything', { p_query: 'Kampot Provincial Partnership' });
		expect(data!.filter((hit) => hit.kind === 'meeting')).toEqual([]);
	});

	test('is not for people without an account', async () => {
		const { error } = await clients.anonymous().rpc('search_everything', { p_query: 'ទឹក' });
		expect(error?.code).toBe('42501');
	});
});
