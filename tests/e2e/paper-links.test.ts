import type { Browser, Page } from '@playwright/test';
import pg from 'pg';
import { v7 } from 'uuid';
import { documentKinds, type DocumentKind } from '../../src/lib/contract/document-kinds.ts';
import { documentLocales, type DocumentLocale } from '../../src/lib/domain/language.ts';
import { demoAccounts } from '../../supabase/demo/bodies/accounts.ts';
import { crawl } from '../support/crawl.ts';
import { linksInPdf } from '../support/document-links.ts';
import { expect, test, type TestApp } from '../support/e2e.ts';
import { waitForMail } from '../support/mailbox.ts';
import { button, open, signIn } from '../support/people.ts';
import { say } from '../support/words.ts';

const battambang = '00000000-0000-7000-8000-000000000002';
const guest = { name: 'អ្នកដែលបានលិខិតមានកូដ', mail: 'paper.guest@links.sontonea.example' };

/** To which page the code on a document leads; null: it bears none. A new kind is told here. */
const codeOn: Record<DocumentKind, 'rsvp' | 'verify' | null> = {
	'invitation-letter': 'rsvp',
	agenda: null,
	'attendance-sheet': null,
	badges: null,
	'name-cards': null,
	minutes: null,
	report: 'verify',
	'report-summary': null,
	'action-plan': null,
	'progress-report': null,
	'escalation-letter': null,
	'escalation-answer': null,
	'board-note': null,
	'guideline-annex': null
};

/** What a statement of the demo's database gives first. */
async function one<Row extends object>(app: TestApp, sql: string, values: unknown[]): Promise<Row> {
	const client = new pg.Client({ connectionString: app.databaseUrl });
	await client.connect();
	const { rows } = await client.query<Row>(sql, values);
	await client.end();
	return rows[0]!;
}

/** Somebody whose invitation has been settled, in the province's next dialogue. */
async function approvedGuest(app: TestApp): Promise<{ meeting: string; id: string }> {
	const id = v7();
	const { meeting } = await one<{ meeting: string }>(
		app,
		`with next as (
			select id, unit_id from public.meeting
			where unit_id = $1 and status = 'scheduled' and held_on > app.today() order by held_on limit 1
		), added as (
			insert into public.participant (id, meeting_id, unit_id, category, name_km, basis, invitation)
			select $2, id, unit_id, 'g', $3, 'សហគមន៍', 'approved' from next
		), reached as (
			insert into public.participant_personal (participant_id, meeting_id, unit_id, email)
			select $2, id, unit_id, $4 from next
		)
		select id as meeting from next`,
		[battambang, id, guest.name, guest.mail]
	);
	return { meeting, id };
}

const pdfOf = async (page: Page, address: string) => {
	const file = await page.request.get(address);
	expect(file.status(), address).toBe(200);
	return linksInPdf(await file.body());
};

/** As somebody without an account who scans the code: it opens, and the answer is taken. */
async function answersBy(browser: Browser, address: string) {
	const page = await (await browser.newContext()).newPage();
	await page.goto(address);
	await expect(page.getByText(guest.name).first()).toBeVisible();
	await page.locator('input[name=answer][value=accepted]').check();
	await button(page, 'participation_send_answer').click();
	await expect(page.getByText(say('invitation_status_accepted')).first()).toBeVisible();
	await page.context().close();
}

test('the code on a letter of invitation is the link of its mail, and answers for one without an account @links', async ({
	browser,
	app,
	request
}) => {
	const { meeting, id } = await approvedGuest(app);
	const secretariat = await signIn(browser, app.url, 'secretariat');
	const letter = `/meetings/${meeting}/documents/invitation-letter?participant=${id}`;
	// Before it is sent there is nothing to answer to.
	expect(await pdfOf(secretariat, letter)).toEqual([]);

	await open(
		secretariat,
		`/meetings/${meeting}/invite/participants?q=${encodeURIComponent(guest.name)}`
	);
	await secretariat.locator(`[name=ids][value="${id}"]`).check();
	await button(secretariat, 'participation_send').click();
	await button(secretariat, 'reach_confirm_send').click();
	const mail = await waitForMail(app.mailDir, ({ recipients }) => recipients.includes(guest.mail));
	const inMail = /https?:\/\/\S+\/rsvp\/[\w-]{43}/.exec(mail.text ?? '')?.[0];
	expect(inMail).toBeTruthy();

	for (const locale of documentLocales) {
		expect(await pdfOf(secretariat, `${letter}&locale=${locale}`), locale).toEqual([inMail]);
	}
	// Those that the mail carries are the same letter.
	const enclosed = mail.attachments.filter(({ mimeType }) => mimeType === 'application/pdf');
	expect(enclosed.length).toBeGreaterThan(0);
	expect(
		new Set(
			(
				await Promise.all(
					enclosed.map(({ content }) => linksInPdf(new Uint8Array(content as ArrayBuffer)))
				)
			).flat()
		)
	).toEqual(new Set([inMail]));

	const { complaints, opened } = await crawl(request, app.url, [inMail!], 0);
	expect(complaints).toEqual([]);
	expect(opened).toBe(1);
	await answersBy(browser, inMail!);
	await open(secretariat, `/meetings/${meeting}/invite/participants/${id}`);
	await expect(secretariat.getByText(say('invitation_status_accepted')).first()).toBeVisible();
	await secretariat.context().close();
});

/** Reads a kind of document in these languages; gives its links, and tells where they are not those meant. */
async function linksOn(
	page: Page,
	meeting: string,
	kind: DocumentKind,
	locales: readonly DocumentLocale[],
	code: string | null
): Promise<string[]> {
	const all: string[] = [];
	for (const locale of locales) {
		const links = await pdfOf(page, `/meetings/${meeting}/documents/${kind}?locale=${locale}`);
		const pages = links.map((link) => new URL(link).pathname.split('/')[1]);
		expect(pages, `${kind} in ${locale}`).toEqual(code === null ? [] : [code]);
		all.push(...links);
	}
	return all;
}

test('every other document bears the code that it should, or none, and each leads somewhere without an account @links', async ({
	browser,
	app,
	request
}) => {
	const dispatched = (where: string, values: unknown[]) =>
		one<{ id: string }>(
			app,
			`select m.id from public.meeting m join public.report r on r.meeting_id = m.id and r.status = 'dispatched'
			where ${where} order by m.held_on desc, m.id limit 1`,
			values
		);
	const printed: string[] = [];
	const secretariat = await signIn(browser, app.url, 'secretariat');
	const dialogue = await dispatched(
		`m.unit_id = $1 and exists (select from public.escalation e where e.meeting_id = m.id and e.answer <> '')`,
		[battambang]
	);
	for (const kind of documentKinds.filter((one) => codeOn[one] !== 'rsvp')) {
		// What is approved is a file of its own in each language; the others have both side by side.
		const locales = codeOn[kind] ? documentLocales : (['both'] as const);
		printed.push(...(await linksOn(secretariat, dialogue.id, kind, locales, codeOn[kind])));
	}
	// Of a working group the minutes are what is approved.
	const group = await signIn(browser, app.url, 'twg_secretariat');
	const meeting = await dispatched(
		`m.unit_id in (select g.unit_id from public.role_grant g join public.user_account u on u.id = g.user_id
			where u.email = $1)`,
		[demoAccounts.find(({ role }) => role === 'twg_secretariat')!.email]
	);
	printed.push(...(await linksOn(group, meeting.id, 'minutes', documentLocales, 'verify')));

	const { complaints, opened } = await crawl(request, app.url, printed, 0);
	expect(complaints).toEqual([]);
	expect(opened).toBeGreaterThan(1);
	for (const page of [secretariat, group]) await page.context().close();
});
