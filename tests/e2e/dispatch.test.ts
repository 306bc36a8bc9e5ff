import pg from 'pg';
import type { Browser, Page } from '@playwright/test';
import { expect, test } from '../support/e2e.ts';
import { readMail, waitForMail } from '../support/mailbox.ts';
import { pdfText, squeeze } from '../support/pdf-text.ts';
import { button, choose, open, signIn, signInAs } from '../support/people.ts';
import { say } from '../support/words.ts';

const registry = 'មន្ត្រីការិយាល័យរដ្ឋបាល';
const number = '៤៥១/២៦';
const moi = 'moi@sontonea.example';
const ncdds = '00000000-0000-7000-8000-a00000000003';

/** The report of the demo that has been approved and waits to be sent, with who may send it. */
async function approvedReport(databaseUrl: string) {
	const client = new pg.Client({ connectionString: databaseUrl });
	await client.connect();
	const { rows } = await client.query<{ meeting: string; email: string; number: string }>(
		`select r.meeting_id as meeting, a.email, v.number
		from public.report r
		join public.report_version v on v.report_id = r.id
		join public.role_grant g on g.unit_id = r.unit_id and g.role = 'secretariat'
		join public.user_account a on a.id = g.user_id
		where r.status = 'approved' and r.kind = 'dialogue_report'
		order by r.meeting_id, a.email limit 1`
	);
	await client.end();
	return rows[0]!;
}

/** A recipient's telephone: small, without a script, without an account. */
async function telephone(browser: Browser, url: string): Promise<Page> {
	const context = await browser.newContext({
		baseURL: url,
		viewport: { width: 360, height: 640 },
		javaScriptEnabled: false
	});
	return context.newPage();
}

test('a report is dispatched, arrives with its link, and is acknowledged without an account @documents', async ({
	browser,
	app
}) => {
	const report = await approvedReport(app.databaseUrl);
	const path = `/meetings/${report.meeting}/report/dispatch`;
	const last = (await readMail(app.mailDir)).at(-1)?.file ?? '';

	await test.step('who may only look is told that it waits', async () => {
		const governor = await signInAs(
			browser,
			app.url,
			report.email.replace('secretariat@', 'governor@')
		);
		await open(governor, path);
		await expect(governor.getByText(say('dispatch_waiting_title'))).toBeVisible();
		await expect(governor.getByText(say('dispatch_none'))).toHaveCount(0);
		await governor.context().close();
	});

	await test.step('who neither writes nor signs the report sees no addresses, only what came to them', async () => {
		const admin = await signIn(browser, app.url, 'admin');
		await open(admin, path);
		expect(new URL(admin.url()).pathname).toBe('/reports');
		await admin.context().close();
	});

	const secretariat = await signInAs(browser, app.url, report.email);
	await test.step('the secretariat sends it: by mail with a Word copy, to one body in the portal', async () => {
		await open(secretariat, path);
		const row = secretariat.locator('li').filter({
			has: secretariat.locator(`input[name$=".organisation"][value="${ncdds}"]`)
		});
		await row.locator('summary').click();
		await row.locator('select[name$=".channel"]').selectOption('portal');
		await secretariat.getByLabel(say('dispatch_word_all')).check();
		await button(secretariat, 'dispatch_go').click();
		// Asked first, on the same page, once the files of a sample are made and proved; what was filled in is there when
		// the list is changed after all.
		await expect(
			secretariat.getByRole('heading', { name: say('dispatch_ask_title') })
		).toBeVisible();
		await expect(secretariat.getByText(say('reach_portals').replace('{count}', '១'))).toBeVisible();
		await button(secretariat, 'dispatch_ask_change').click();
		await expect(secretariat.getByLabel(say('dispatch_word_all'))).toBeChecked();
		await expect(row.locator('select[name$=".channel"]')).toHaveValue('portal');
		await button(secretariat, 'dispatch_go').click();
		await button(secretariat, 'dispatch_ask_confirm').click();
		await expect(
			secretariat.getByRole('heading', { name: say('dispatch_log_title') })
		).toBeVisible();
	});

	let link = '';
	await test.step('the mail carries PDF, Word and the link', async () => {
		const mail = await waitForMail(
			app.mailDir,
			(one) => one.file > last && one.recipients.includes(moi),
			60_000
		);
		const [pdf, docx] = mail.attachments;
		expect(pdf!.mimeType).toBe('application/pdf');
		expect(docx!.filename).toMatch(/\.docx$/);
		const text = await pdfText(new Uint8Array(pdf!.content as ArrayBuffer));
		expect(text).toContain(squeeze('ក្រសួងមហាផ្ទៃ'));
		link = /https?:\/\/\S+\/receipt\/[\w-]{43}/.exec(mail.text ?? '')![0];
		expect(mail.html).toContain(link);
	});

	await test.step('its registry downloads it and confirms, on a telephone', async () => {
		const page = await telephone(browser, app.url);
		await page.goto(new URL(link).pathname);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(width).toBeLessThanOrEqual(360);
		const file = await page
			.context()
			.request.get(`${new URL(link).pathname}/file?locale=km&format=pdf`);
		expect(file.headers()['content-type']).toBe('application/pdf');
		expect(file.headers()['content-disposition']).toMatch(/^attachment/);
		await page.getByLabel(say('dispatch_received_by')).fill(registry);
		await page.getByLabel(say('dispatch_registered_number')).fill(number);
		await button(page, 'dispatch_receipt_send').click();
		await expect(page.getByText(say('dispatch_receipt_done'))).toBeVisible();
		await page.goto(new URL(link).pathname);
		await expect(page.getByText(registry)).toBeVisible();
		await expect(button(page, 'dispatch_receipt_send')).toHaveCount(0);
		await page.context().close();
	});

	await test.step('a body in the portal finds it under the reports and confirms', async () => {
		const page = await signIn(browser, app.url, 'ncdds');
		await open(page, '/reports');
		await page
			.getByRole('link', { name: say('dispatch_received_confirm') })
			.first()
			.click();
		await button(page, 'dispatch_receipt_send').click();
		await expect(page.getByText(say('dispatch_receipt_done'))).toBeVisible();
		await page.context().close();
	});

	await test.step('the log says who received it under which number, and is exported', async () => {
		await open(secretariat, `${path}?state=acknowledged`);
		await expect(secretariat.getByText(registry).first()).toBeVisible();
		await expect(secretariat.getByText(number).first()).toBeVisible();
		const table = await secretariat.context().request.get(`${path}/export?format=csv`);
		const csv = await table.text();
		expect(csv).toContain(registry);
		expect(csv).toContain(say('dispatch_registered_number'));
	});

	await test.step('who is slow is reminded by hand, once a day', async () => {
		await open(secretariat, `${path}?state=sent`);
		await secretariat.getByText(say('dispatch_history')).first().click();
		const row = secretariat.locator('li:has(> .more)').first();
		await button(secretariat, 'dispatch_remind').first().click();
		await expect(row.getByText(/បានរំលឹក ១ ដង/)).toBeVisible();
		await expect(row.getByText(say('refusal_dispatch_reminded_today'))).toBeVisible();
		await expect(row.getByRole('button', { name: say('dispatch_remind') })).toHaveCount(0);
	});

	await test.step('a stamped paper that came back is kept with its scan', async () => {
		const row = secretariat.locator('li:has(> .more)').nth(1);
		await row.getByText(say('dispatch_history')).click();
		await row.locator('summary', { hasText: say('dispatch_record_receipt') }).click();
		await row.getByLabel(say('dispatch_received_by')).fill('មន្ត្រីបង្គោល');
		await row.locator('form[action*=recordReceipt] input[type=file]').setInputFiles({
			name: 'បង្កាន់ដៃ.png',
			mimeType: 'image/png',
			buffer: Buffer.from(
				'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
				'base64'
			)
		});
		await row.getByRole('button', { name: say('dispatch_record_receipt') }).click();
		await open(secretariat, `${path}?state=acknowledged&q=មន្ត្រីបង្គោល`);
		await secretariat.getByText(say('dispatch_history')).first().click();
		await expect(secretariat.getByRole('link', { name: /បង្កាន់ដៃ\.png/ })).toBeVisible();
	});

	await test.step('one recipient more is asked about, with its address, which goes to nobody else', async () => {
		await open(secretariat, path);
		await secretariat.locator('summary', { hasText: say('dispatch_add_after') }).click();
		const form = secretariat.locator('form[action="?/add"]');
		const field = form.locator('#further-address');
		await field.fill('first@env.example');
		// Typed before anybody was chosen, it is for whoever is chosen then.
		await choose(secretariat, say('dispatch_recipient'), 'ក្រសួងបរិស្ថាន');
		await expect(field).toHaveValue('first@env.example');
		await choose(secretariat, say('dispatch_recipient'), 'ក្រសួងពាណិជ្ជកម្ម');
		await expect(field).toHaveValue('');
		await field.fill('registry@commerce.example');
		await form
			.getByRole('button', { name: say('dispatch_add_send'), exact: true })
			.first()
			.click();
		const question = form.getByRole('dialog');
		await expect(question).toContainText('ក្រសួងពាណិជ្ជកម្ម');
		await expect(question).toContainText('registry@commerce.example');
		await secretariat.keyboard.press('Escape');
		await expect(question).toBeHidden();
		// Enter asks again; it never answers.
		const posts: string[] = [];
		secretariat.on('request', (request) => {
			if (request.method() === 'POST') posts.push(request.url());
		});
		await field.press('Enter');
		await expect(question).toBeVisible();
		expect(posts).toEqual([]);
		await question.getByRole('button', { name: say('dispatch_add_send'), exact: true }).click();
		await expect(secretariat.getByText('registry@commerce.example').first()).toBeVisible();
		await expect(question).toBeHidden();
		await expect(field).toHaveValue('');
	});
});
