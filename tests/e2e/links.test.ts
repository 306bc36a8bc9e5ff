import type { APIRequestContext } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { v7 } from 'uuid';
import { demoAccounts } from '../../supabase/demo/accounts.ts';
import { expect, test } from '../support/e2e.ts';
import { linksInPdf } from '../support/document-links.ts';
import { waitForMail } from '../support/mailbox.ts';
import { signIn, type Role } from '../support/people.ts';
import { allRoutes, type Route } from '../support/routes.ts';

const routes = allRoutes();
/** How many addresses of one shape are opened: a list of a thousand rows has one kind of link. */
const ofAShape = 2;
/** A crawl that grows without end is a fault of the crawl. */
const most = 600;

/** Where the codes of sample documents lead to. */
const samples = 'https://sontonea.example';

const partsOf = (path: string) => path.split('/').filter(Boolean);

/** The route that answers a path: what is written out goes before what is filled in. */
function routeOf(path: string): Route | undefined {
	const own = partsOf(path);
	return routes
		.filter(({ path: route }) => {
			const other = partsOf(route);
			return (
				own.length === other.length &&
				other.every((part, at) => part.startsWith('[') || part === own[at])
			);
		})
		.sort((a, b) => a.path.split('[').length - b.path.split('[').length)[0];
}

/** What addresses have in common that differ only in what they are about. */
function shapeOf({ pathname, searchParams }: URL): string {
	const path = pathname.replace(/[\da-f]{8}-[\da-f-]{27}|[\w-]{43}|\d+/g, '*');
	const asked = [...searchParams].map(([name, value]) =>
		searchParams.size === 1 && /^[a-z_]{1,20}$/.test(value) ? `${name}=${value}` : name
	);
	return `${path}?${asked.sort().join('&')}`;
}

const unescaped = (text: string) =>
	text
		.replaceAll('&amp;', '&')
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&lt;', '<');

interface Printed {
	tag: string;
	address: string;
}

/** The addresses in a page: of links, files it shows, and the forms it sends. */
function printedIn(html: string): Printed[] {
	const shown = html.replace(/<script[\s\S]*?<\/script>/g, '');
	return [
		...shown.matchAll(
			/<(a|img|form|button|iframe)\b[^>]*?\s(?:href|src|action|formaction)="([^"]*)"/g
		)
	].map(([, tag, address]) => ({ tag: tag!, address: unescaped(address!) }));
}

/** Whether the page has the place that a link's `#` names. */
const hasPlace = (html: string, hash: string) =>
	hash === '' || html.includes(`id="${decodeURIComponent(hash.slice(1))}"`);

/** Follows whatever the pages print, from the first one on, and gives what led nowhere. */
async function crawl(
	request: APIRequestContext,
	origin: string,
	first: readonly string[],
	deep = Infinity
) {
	const complaints: string[] = [];
	const open: string[] = [];
	const inDocuments: string[] = [];
	const seen = new Set<string>();
	const shapes = new Map<string, number>();
	const waiting = first.map((address) => ({
		from: 'the beginning',
		url: new URL(address, origin)
	}));

	function ask(from: string, printed: Printed, at: URL) {
		const url = new URL(printed.address, at);
		if (url.origin !== origin) return;
		if (printed.tag === 'form' || printed.tag === 'button') {
			const action = /^\?\/(\w+)/.exec(url.search)?.[1];
			const route = routeOf(url.pathname);
			if (action && !route?.actions.includes(action)) {
				complaints.push(`${from}: a form for ${url.pathname}?/${action}, which there is not`);
			}
			return;
		}
		const whole = url.pathname + url.search + url.hash;
		if (seen.has(whole)) return;
		seen.add(whole);
		const shape = shapeOf(url);
		const known = shapes.get(shape) ?? 0;
		shapes.set(shape, known + 1);
		if (known >= ofAShape) return;
		waiting.push({ from, url });
		if (routeOf(url.pathname)?.signedIn === false) open.push(whole);
	}

	async function visit({ from, url }: (typeof waiting)[number]) {
		const { pathname, search, hash } = url;
		const answer = await request.get(pathname + search, { timeout: 60_000 });
		const type = answer.headers()['content-type'] ?? '';
		const html = type.startsWith('text/html') ? await answer.text() : '';
		if (answer.status() === 200 && type.startsWith('application/pdf')) {
			for (const link of await linksInPdf(await answer.body())) {
				const address = URL.parse(link);
				if (address?.origin === origin) inDocuments.push(link);
				// Samples of the gallery say where a code would lead, and lead nowhere.
				else if (address?.origin !== samples)
					complaints.push(`${from}: ${pathname}${search} says ${link}`);
				if (address) ask(`${pathname}${search}`, { tag: 'a', address: link }, url);
			}
		}
		await answer.dispose();
		const end = new URL(answer.url());
		if (answer.status() !== 200) {
			complaints.push(`${from}: ${pathname}${search} answers ${answer.status()}`);
		} else if (end.pathname === '/sign-in' && pathname !== '/sign-in') {
			complaints.push(`${from}: ${pathname}${search} asks to sign in`);
		} else if (html && !hasPlace(html, hash)) {
			complaints.push(`${from}: ${pathname} has no place ${hash}`);
		}
		if (deep > 0) for (const printed of printedIn(html)) ask(end.pathname, printed, end);
	}

	let opened = 0;
	while (waiting.length > 0 && opened < most) {
		const some = waiting.splice(0, 4);
		opened += some.length;
		await Promise.all(some.map(visit));
	}
	expect(opened, 'the crawl comes to an end').toBeLessThan(most);
	return { complaints, opened, open, inDocuments };
}

test.describe('every link that a page prints @links', () => {
	for (const { role } of demoAccounts) {
		test(`leads somewhere for ${role}`, async ({ browser, app, request }) => {
			test.setTimeout(300_000);
			const page = await signIn(browser, app.url, role);
			const { complaints, opened, open, inDocuments } = await crawl(page.request, app.url, [
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
			await page.context().close();
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
	...['meeting_postponed', 'meeting_cancelled', 'meeting_rescheduled'].map((template) => ({
		template,
		role: null,
		subject: `select id from public.participant where invitation = 'sent' order by id limit 1`
	})),
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
	const source = join(import.meta.dirname, '../../src/lib/server/mail/compose.ts');
	const known = /templates: Record<string, MailTemplate> = \{\n([\s\S]*?)\n\};/.exec(
		readFileSync(source, 'utf8')
	)![1]!;

	test('is looked at here, whatever the mail', () => {
		const templates = [...known.matchAll(/^\t(\w+):/gm)].map(([, name]) => name!);
		expect(mails.map(({ template }) => template).sort()).toEqual(templates.sort());
	});

	for (const { template, role, subject, data } of mails) {
		test(`leads somewhere: ${template}`, async ({ browser, app, request }) => {
			const account = demoAccounts.find((one) => one.role === role)?.email;
			const client = new pg.Client({ connectionString: app.databaseUrl });
			await client.connect();
			try {
				const row = await one<{ id: string }>(client, subject, [account, null]);
				expect(row, `the demo has something that ${template} can be about`).toBeDefined();
				const linkId = v7();
				const extra = data
					? Object.values((await one<object>(client, data, [account, row!.id]))!)[0]
					: { linkId, expiresAt: new Date(Date.now() + 86_400_000).toISOString(), reason: 'មូលហេតុ' };
				const to = `${template.replaceAll('_', '-')}@links.sontonea.example`;
				await client.query(
					`select app.owe_mail($1, (select id from public.unit where area_code = '02' and kind = 'province'),
						$2, $3, $4, 'ការិយាល័យ', 'km', $5)`,
					[`links:${template}`, template, row!.id, to, JSON.stringify(extra)]
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
				if (!/^meeting_|_referral_taken_back$/.test(template))
					expect(links.length).toBeGreaterThan(0);
				await openTokens(client, links, linkId, row!.id);
				const reader = role ? (await signIn(browser, app.url, role)).request : request;
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
