import type { Browser, Page } from '@playwright/test';
import { concludedDialogue, type ConcludedDialogue } from '../support/concluded-dialogue.ts';
import { expect, test, type TestApp } from '../support/e2e.ts';
import { open, signIn } from '../support/people.ts';
import { say } from '../support/words.ts';

const added = 'ស្ថាបនាអណ្ដូងថ្មី';

let dialogue: ConcludedDialogue;
test.beforeEach(async ({ app }) => {
	dialogue = await concludedDialogue(app);
});
test.afterEach(() => dialogue.close());

const press = (page: Page, action: string) =>
	page.locator(`form[action="?/${action}"] button[type=submit]`).first().click();

const inState = (page: Page, state: 'in_review' | 'drafting' | 'approved') =>
	expect(page.getByText(say(`report_status_${state}`), { exact: true }).first()).toBeVisible();

/** The secretariat submits; the governor has it open. */
async function submitted(browser: Browser, app: TestApp) {
	const secretariat = await signIn(browser, app.url, 'secretariat');
	await open(secretariat, `${dialogue.path}/report`);
	await press(secretariat, 'start');
	await press(secretariat, 'submit');
	await inState(secretariat, 'in_review');
	const governor = await signIn(browser, app.url, 'governor');
	await open(governor, `${dialogue.path}/report`);
	await expect(governor.locator('form[action="?/approve"]')).toBeVisible();
	return { secretariat, governor };
}

/** In another window the governor returns it; an action is added, and it is handed over again. */
async function changedMeanwhile(secretariat: Page, governor: Page) {
	const other = await governor.context().newPage();
	await open(other, `${dialogue.path}/report`);
	await other.locator('textarea[name="body.0"]').fill('សូមបន្ថែមសកម្មភាព');
	await press(other, 'return');
	await inState(other, 'drafting');
	await other.close();
	await dialogue.addAction(added);
	await open(secretariat, `${dialogue.path}/report`);
	await press(secretariat, 'submit');
	await inState(secretariat, 'in_review');
}

async function showsTheDifference(page: Page) {
	const changed = page.locator('#report-changed');
	await expect(changed.getByText(say('report_changed_since_read')).first()).toBeVisible();
	await expect(
		changed.locator('#changed-km-actions li.added').getByText(added).first()
	).toBeVisible();
	await inState(page, 'in_review');
	const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	expect(wide).toBeLessThanOrEqual(0);
}

/** A second click approves nothing, however often: what has changed has to be ticked as read. */
async function isRead(page: Page) {
	for (const _click of [2, 3]) {
		const answered = page.waitForResponse('**/report?/approve');
		await press(page, 'approve');
		await answered;
		// A press while the last is being answered is none.
		await expect(page.locator('form[action="?/approve"] button[aria-busy=true]')).toHaveCount(0);
		await expect(
			page.locator('form[action="?/approve"]').getByText(say('refusal_report_changes_unread'))
		).toBeVisible();
		await showsTheDifference(page);
	}
	await page.locator('[name=changesRead]').check();
	await press(page, 'approve');
}

for (const [device, width] of [
	['a desk', 1280],
	['a phone', 390]
] as const) {
	test(`a governor at ${device} does not approve what they have not read: the difference is shown, and approved only then @documents`, async ({
		browser,
		app
	}) => {
		const { secretariat, governor } = await submitted(browser, app);
		await governor.setViewportSize({ width, height: 844 });
		await changedMeanwhile(secretariat, governor);
		await press(governor, 'approve');
		await showsTheDifference(governor);
		await expect(
			governor.getByRole('button', { name: say('report_approve_as_now') })
		).toBeVisible();
		await isRead(governor);
		await inState(governor, 'approved');
		await expect(governor.getByText(added).first()).toBeVisible();
		await governor.context().close();
		await secretariat.context().close();
	});
}

test('without a script too an approval that comes too late is refused with what changed @documents', async ({
	browser,
	app
}) => {
	const { secretariat, governor } = await submitted(browser, app);
	const plain = await browser.newContext({
		javaScriptEnabled: false,
		storageState: await governor.context().storageState()
	});
	const page = await plain.newPage();
	await page.goto(`${app.url}${dialogue.path}/report`);
	await changedMeanwhile(secretariat, governor);
	await press(page, 'approve');
	await showsTheDifference(page);
	await isRead(page);
	await inState(page, 'approved');
	for (const context of [plain, governor.context(), secretariat.context()]) await context.close();
});

test('while a report is in review the pages of what it prints say before whom it lies, and offer no form', async ({
	browser,
	app
}) => {
	const { secretariat, governor } = await submitted(browser, app);
	for (const path of ['session', 'session/challenges', 'session/plan', 'follow-up']) {
		await open(secretariat, `${dialogue.path}/${path}`);
		await expect(secretariat.getByText(say('report_held_title'), { exact: true })).toBeVisible();
		await expect(secretariat.locator('main form textarea')).toHaveCount(0);
	}
	await secretariat.context().close();
	await governor.context().close();
});
