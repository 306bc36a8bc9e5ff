import type { Browser, Page } from '@playwright/test';
import { concludedDialogue, type ConcludedDialogue } from '../support/concluded-dialogue.ts';
import { expect, test, type TestApp } from '../support/e2e.ts';
import { open, signIn } from '../support/people.ts';
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

/** Waits until the page's data were fetched anew after a refusal, and are shown. */
async function isFresh(page: Page) {
	await page.waitForFunction(() =>
		performance.getEntriesByType('resource').some(({ name }) => name.includes('/__data.json'))
	);
	await page.evaluate(
		() =>
			new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(0))))
	);
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
