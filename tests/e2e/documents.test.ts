import type { Browser, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import pg from 'pg';
import { documentKinds, formatsOf } from '../../src/lib/contract/document-kinds.ts';
import { documentLocales } from '../../src/lib/domain/language.ts';
import { expect, test, type TestApp } from '../support/e2e.ts';
import { pdfText, squeeze } from '../support/pdf-text.ts';
import { open, signIn } from '../support/people.ts';
import { say } from '../support/words.ts';

const battambang = '00000000-0000-7000-8000-000000000002';
const headers = { accept: '*/*' };

interface DemoDialogues {
	/** Its report is approved. */
	past: { id: string; title: string; said: string };
	/** Not held yet. */
	coming: string;
	/** Another province's. */
	foreign: string;
}

async function demoDialogues(app: TestApp): Promise<DemoDialogues> {
	const client = new pg.Client({ connectionString: app.databaseUrl });
	await client.connect();
	try {
		const past = await client.query<DemoDialogues['past']>(
			`select m.id, m.title_km as title, (
				select i.body from public.input i where i.meeting_id = m.id and i.removed_at is null
				order by i.sequence limit 1) as said
			from public.meeting m join public.report r on r.meeting_id = m.id and r.status = 'dispatched'
			where m.unit_id = $1 order by m.held_on desc limit 1`,
			[battambang]
		);
		const others = await client.query<{ coming: string; foreign: string }>(
			`select (select id from public.meeting where unit_id = $1 and status in ('draft', 'scheduled')
					order by held_on desc limit 1) as coming,
				(select m.id from public.meeting m join public.forum f on f.id = m.forum_id
					where m.unit_id <> $1 and f.kind = 'dialogue' order by m.id limit 1) as foreign`,
			[battambang]
		);
		return { past: past.rows[0]!, ...others.rows[0]! };
	} finally {
		await client.end();
	}
}

const overflow = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

async function withoutScript(browser: Browser, page: Page, app: TestApp): Promise<Page> {
	const storageState = await page.context().storageState();
	const context = await browser.newContext({
		baseURL: app.url,
		javaScriptEnabled: false,
		storageState
	});
	return context.newPage();
}

test('a secretariat looks at the documents of a dialogue and takes them along @documents', async ({
	browser,
	app
}) => {
	const { past } = await demoDialogues(app);
	const page = await signIn(browser, app.url, 'secretariat');

	await test.step('from the meeting to its documents', async () => {
		await open(page, `/meetings/${past.id}/follow-up`);
		await page.getByRole('link', { name: say('documents_title'), exact: true }).click();
		await expect(page).toHaveURL(/\/documents$/);
		for (const kind of ['invitation-letter', 'report', 'board-note']) {
			await expect(page.locator(`li#${kind}`)).toBeVisible();
		}
		const report = page.locator('li#report');
		await expect(report.getByText(say('documents_state_approved'))).toBeVisible();
		await page.setViewportSize({ width: 390, height: 800 });
		expect(await overflow(page)).toBeLessThanOrEqual(0);
		await page.setViewportSize({ width: 1280, height: 800 });
	});

	await test.step('the report on the screen, in Khmer and in both languages', async () => {
		await page
			.locator('li#report')
			.getByRole('link', { name: say('documents_preview') })
			.click();
		const sheet = page.locator('article.doc').first();
		await expect(sheet.getByText('ព្រះរាជាណាចក្រកម្ពុជា').first()).toBeVisible();
		await expect(sheet).not.toContainText('KINGDOM OF CAMBODIA');
		await page.getByRole('link', { name: say('documents_language_both'), exact: true }).click();
		await expect(sheet).toContainText('KINGDOM OF CAMBODIA');
	});

	await test.step('as PDF with every word, and as a Word file', async () => {
		await open(page, `/meetings/${past.id}/documents`);
		const link = (format: string) =>
			page
				.locator('li#report')
				.getByRole('link', { name: say(`documents_format_${format}`) })
				.getAttribute('href');
		const pdf = await page.request.get((await link('pdf'))!, { headers });
		expect(pdf.headers()['content-type']).toBe('application/pdf');
		const text = await pdfText(await pdf.body());
		expect(text).toContain(squeeze(past.title));
		expect(text).toContain(squeeze(past.said));
		const word = await page.request.get((await link('docx'))!, { headers });
		expect(word.headers()['content-type']).toContain('wordprocessingml');
		const name = decodeURIComponent(word.headers()['content-disposition']!);
		expect(name).toContain(say('documents_kind_report'));
		expect((await word.body()).subarray(0, 2).toString()).toBe('PK');
	});

	await test.step('without a script', async () => {
		const plain = await withoutScript(browser, page, app);
		await plain.goto(`/meetings/${past.id}/documents`);
		await plain.getByRole('link', { name: say('documents_language_en'), exact: true }).click();
		await plain
			.locator('li#agenda')
			.getByRole('link', { name: say('documents_preview') })
			.click();
		await expect(plain.locator('article.doc')).toContainText('KINGDOM OF CAMBODIA');
		await plain.context().close();
	});
	await page.context().close();
});

test('what there is not is said in words, and nobody gets what is not theirs @documents', async ({
	browser,
	app
}) => {
	const { past, coming, foreign } = await demoDialogues(app);
	const secretariat = await signIn(browser, app.url, 'secretariat');
	const statusOf = async (page: Page, path: string) =>
		(await page.request.get(path, { headers })).status();
	const report = `/meetings/${past.id}/documents/report`;

	await open(secretariat, `/meetings/${coming}/documents`);
	await expect(secretariat.locator('li#report')).toContainText(
		say('documents_not_yet_not_concluded')
	);
	await expect(secretariat.locator('li#report').getByRole('link')).toHaveCount(0);
	expect(await statusOf(secretariat, `/meetings/${coming}/documents/report`)).toBe(409);
	await secretariat.goto(`/meetings/${coming}/documents/report`);
	await expect(secretariat.getByText(say('documents_not_yet_not_concluded'))).toBeVisible();

	expect(await statusOf(secretariat, `/meetings/${past.id}/documents/poem`)).toBe(404);
	expect(await statusOf(secretariat, `${report}?format=odt`)).toBe(400);
	expect(await statusOf(secretariat, `${report}?format=xlsx`)).toBe(400);
	expect(await statusOf(secretariat, `${report}?locale=fr`)).toBe(400);
	expect(await statusOf(secretariat, `/meetings/${foreign}/documents/agenda`)).toBe(404);
	expect(await statusOf(secretariat, `/admin/documents/${battambang}/agenda`)).toBe(200);
	await secretariat.context().close();

	const department = await signIn(browser, app.url, 'department');
	await open(department, `/meetings/${past.id}/documents`);
	await expect(department.locator('li#report')).toBeVisible();
	await expect(department.locator('li#badges')).toHaveCount(0);
	expect(await statusOf(department, `/meetings/${past.id}/documents/badges`)).toBe(403);
	expect(await statusOf(department, `/admin/documents/${battambang}/agenda`)).toBe(403);
	await department.context().close();
});

/** The last administration of the list, whose Khmer place of issue has been emptied. */
async function withoutPlace(app: TestApp): Promise<string> {
	const client = new pg.Client(app.databaseUrl);
	await client.connect();
	const { rows } = await client.query<{ id: string }>(
		`update public.administration set place_km = '' where unit_id = (
			select id from public.unit where kind = 'province' order by area_code desc limit 1
		) returning unit_id as id`
	);
	await client.end();
	return rows[0]!.id;
}

test('an administrator sees each kind of document under an administration’s settings @documents', async ({
	browser,
	app
}) => {
	const admin = await signIn(browser, app.url, 'admin');
	await open(admin, '/admin/documents');
	await admin.locator(`a[href="/admin/documents/${battambang}"]`).click();
	for (const kind of documentKinds) await expect(admin.locator(`li#${kind}`)).toBeVisible();
	await expect(admin.getByText(say('documents_gallery_missing').split('{')[0]!)).toHaveCount(0);

	// An administration that lacks something is told what, and led to where it is put right.
	const other = await withoutPlace(app);
	await open(admin, `/admin/documents/${other}`);
	const missing = say('documents_gallery_missing').replace(
		'{what}',
		say('documents_setting_place')
	);
	await expect(admin.getByText(missing)).toBeVisible();
	await expect(
		admin.getByRole('link', { name: say('documents_gallery_settings') })
	).toHaveAttribute('href', `/admin/administrations/${other}`);

	const address = `/admin/documents/${battambang}`;
	for (const kind of documentKinds) {
		await admin.goto(`${address}/${kind}/preview`);
		await expect(admin.locator('article.doc').first(), kind).toContainText(/[ក-៹]{3}/);
		for (const format of formatsOf[kind].filter((one) => one !== 'txt')) {
			const file = await admin.request.get(`${address}/${kind}?locale=km&format=${format}`, {
				headers
			});
			expect(file.status(), `${kind} ${format}`).toBe(200);
			expect((await file.body()).byteLength, `${kind} ${format}`).toBeGreaterThan(1000);
		}
	}
	const letterheads = await Promise.all(
		documentLocales.map(async (locale) => {
			const file = await admin.request.get(`${address}/agenda?locale=${locale}`, { headers });
			return pdfText(await file.body());
		})
	);
	const [km, en, both] = letterheads;
	expect(km).toContain(squeeze('រដ្ឋបាលខេត្តបាត់ដំបង'));
	expect(en).toContain(squeeze('Battambang Provincial Administration'));
	for (const name of ['រដ្ឋបាលខេត្តបាត់ដំបង', 'Battambang Provincial Administration']) {
		expect(both).toContain(squeeze(name));
	}
	await admin.context().close();
});

test('a series of letters comes as one file, or as a file of each @documents', async ({
	browser,
	app
}) => {
	const { past } = await demoDialogues(app);
	const page = await signIn(browser, app.url, 'secretariat');
	await open(page, `/meetings/${past.id}/documents/invitation-letter/preview?locale=km`);
	const link = page.getByRole('link', { name: say('documents_each_file') });
	const answer = await page.context().request.get((await link.getAttribute('href'))!);
	expect(answer.headers()['content-type']).toBe('application/zip');
	expect(answer.headers()['content-disposition']).toMatch(/^attachment.*\.zip/);
	const files = Object.entries(unzipSync(new Uint8Array(await answer.body())));
	expect(files.length).toBeGreaterThan(10);
	for (const [name, bytes] of files) {
		expect(name).toMatch(/^\d+ .+\.pdf$/);
		expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe('%PDF-');
	}
	// A letter is numbered by itself, wherever it stands in the series.
	const text = await pdfText(files.at(-1)![1]);
	expect(text).toContain(squeeze(say('document_page_of_letter').replace('{page}', '២')));
	await page.context().close();
});
