import type { APIRequestContext, APIRequest } from '@playwright/test';
import pg from 'pg';
import { v7 } from 'uuid';
import { mails as allMails } from '../../src/lib/contract/mail.ts';
import { demoAccounts } from '../../supabase/demo/bodies/accounts.ts';
import { crawl, unescaped } from '../support/crawl.ts';
import { expect, test, type TestApp } from '../support/e2e.ts';
import { sessionOf } from '../support/form-post.ts';
import { waitForMail } from '../support/mailbox.ts';
import type { Role } from '../support/people.ts';

/** Each role, signed in once for all that it opens here. */
const readers = new Map<Role, Promise<APIRequestContext>>();

function readerOf(role: Role, app: TestApp, asker: APIRequest): Promise<APIRequestContext> {
	const signedIn = async () => {
		const [name = '', value = ''] = (await sessionOf(app, role)).split('=');
		const kept = { domain: new URL(app.url).hostname, path: '/', expires: -1 };
		const cookie = {
			name,
			value,
			...kept,
			httpOnly: true,
			secure: false,
			sameSite: 'Lax' as const
		};
		return asker.newContext({
			baseURL: app.url,
			storageState: { cookies: [cookie], origins: [] }
		});
	};
	const reader = readers.get(role) ?? signedIn();
	readers.set(role, reader);
	return reader;
}

test.afterAll(async () => {
	for (const reader of readers.values()) await (await reader).dispose();
});

test.describe('every link that a page prints @links', () => {
	for (const { role } of demoAccounts) {
		test(`leads somewhere for ${role}`, async ({ playwright, app, request }) => {
			const reader = await readerOf(role, app, playwright.request);
			const { complaints, opened, open, inDocuments } = await crawl(reader, app.url, [
				'/',
				'/account'
			]);
			expect(complaints).toEqual([]);
			expect(opened).toBeGreaterThan(5);
			// Approved reports carry a code, and who runs meetings is shown them.
			if (role === 'secretariat') {
				const pages = inDocuments.map((address) => new URL(address).pathname.split('/')[1]);
				expect(pages).toContain('verify');
			}
			// What is for everybody opens without an account as well.
			const outside = await crawl(request, app.url, ['/sign-in', ...open]);
			expect(outside.complaints).toEqual([]);
		});
	}
});

/** Who is told by which mail of what: a row of the demo that it can be about. */
const mails: { template: string; role: Role | null; subject: string; data?: string }[] = [
	{
		template: 'invitation',
		role: null,
		subject: `select p.id from public.participant p join public.meeting m on m.id = p.meeting_id
			where m.status = 'scheduled' and p.invitation = 'sent' order by p.id limit 1`
	},
	...['invitation_withdrawn', 'meeting_postponed', 'meeting_cancelled', 'meeting_rescheduled'].map(
		(template) => ({
			template,
			role: null,
			subject: `select id from public.participant where invitation = 'sent' order by id limit 1`
		})
	),
	{
		template: 'action_assigned',
		role: 'department',
		subject: `select a.meeting_id as id from public.action a
			join public.role_grant g on g.unit_id = a.owner_id join public.user_account u on u.id = g.user_id
			where u.email = (select email from given) order by a.id limit 1`,
		data: `select jsonb_build_object('ownerId', g.unit_id) from public.role_grant g
			join public.user_account u on u.id = g.user_id where u.email = (select email from given)`
	},
	...['account_invitation', 'account_reset'].map((template) => ({
		template,
		role: null,
		subject: `select id from public.user_account where email = 'admin@sontonea.example'`
	})),
	...['report_dispatch', 'receipt_reminder'].map((template) => ({
		template,
		role: null,
		subject: `select id from public.report_recipient where channel = 'mail' and left_out_reason = ''
			and receipt_via is null order by id limit 1`,
		data: `select jsonb_build_object('versionId', report_version_id, 'role', role, 'channel', channel)
			from public.report_recipient where id = (select id from given)`
	})),
	{
		template: 'report_notice',
		role: 'partner',
		subject: `select r.id from public.report_recipient r
			join public.role_grant g on g.unit_id = r.organisation_id join public.user_account u on u.id = g.user_id
			where u.email = (select email from given) and r.left_out_reason = '' order by r.id limit 1`,
		data: `select jsonb_build_object('versionId', report_version_id) from public.report_recipient where id = (select id from given)`
	},
	{
		template: 'report_reminder',
		role: 'secretariat',
		subject: `select m.id from public.meeting m join public.role_grant g on g.unit_id = m.unit_id
			join public.user_account u on u.id = g.user_id
			where u.email = (select email from given) and m.status in ('concluded', 'closed') order by m.id limit 1`,
		data: `select jsonb_build_object('kind', 'late', 'dueOn', current_date)`
	},
	...(
		[
			['escalation_raised', 'ncdds'],
			['escalation_answered', 'secretariat'],
			['escalation_returned', 'secretariat'],
			['escalation_withdrawn', 'ncdds'],
			['escalation_answer_taken_back', 'secretariat'],
			['escalation_return_taken_back', 'secretariat'],
			['escalation_reopened', 'ncdds'],
			// It opens nothing: the body that gets it is no longer asked.
			['escalation_referral_taken_back', 'ncdds']
		] as const
	).map(([template, role]) => ({
		template,
		role,
		subject: `select e.id from public.escalation e join public.role_grant g
				on g.unit_id in (e.unit_id, e.holder_id) or g.role = 'ncdds'
			join public.user_account u on u.id = g.user_id
			join public.unit p on p.id = e.unit_id and p.area_code = '02'
			where u.email = (select email from given) and e.answer <> '' order by e.id limit 1`,
		data: `select jsonb_build_object('bodyId', coalesce(e.holder_id, e.unit_id), 'stepId', (
				select s.id from public.escalation_step s where s.escalation_id = e.id order by s.taken_at desc, s.id limit 1))
			from public.escalation e where e.id = (select id from given)`
	}))
];

test.describe('every link that a mail carries @links', () => {
	test('is looked at here, whatever the mail', () => {
		expect(mails.map(({ template }) => template).sort()).toEqual(Object.keys(allMails).sort());
	});

	for (const { template, role, subject, data } of mails) {
		test(`leads somewhere: ${template}`, async ({ playwright, app, request }) => {
			const account = demoAccounts.find((one) => one.role === role)?.email;
			const client = new pg.Client({ connectionString: app.databaseUrl });
			await client.connect();
			try {
				const row = await one<{ id: string }>(client, subject, [account, null]);
				expect(row, `the demo has something that ${template} can be about`).toBeDefined();
				const linkId = v7();
				const found = data && (await one<object>(client, data, [account, row!.id]));
				const known: Record<string, unknown> = {
					linkId,
					expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
					reason: 'មូលហេតុ',
					...(found ? (Object.values(found)[0] as object) : {})
				};
				const fields = Object.keys(allMails[template as keyof typeof allMails].shape);
				const owed = Object.fromEntries(fields.map((field) => [field, known[field]]));
				const to = `${template.replaceAll('_', '-')}@links.sontonea.example`;
				await client.query(
					`select app.owe_mail($1, (select id from public.unit where area_code = '02' and kind = 'province'),
						$2, $3, $4, 'ការិយាល័យ', 'km', $5)`,
					[`links:${template}`, template, row!.id, to, JSON.stringify(owed)]
				);
				const mail = await waitForMail(
					app.mailDir,
					({ recipients }) => recipients.includes(to),
					30_000
				);
				const said = `${mail.html ?? ''} ${mail.text ?? ''}`;
				const links = [...new Set(said.match(/https?:\/\/[^\s"'<>)]+/g))]
					.map(unescaped)
					.filter((link) => link.startsWith(app.url));
				// What only tells that a meeting has moved, or that one is no longer asked, asks for nothing.
				if (!/^meeting_|^invitation_withdrawn$|_referral_taken_back$/.test(template))
					expect(links.length).toBeGreaterThan(0);
				await openTokens(client, links, linkId, row!.id);
				const reader = role ? await readerOf(role, app, playwright.request) : request;
				const { complaints } = await crawl(reader, app.url, links, 0);
				expect(complaints).toEqual([]);
			} finally {
				await client.end();
			}
		});
	}
});

async function one<Row extends object>(
	client: pg.Client,
	query: string,
	values: unknown[]
): Promise<Row | undefined> {
	const { rows } = await client.query<Row>(
		`with given as (select $1::text as email, $2::uuid as id) ${query}`,
		values
	);
	return rows[0];
}

/** Writes the links whose tokens the command would have written together with the mail that it owes. */
async function openTokens(client: pg.Client, links: string[], linkId: string, subjectId: string) {
	for (const link of links) {
		const [, page, token] = /\/(rsvp|set-password)\/([\w-]{43})/.exec(link) ?? [];
		if (!page) continue;
		await client.query(
			`insert into app.link (id, purpose, subject_id, token_hash, expires_at)
			values ($1, $2, $3, sha256(convert_to($4, 'UTF8')), now() + interval '1 day')`,
			[linkId, page === 'rsvp' ? 'rsvp' : 'password', subjectId, token]
		);
	}
}
