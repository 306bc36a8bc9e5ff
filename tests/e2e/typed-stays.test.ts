import type { Browser, Page } from '@playwright/test';
import { concludedDialogue, type ConcludedDialogue } from '../support/concluded-dialogue.ts';
import { expect, test, type TestApp } from '../support/e2e.ts';
import { isFresh, open, signIn } from '../support/people.ts';
import { say } from '../support/words.ts';

let dialogue: ConcludedDialogue;
test.beforeEach(async ({ app }) => {
	dialogue = await concludedDialogue(app);
});
test.afterEach(() => dialogue.close());

const press = (page: Page, action: string) =>
	page.locator(`form[action="?/${action}"] button[type=submit]`).first().click();

async function startedReport(browser: Browser, app: TestApp): Promise<Page> {
	const page = await signIn(browser, app.url, 'secretariat');
	await open(page, `${dialogue.path}/report`);
	await press(page, 'start');
	await expect(page.locator('#part-proceedings')).toBeVisible();
	return page;
}

test('an approval that is refused keeps number, date, signatory and the reason, also once the page is fresh', async ({
	browser,
	app
}) => {
	const secretariat = await startedReport(browser, app);
	await press(secretariat, 'submit');
	await expect(
		secretariat.getByText(say('report_status_in_review'), { exact: true }).first()
	).toBeVisible();
	const governor = await signIn(browser, app.url, 'governor');
	await open(governor, `${dialogue.path}/report`);
	await governor.evaluate(() => performance.clearResourceTimings());
	const form = governor.locator('form[action="?/approve"]');
	const typed = { number: '០១២/២៦ សជណ', approvedOn: '2099-01-15', signatoryKm: 'អភិបាលរង' };
	for (const [name, value] of Object.entries(typed)) {
		await form.locator(`[name=${name}]`).fill(value);
	}
	await press(governor, 'approve');
	await isFresh(governor);
	await expect(form.getByRole('alert')).toBeVisible();
	for (const [name, value] of Object.entries(typed)) {
		await expect(form.locator(`[name=${name}]`)).toHaveValue(value);
	}
	await expect(form.getByRole('alert')).toBeVisible();
	await governor.context().close();
	await secretariat.context().close();
});

test('a part that is being written while another window submits the report stays on the page', async ({
	browser,
	app
}) => {
	const text = 'ដំណើរការដែលបានសរសេរនៅលើទូរស័ព្ទ';
	const page = await startedReport(browser, app);
	await page.setViewportSize({ width: 390, height: 844 });
	const part = page.locator('#part-proceedings');
	await part.locator('summary', { hasText: say('report_edit') }).click();
	await part.getByRole('toolbar').waitFor();
	await part.getByRole('textbox', { name: say('report_part_proceedings') }).click();
	await page.keyboard.press('Control+A');
	await page.keyboard.insertText(text);
	const other = await page.context().newPage();
	await open(other, `${dialogue.path}/report`);
	await press(other, 'submit');
	await expect(
		other.getByText(say('report_status_in_review'), { exact: true }).first()
	).toBeVisible();
	await page.evaluate(() => performance.clearResourceTimings());
	await part.getByRole('button', { name: say('report_save'), exact: true }).click();
	await isFresh(page);
	const kept = part.getByRole('textbox', { name: say('ui_kept_text') });
	await expect(kept).toHaveValue(text);
	await expect(kept).not.toBeEditable();
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await part.getByRole('button', { name: say('ui_copy') }).click();
	await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(text);
	await page.context().close();
});

test('what is typed while a refusal is on its way stays as it was typed', async ({
	browser,
	app
}) => {
	const page = await startedReport(browser, app);
	await press(page, 'submit');
	await expect(
		page.getByText(say('report_status_in_review'), { exact: true }).first()
	).toBeVisible();
	const governor = await signIn(browser, app.url, 'governor');
	await open(governor, `${dialogue.path}/report`);
	const form = governor.locator('form[action="?/approve"]');
	await form.locator('[name=number]').fill('០១២/២៦ សជណ');
	await form.locator('[name=approvedOn]').fill('2099-01-15');
	let answer = () => {};
	const held = new Promise<void>((resolve) => (answer = resolve));
	await governor.route('**/report?/approve', async (route) => {
		const response = await route.fetch();
		await held;
		await route.fulfill({ response });
	});
	const asked = governor.waitForRequest('**/report?/approve');
	await press(governor, 'approve');
	await asked;
	await form.locator('[name=number]').fill('០១៣/២៦ សជណ');
	answer();
	await expect(form.getByRole('alert')).toBeVisible();
	const typed = async () => {
		await expect(form.locator('[name=number]')).toHaveValue('០១៣/២៦ សជណ');
		await expect(form.locator('[name=approvedOn]')).toHaveValue('2099-01-15');
	};
	await typed();
	// A second refusal takes nothing for the record that was typed since the first was sent.
	await governor.unrouteAll();
	await governor.evaluate(() => performance.clearResourceTimings());
	await press(governor, 'approve');
	await isFresh(governor);
	await expect(form.getByRole('alert')).toBeVisible();
	await typed();
	await governor.context().close();
	await page.context().close();
});

for (const status of [503, 429]) {
	test(`an answer of ${status} leaves the form as it was typed and says so`, async ({
		browser,
		app
	}) => {
		const page = await startedReport(browser, app);
		await page.route('**/report?/submit', (route) =>
			route.fulfill({
				status,
				contentType: 'application/json',
				body: JSON.stringify({ type: 'error', error: { message: 'away', words: 'សូមរង់ចាំ' } })
			})
		);
		await press(page, 'submit');
		await expect(page.getByText('សូមរង់ចាំ')).toBeVisible();
		await expect(page.locator('form[action="?/submit"]')).toBeVisible();
		await page.unrouteAll();
		await press(page, 'submit');
		await expect(
			page.getByText(say('report_status_in_review'), { exact: true }).first()
		).toBeVisible();
		await page.context().close();
	});
}

test('an input that was written without network goes with its writer to other pages, and is saved once', async ({
	browser,
	app
}) => {
	const body = 'ស្ពានដាច់ក្នុងរដូវវស្សា';
	const page = await signIn(browser, app.url, 'secretariat');
	await open(page, `${dialogue.path}/session`);
	const line = page.locator('input[name=body]');
	const waits = page.getByText(say('input_waiting').replace('{count}', '១'));
	const challenges = page
		.getByRole('navigation', { name: say('session_tabs') })
		.getByRole('link', { name: say('session_tab_challenges') });
	await page.context().setOffline(true);
	await line.fill(body);
	await line.press('Enter');
	await expect(page.getByRole('button', { name: say('input_retry') })).toBeVisible();
	await line.fill('ពាក់កណ្ដាល');
	// Without network one stays where one is, and is told so.
	await challenges.click();
	await expect(page.getByText(say('shell_stayed'))).toBeVisible();
	await expect(page).toHaveURL(`${app.url}${dialogue.path}/session`);
	await expect(page.getByText(body)).toBeVisible();
	await expect(line).toHaveValue('ពាក់កណ្ដាល');
	// With network that takes the pages but not the input, it goes along.
	await page.route('**/session?/record', (route) => route.abort());
	await page.context().setOffline(false);
	await challenges.click();
	await expect(page).toHaveURL(/session\/challenges$/);
	await expect(waits).toBeVisible();
	await page.goBack();
	await expect(page.getByText(body)).toBeVisible();
	await expect(line).toHaveValue('ពាក់កណ្ដាល');
	await challenges.click();
	await expect(waits).toBeVisible();
	await page.context().setOffline(true);
	await page.goBack();
	await expect(page).toHaveURL(/session\/challenges$/);
	await expect(waits).toBeVisible();
	await page.unrouteAll();
	await page.context().setOffline(false);
	await expect(waits).toBeHidden();
	await open(page, `${dialogue.path}/session`);
	await expect(page.getByText(body)).toHaveCount(1);
	await page.context().close();
});

test('closing or loading the page anew asks while an input is not saved, from any page', async ({
	browser,
	app
}) => {
	const page = await signIn(browser, app.url, 'secretariat');
	await open(page, `${dialogue.path}/session`);
	await page.route('**/session?/record', (route) => route.abort());
	await page.locator('input[name=body]').fill('ផ្លូវខូច');
	await page.locator('input[name=body]').press('Enter');
	await expect(page.getByRole('button', { name: say('input_retry') })).toBeVisible();
	await page
		.getByRole('navigation', { name: say('session_tabs') })
		.getByRole('link', { name: say('session_tab_challenges') })
		.click();
	await expect(page.getByText(say('input_waiting').replace('{count}', '១'))).toBeVisible();
	const asked = page.waitForEvent('dialog');
	const reloaded = page.evaluate(() => location.reload());
	const dialog = await asked;
	expect(dialog.type()).toBe('beforeunload');
	await dialog.dismiss();
	await reloaded;
	await expect(page.getByText(say('input_waiting').replace('{count}', '១'))).toBeVisible();
	await page.context().close();
});

test('the link to an input is used for one challenge, and can be taken off before', async ({
	browser,
	app
}) => {
	const page = await signIn(browser, app.url, 'secretariat');
	const challenge = (title: string) => page.locator('[id^=challenge-]', { hasText: title });
	let inputs = 0;
	const from = async () => {
		const body = `ធាតុចូលថ្មី ${++inputs}`;
		await open(page, `${dialogue.path}/session`);
		await page.locator('input[name=body]').fill(body);
		await page.locator('input[name=body]').press('Enter');
		await page
			.locator('article', { hasText: body })
			.getByRole('link', { name: say('input_to_challenge') })
			.click();
		await expect(page).toHaveURL(/from=/);
	};
	const add = async (title: string) => {
		await page.locator('#new [name=title]').fill(title);
		await page
			.locator('#new')
			.getByRole('button', { name: say('challenge_add') })
			.click();
		await expect(challenge(title)).toBeVisible();
	};
	const link = page.locator('#new [name=inputIds]');
	await from();
	await expect(link).toBeChecked();
	await add('បញ្ហាទីមួយ');
	await expect(challenge('បញ្ហាទីមួយ')).not.toContainText(say('challenge_no_inputs'));
	await expect(link).toHaveCount(0);
	await expect(page).not.toHaveURL(/from=/);
	await add('បញ្ហាទីពីរ');
	await expect(challenge('បញ្ហាទីពីរ')).toContainText(say('challenge_no_inputs'));
	await from();
	await link.uncheck();
	await add('បញ្ហាទីបី');
	await expect(challenge('បញ្ហាទីបី')).toContainText(say('challenge_no_inputs'));
	await page.context().close();
});
