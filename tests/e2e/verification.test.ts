import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import pg from 'pg';
import { expect, test, type TestApp } from '../support/e2e.ts';
import { codesOf, modulesOf } from '../support/pdf-qr.ts';
import { button, open, ready, signIn } from '../support/people.ts';
import { say } from '../support/words.ts';

const reason = 'តារាងវត្តមានត្រូវកែតម្រូវ';

/** The last report of Battambang that was published and delivered, in an earlier year. */
async function deliveredReport({ databaseUrl }: TestApp) {
	const client = new pg.Client(databaseUrl);
	await client.connect();
	const { rows } = await client.query<{ meetingId: string; versionId: string }>(
		`select v.meeting_id as "meetingId", v.id as "versionId"
		from public.report_version v
		join public.report r on r.id = v.report_id and r.status = 'dispatched' and r.kind = 'dialogue_report'
		join public.unit u on u.id = v.unit_id and u.area_code = '02'
		join public.report_publication p on p.report_version_id = v.id
		order by v.approved_on desc limit 1`
	);
	await client.end();
	return rows[0]!;
}

/** The paths of the verification pages of a report's versions, the latest first. */
async function verifyPaths(page: Page): Promise<string[]> {
	const links = page.getByRole('link', { name: say('verification_open') });
	await expect(links.first()).toBeVisible();
	return links.evaluateAll((all) => all.map((one) => one.getAttribute('href')!));
}

async function chooseFile(page: Page, bytes: Buffer) {
	const file = { name: 'file.pdf', mimeType: 'application/pdf', buffer: bytes };
	await page.locator('input[type=file]').setInputFiles(file);
}

test('an approved report is checked by its printed code, and read where it is published @documents', async ({
	browser,
	app
}) => {
	const { meetingId, versionId: firstId } = await deliveredReport(app);
	const report = `/meetings/${meetingId}/report`;
	const secretariat = await signIn(browser, app.url, 'secretariat');
	const governor = await signIn(browser, app.url, 'governor');

	await test.step('a second version is approved, with a code of its own', async () => {
		await open(secretariat, report);
		const revise = secretariat.locator('form[action="?/revise"]');
		await secretariat.getByText(say('report_revise_title')).click();
		await revise.locator('[name=reason]').fill(reason);
		await revise.locator('button[type=submit]').click();
		await secretariat.locator('form[action="?/submit"] button[type=submit]').click();
		await expect(
			secretariat.getByText(say('report_status_in_review'), { exact: true }).first()
		).toBeVisible();
		await open(governor, report);
		await governor.locator('form[action="?/approve"] button[type=submit]').click();
		// Both files are set before the version is frozen: on a busy machine that takes its time.
		await expect(governor.getByRole('link', { name: say('verification_open') })).toHaveCount(2);
	});

	const [second, first] = await verifyPaths(governor);
	const pdfs = await governor
		.locator('a[href*="/report/versions/"][href*="locale=km"]')
		.evaluateAll((all) => all.map((one) => one.getAttribute('href')!));
	const secondPdf = await (await governor.request.get(pdfs[0]!)).body();
	const firstPdf = await (
		await governor.request.get(`${report}/versions/${firstId}?locale=km`)
	).body();

	await test.step('the code on the paper is the address of its page', async () => {
		const codes = await codesOf(secondPdf);
		// With the signature, and on each page.
		expect(new Set(codes.map(({ page }) => page)).size).toBe(codes.length - 1);
		expect(new Set(codes.map(({ modules }) => modules))).toEqual(
			new Set([modulesOf(app.url + second!)])
		);
	});

	const stranger = await (await browser.newContext({ baseURL: app.url })).newPage();
	await test.step('anybody sees what is on record, and whether a file is the document', async () => {
		await open(stranger, second!);
		await expect(stranger.getByText(say('verification_found'))).toBeVisible();
		await expect(stranger.getByText(say('verification_text_closed'))).toBeVisible();
		await chooseFile(stranger, secondPdf);
		await expect(stranger.getByText(say('verification_is_this_km'))).toBeVisible();
		await chooseFile(stranger, firstPdf);
		await expect(stranger.getByText(say('verification_is_unknown'))).toBeVisible();
		await chooseFile(stranger, Buffer.concat([secondPdf, Buffer.from(' ')]));
		await expect(stranger.getByText(say('verification_is_unknown'))).toBeVisible();
		expect((await stranger.request.get(`${second}/document`)).status()).toBe(404);
	});

	await test.step('the page of the first version tells of the second, and knows its file', async () => {
		await open(stranger, first!);
		await expect(stranger.getByText(say('verification_newer'))).toBeVisible();
		await chooseFile(stranger, firstPdf);
		await expect(stranger.getByText(say('verification_is_this_km'))).toBeVisible();
		await chooseFile(stranger, secondPdf);
		await expect(stranger.getByText(say('verification_is_other'))).toBeVisible();
	});

	await test.step('published: the text is read as it was approved; withdrawn: not any more', async () => {
		// What will be readable, by whom, stands there before it is asked once.
		await governor
			.locator('summary', { hasText: say('verification_publish') })
			.first()
			.click();
		await expect(governor.getByText(say('verification_publish_whom')).first()).toBeVisible();
		await button(governor, 'verification_publish_confirm').first().click();
		await expect(governor.locator('form[action="?/publish"]')).toHaveCount(0);
		await open(stranger, second!);
		const link = stranger.getByRole('link', { name: say('verification_read_km') });
		const read = await stranger.request.get((await link.getAttribute('href'))!);
		expect(read.headers()['content-type']).toBe('application/pdf');
		expect((await read.body()).equals(secondPdf)).toBe(true);

		await governor
			.locator('summary', { hasText: say('verification_withdraw') })
			.first()
			.click();
		await governor.locator('form[action="?/withdraw"] [name=reason]').first().fill(reason);
		await button(governor, 'verification_withdraw').first().click();
		await expect(governor.locator('form[action="?/publish"]')).toHaveCount(1);
		await expect(governor.getByText(reason).first()).toBeVisible();
		await open(stranger, second!);
		await expect(stranger.getByText(say('verification_text_closed'))).toBeVisible();
		expect((await stranger.request.get(`${second}/document`)).status()).toBe(404);
	});
});

test('a code that there is not says so and nothing more, in both languages, without a script @documents', async ({
	browser,
	app
}) => {
	const page = await (
		await browser.newContext({ baseURL: app.url, javaScriptEnabled: false })
	).newPage();
	for (const code of ['x', 'A'.repeat(43), '%00'.repeat(43)]) {
		const answer = await page.goto(`/verify/${code}`);
		expect(answer!.status(), code).toBe(404);
		await expect(page.getByText(say('verification_unknown'), { exact: true })).toBeVisible();
	}
	for (const code of ['x', 'A'.repeat(43)]) {
		const answer = await page.goto(`/verify/${code}/document?locale=en`);
		expect(answer!.status(), code).toBe(404);
		await expect(page.getByText(say('verification_unknown'), { exact: true })).toBeVisible();
		expect((await page.request.get(`/verify/${code}/document`)).status()).toBe(404);
	}
	await page.goto(`/verify/${'A'.repeat(43)}`);
	await page.getByRole('button', { name: 'English' }).click();
	await expect(page.getByText(say('verification_unknown', 'en'), { exact: true })).toBeVisible();
});

test('the page is quiet, accessible, fits the smallest phone and says all without a script @documents', async ({
	browser,
	app
}) => {
	const secretariat = await signIn(browser, app.url, 'secretariat');
	const { meetingId } = await deliveredReport(app);
	await open(secretariat, `/meetings/${meetingId}/report`);
	const path = (await verifyPaths(secretariat)).at(-1)!;
	for (const javaScriptEnabled of [false, true]) {
		const context = await browser.newContext({
			baseURL: app.url,
			javaScriptEnabled,
			viewport: { width: 320, height: 640 }
		});
		const page = await context.newPage();
		const complaints: string[] = [];
		page.on('console', (message) => {
			if (message.type() === 'error') complaints.push(message.text());
		});
		await page.goto(path);
		if (javaScriptEnabled) await ready(page);
		await expect(page.getByText(say('verification_hashes'))).toBeVisible();
		const groups = await page.locator('code span').allTextContents();
		expect(groups.join('')).toMatch(/^[\da-f]{192}$/);
		await expect(page.locator('input[type=file]')).toHaveCount(javaScriptEnabled ? 1 : 0);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
			320
		);
		if (javaScriptEnabled) {
			// What is chosen stays on the device: no request is made for it.
			const requests: string[] = [];
			page.on('request', (request) => requests.push(request.url()));
			await chooseFile(page, Buffer.from('%PDF-1.7'));
			await expect(page.getByText(say('verification_is_unknown'))).toBeVisible();
			expect(requests).toEqual([]);
			const { violations } = await new AxeBuilder({ page })
				.withTags(['wcag2a', 'wcag2aa'])
				.analyze();
			expect(violations.map(({ id }) => id)).toEqual([]);
		}
		expect(complaints).toEqual([]);
		await context.close();
	}
});
