import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { concludedDialogue, type ConcludedDialogue } from '../support/concluded-dialogue.ts';
import { expect, test, type TestApp } from '../support/e2e.ts';
import { fontsOf } from '../support/pdf-fonts.ts';
import { button, open, signIn } from '../support/people.ts';
import { say } from '../support/words.ts';

const plain = 'សេចក្ដីសន្និដ្ឋានរបស់';
const bold = 'លេខាធិការដ្ឋាន';

let dialogue: ConcludedDialogue;
test.beforeEach(async ({ app }) => {
	dialogue = await concludedDialogue(app);
});
test.afterEach(() => dialogue.close());

async function startReport(browser: Browser, app: TestApp): Promise<Page> {
	const page = await signIn(browser, app.url, 'secretariat');
	await open(page, `${dialogue.path}/report`);
	await page.locator('form[action="?/start"] button[type=submit]').click();
	await expect(page.locator('#part-conclusion')).toBeVisible();
	return page;
}

const part = (page: Page) => page.locator('#part-conclusion');
const editor = (page: Page) =>
	part(page).getByRole('textbox', { name: say('report_part_conclusion') });

async function startEditing(page: Page) {
	await part(page)
		.locator('summary', { hasText: say('report_edit') })
		.click();
	await part(page).getByRole('toolbar').waitFor();
	await editor(page).click();
}

async function save(page: Page) {
	await part(page)
		.getByRole('button', { name: say('report_save'), exact: true })
		.click();
	await expect(part(page).getByRole('toolbar')).toBeHidden();
}

async function rewrite(page: Page, text: string) {
	await startEditing(page);
	await page.keyboard.press('Control+A');
	await page.keyboard.insertText(text);
	await save(page);
}

async function approve(browser: Browser, app: TestApp) {
	const governor = await signIn(browser, app.url, 'governor');
	await open(governor, `${dialogue.path}/report`);
	await governor.locator('form[action="?/approve"] button[type=submit]').click();
	await expect(
		governor.getByText(say('report_status_approved'), { exact: true }).first()
	).toBeVisible();
	await governor.context().close();
}

async function submit(page: Page) {
	await page.locator('form[action="?/submit"] button[type=submit]').click();
	await expect(
		page.getByText(say('report_status_in_review'), { exact: true }).first()
	).toBeVisible();
}

test('a part is edited with the toolbar in Khmer and printed as it was marked @documents', async ({
	browser,
	app
}) => {
	const page = await startReport(browser, app);
	const complaints: string[] = [];
	page.on('console', (message) => {
		if (/content security policy/i.test(message.text())) complaints.push(message.text());
	});
	await startEditing(page);
	await page.keyboard.press('Control+A');
	await page.keyboard.insertText(plain);
	const strong = part(page).getByRole('button', { name: say('report_editor_strong') });
	await expect(strong).toHaveAttribute('aria-pressed', 'false');
	await page.keyboard.press('Control+B');
	await expect(strong).toHaveAttribute('aria-pressed', 'true');
	await page.keyboard.insertText(bold);
	await page.keyboard.press('Enter');
	await part(page)
		.getByRole('button', { name: say('report_editor_bullets') })
		.click();
	await page.keyboard.insertText('ចំណុចទីមួយ');
	await page.keyboard.press('Enter');
	await page.keyboard.insertText('ចំណុចទីពីរ');
	await expect(part(page).getByText(say('report_unsaved')).first()).toBeVisible();
	await save(page);
	await expect(part(page).locator('strong', { hasText: bold })).toBeVisible();
	await expect(part(page).getByRole('listitem')).toHaveText(['ចំណុចទីមួយ', 'ចំណុចទីពីរ']);
	await expect(part(page).getByText(/កែសម្រួលដោយ/)).toBeVisible();
	const pdf = await page.request.get(`${dialogue.path}/documents/report?locale=km&format=pdf`);
	const fonts = await fontsOf(await pdf.body());
	expect(fonts.find(({ text }) => text.includes(bold))?.font).toMatch(/bold|700/i);
	expect(fonts.find(({ text }) => text.includes(plain))?.font).not.toMatch(/bold|700/i);
	expect(complaints).toEqual([]);
	await page.context().close();
});

test('what is typed by composition or pasted comes out as text of the report @documents', async ({
	browser,
	app
}) => {
	const page = await startReport(browser, app);
	await startEditing(page);
	await page.keyboard.press('Control+A');
	await page.keyboard.press('Backspace');
	const keyboard = await page.context().newCDPSession(page);
	for (const text of ['ក', 'ក្រ', 'ក្រុម']) {
		await keyboard.send('Input.imeSetComposition', {
			text,
			selectionStart: text.length,
			selectionEnd: text.length
		});
	}
	await keyboard.send('Input.insertText', { text: 'ក្រុម' });
	await page.keyboard.insertText('\u200bការងារ');
	await page.keyboard.press('Enter');
	await editor(page).evaluate((element) => {
		const data = new DataTransfer();
		data.setData(
			'text/html',
			'<p onclick="alert(1)" style="color:red">ក <b>ខ</b><script>alert(1)</' +
				'script></p><table><tr><td>គ</td></tr></table><img src=x onerror=alert(1)>'
		);
		const paste = new ClipboardEvent('paste', {
			clipboardData: data,
			bubbles: true,
			cancelable: true
		});
		element.dispatchEvent(paste);
	});
	await expect(part(page).locator('textarea[name=body]')).toHaveValue(
		'ក្រុម\u200bការងារ\n\nក **ខ**\n\nគ'
	);
	const asked = page.waitForEvent('dialog');
	const left = page.getByRole('link', { name: say('report_list_en'), exact: true }).click();
	const question = await asked;
	expect(question.message()).toBe(say('report_leave'));
	await question.dismiss();
	await left;
	await expect(editor(page)).toContainText('ការងារ');
	const { violations } = await new AxeBuilder({ page }).include('#part-conclusion').analyze();
	expect(violations.map(({ id }) => id)).toEqual([]);
	await save(page);
	await page.context().close();
});

test('a draft from changed data never overwrites what was written @documents', async ({
	browser,
	app
}) => {
	const page = await startReport(browser, app);
	await rewrite(page, plain);
	await expect(part(page).getByText(say('report_draft_changed'))).toBeHidden();
	await dialogue.addAction('សាងសង់អណ្ដូងទឹក');
	await open(page, `${dialogue.path}/report`);
	await expect(part(page).getByText(say('report_draft_changed'), { exact: true })).toBeVisible();
	await expect(part(page).getByText(plain)).toBeVisible();
	await part(page).getByText(say('report_draft_changed_show')).click();
	await expect(part(page).locator('ins').first()).toBeVisible();
	await button(page, 'report_draft_keep').click();
	await expect(part(page).getByText(say('report_draft_changed'), { exact: true })).toBeHidden();
	await expect(part(page).getByText(plain)).toBeVisible();

	await dialogue.addAction('ដាំដើមឈើ');
	await open(page, `${dialogue.path}/report`);
	await button(page, 'report_draft_take').click();
	await page
		.getByRole('dialog')
		.getByRole('button', { name: say('report_draft_take') })
		.click();
	await expect(part(page).getByText(say('report_drafted'), { exact: true })).toBeVisible();
	await expect(part(page).getByText(plain)).toBeHidden();
	await part(page).locator('a[href*="report/texts"]').click();
	await button(page, 'report_texts_restore').click();
	await expect(page).toHaveURL(/\/report\?text=km/);
	await expect(part(page).getByText(plain)).toBeVisible();
	await page.context().close();
});

test('who saves second sees both texts and loses none @documents', async ({ browser, app }) => {
	const page = await startReport(browser, app);
	const other = await signIn(browser, app.url, 'secretariat');
	await open(other, `${dialogue.path}/report`);
	await startEditing(other);
	await page.bringToFront();
	await rewrite(page, 'អត្ថបទទីមួយ');
	await editor(other).click();
	await other.keyboard.press('Control+A');
	await other.keyboard.insertText('អត្ថបទទីពីរ');
	await part(other)
		.getByRole('button', { name: say('report_save'), exact: true })
		.click();
	await expect(part(other).getByRole('alert').getByText('អត្ថបទទីមួយ')).toBeVisible();
	await expect(editor(other)).toHaveText('អត្ថបទទីពីរ');
	await button(other, 'report_save_over').click();
	await expect(part(other).getByRole('toolbar')).toBeHidden();
	await expect(part(other).getByText('អត្ថបទទីពីរ').first()).toBeVisible();
	await page.context().close();
	await other.context().close();
});

test('a part can be edited without a script @documents', async ({ browser, app }) => {
	const page = await startReport(browser, app);
	const state = await page.context().storageState();
	const quiet = await browser.newContext({
		baseURL: app.url,
		storageState: state,
		javaScriptEnabled: false
	});
	const still = await quiet.newPage();
	await still.goto(`${dialogue.path}/report`);
	await part(still)
		.locator('summary', { hasText: say('report_edit') })
		.click();
	await part(still).locator('textarea[name=body]').fill(`${plain} **${bold}**`);
	await part(still)
		.getByRole('button', { name: say('report_save'), exact: true })
		.click();
	await expect(part(still).locator('strong', { hasText: bold })).toBeVisible();
	await quiet.close();
	await page.context().close();
});

test('the next version shows what it changes @documents', async ({ browser, app }) => {
	const page = await startReport(browser, app);
	await submit(page);
	await approve(browser, app);
	await open(page, `${dialogue.path}/report`);
	await page.getByText(say('report_revise_title')).click();
	await page.locator('form[action="?/revise"] [name=reason]').fill('មានការកែតម្រូវ');
	await page.locator('form[action="?/revise"] button[type=submit]').click();
	await expect(
		page.getByText(say('report_status_drafting'), { exact: true }).first()
	).toBeVisible();
	await rewrite(page, plain);
	await dialogue.addAction('សាងសង់អណ្ដូងទឹក');
	// What is submitted is what was read: the page is read again with the action on it.
	await open(page, `${dialogue.path}/report`);
	await submit(page);
	await approve(browser, app);
	await open(page, `${dialogue.path}/report`);
	await page.getByRole('link', { name: say('report_compare_previous') }).click();
	await expect(page.getByRole('heading', { name: say('report_compare_title') })).toBeVisible();
	await expect(part(page).locator('ins').first()).toBeVisible();
	await expect(part(page).locator('del').first()).toBeVisible();
	const action = page.locator('#part-actions li.added');
	await expect(action).toContainText('សាងសង់អណ្ដូងទឹក');
	await expect(page.locator('#part-discussion')).toBeHidden();
	const { violations } = await new AxeBuilder({ page }).include('main').analyze();
	expect(violations.map(({ id }) => id)).toEqual([]);
	await page.getByRole('link', { name: say('report_compare_all') }).click();
	await expect(page.locator('#part-discussion')).toBeVisible();
	await page.context().close();
});
