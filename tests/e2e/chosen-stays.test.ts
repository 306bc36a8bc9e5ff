import type { Locator, Page } from '@playwright/test';
import pg from 'pg';
import { concludedDialogue } from '../support/concluded-dialogue.ts';
import { expect, test } from '../support/e2e.ts';
import { isFresh, open, signIn } from '../support/people.ts';
import { say } from '../support/words.ts';

/** Sends a form, whose answer comes once `type` is done. */
async function whileSaving(page: Page, form: Locator, type: () => Promise<void>) {
	const action = `**${await form.getAttribute('action')}`;
	let answer = () => {};
	const held = new Promise<void>((resolve) => (answer = resolve));
	await page.route(action, async (route) => {
		const response = await route.fetch();
		await held;
		await route.fulfill({ response });
	});
	const asked = page.waitForRequest(action);
	await form.locator('button[type=submit]').click();
	await asked;
	await type();
	answer();
}

test('a report of progress keeps all that was chosen when its file is refused, and is sent as it then stands', async ({
	browser,
	app
}) => {
	const client = new pg.Client({ connectionString: app.databaseUrl });
	await client.connect();
	try {
		const { rows } = await client.query<{ id: string }>(
			`select a.id from public.action a join public.role_grant g on g.unit_id = a.owner_id
			where g.role = 'department' and a.status not in ('done', 'cancelled') order by a.id limit 1`
		);
		const page = await signIn(browser, app.url, 'department');
		await open(page, `/actions/${rows[0]!.id}`);
		const form = page.locator('form[action="?/report"]');
		await form.getByRole('radio', { name: say('action_status_blocked'), exact: true }).check();
		await form.locator('[name=percent]').fill('៤០');
		await form.locator('[name=note]').fill('ទឹកជំនន់បិទផ្លូវ');
		const send = form.locator('button[type=submit]');
		const file = { name: 'fake.pdf', mimeType: 'application/pdf', buffer: Buffer.from('words') };
		const filled = async () => {
			await expect(
				form.getByRole('radio', { name: say('action_status_blocked'), exact: true })
			).toBeChecked();
			await expect(form.locator('[name=percent]')).toHaveValue('៤០');
			await expect(form.locator('[name=note]')).toHaveValue('ទឹកជំនន់បិទផ្លូវ');
		};
		// The second refusal finds what the first one gave back.
		for (const _time of [1, 2]) {
			await page.evaluate(() => performance.clearResourceTimings());
			await form.locator('input[type=file]').setInputFiles(file);
			await send.click();
			await isFresh(page);
			await expect(form.getByRole('alert')).toContainText('fake.pdf');
			await filled();
		}
		await form.locator('input[type=file]').setInputFiles([]);
		await whileSaving(page, form, () => form.locator('[name=note]').fill('ផ្លូវវាងបើកហើយ'));
		await expect(page.getByText(say('action_report_sent'))).toBeVisible();
		await expect(form.locator('[name=note]')).toHaveValue('ផ្លូវវាងបើកហើយ');
		const reported = () =>
			client.query(
				`select status, percent, note from public.action_progress where action_id = $1
				order by reported_at desc, id limit 1`,
				[rows[0]!.id]
			);
		await expect
			.poll(async () => (await reported()).rows[0])
			.toMatchObject({ status: 'blocked', percent: 40, note: 'ទឹកជំនន់បិទផ្លូវ' });
		await page.context().close();
	} finally {
		await client.end();
	}
});

test('what is typed while it is being saved is the beginning of the next one', async ({
	browser,
	app
}) => {
	const dialogue = await concludedDialogue(app);
	const page = await signIn(browser, app.url, 'secretariat');
	await open(page, `${dialogue.path}/session/plan`);
	const form = page.locator('form[action="?/create"]');
	const title = form.locator('[name=title]');
	const owner = form.getByRole('combobox').first();
	await title.fill('ជួសជុលស្ពាន');
	await owner.fill('មន្ទីរ');
	await form.getByRole('listbox').getByRole('option').first().click();
	await whileSaving(page, form, () => title.fill('ដាំដើមឈើ'));
	await expect(page.getByText(say('action_added'))).toBeVisible();
	await expect(page.getByRole('link', { name: 'ជួសជុលស្ពាន' })).toBeVisible();
	await expect(title).toHaveValue('ដាំដើមឈើ');
	await expect(owner).toHaveValue('');
	await page.context().close();
	await dialogue.close();
});

test('what is typed while a form is saved that leads to another page is said there as not saved', async ({
	browser,
	app
}) => {
	const dialogue = await concludedDialogue(app);
	const page = await signIn(browser, app.url, 'secretariat');
	await open(page, `${dialogue.path}/session/challenges`);
	await page.locator('form[action="?/create"] [name=title]').fill('ផ្លូវលំខូច');
	await page.locator('form[action="?/create"] button[type=submit]').first().click();
	await page.getByRole('link', { name: say('challenge_edit') }).click();
	const form = page.locator('form[action="?/update"]');
	await whileSaving(page, form, () => form.locator('[name=title]').fill('ផ្លូវលំខូច និងស្ពានបាក់'));
	await expect(page).toHaveURL(/\/session\/challenges#/);
	const alert = page.locator('main [role=alert]');
	await expect(alert).toContainText(say('ui_typed_since'));
	await expect(page.locator('main textarea[readonly]')).toHaveValue('ផ្លូវលំខូច និងស្ពានបាក់');
	await page.context().close();
	await dialogue.close();
});

test('what is typed in a part while it is being saved stays open, to be saved too', async ({
	browser,
	app
}) => {
	const dialogue = await concludedDialogue(app);
	const page = await signIn(browser, app.url, 'secretariat');
	await open(page, `${dialogue.path}/report`);
	await page.locator('form[action="?/start"] button[type=submit]').first().click();
	const part = page.locator('#part-proceedings');
	await part.locator('summary', { hasText: say('report_edit') }).click();
	await part.getByRole('toolbar').waitFor();
	const text = part.getByRole('textbox', { name: say('report_part_proceedings') });
	await text.click();
	await page.keyboard.press('Control+A');
	await page.keyboard.insertText('ប្រយោគទីមួយ');
	await whileSaving(page, part.locator('form[action="?/edit"]'), async () => {
		await text.click();
		await page.keyboard.press('Control+End');
		await page.keyboard.insertText(' ប្រយោគទីពីរ');
	});
	await expect(
		page.getByText(say('report_part_saved').replace('{part}', say('report_part_proceedings')))
	).toBeVisible();
	await expect(text).toContainText('ប្រយោគទីមួយ ប្រយោគទីពីរ');
	await expect(part.getByText(say('report_unsaved')).first()).toBeVisible();
	await part.locator('form[action="?/edit"] button[type=submit]').click();
	await expect(text).toBeHidden();
	await expect(part).toContainText('ប្រយោគទីពីរ');
	await page.context().close();
	await dialogue.close();
});
