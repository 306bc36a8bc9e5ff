import type { Page } from '@playwright/test';
import pg from 'pg';
import { concludedDialogue } from '../support/concluded-dialogue.ts';
import { expect, test } from '../support/e2e.ts';
import { open, signIn } from '../support/people.ts';
import { say } from '../support/words.ts';

test('what another has changed since is shown before anything is done to it, and what was typed stays', async ({
	browser,
	app
}) => {
	const dialogue = await concludedDialogue(app);
	const meeting = dialogue.path.split('/').at(-1)!;
	const database = new pg.Client({ connectionString: app.databaseUrl });
	await database.connect();
	const page = await signIn(browser, app.url, 'secretariat');
	const input = async (columns: string) =>
		(
			await database.query<Record<string, string>>(
				`select ${columns} from public.input where meeting_id = $1`,
				[meeting]
			)
		).rows[0]!;

	await test.step('an answer', async () => {
		await open(page, `${dialogue.path}/session`);
		await page.getByRole('button', { name: say('input_answer_change') }).click();
		const words = page.locator('textarea[name=answer]');
		await words.fill('នឹងជួសជុលឆ្នាំនេះ');
		await database.query(
			`update public.input set answer = 'ចម្លើយរបស់អ្នកផ្សេង' where meeting_id = $1`,
			[meeting]
		);
		const save = page.getByRole('button', { name: say('input_answer_save') });
		await save.click();
		await expect(page.getByText(say('refusal_changed_meanwhile')).first()).toBeVisible();
		await expect(page.getByText('ចម្លើយរបស់អ្នកផ្សេង').first()).toBeVisible();
		await expect(words).toHaveValue('នឹងជួសជុលឆ្នាំនេះ');
		expect(await input('answer')).toEqual({ answer: 'ចម្លើយរបស់អ្នកផ្សេង' });
		await save.click();
		await expect(words).toHaveCount(0);
		expect(await input('answer')).toEqual({ answer: 'នឹងជួសជុលឆ្នាំនេះ' });
	});

	await test.step('one press', async () => {
		await database.query(`update public.input set body = 'ពាក្យថ្មី' where meeting_id = $1`, [
			meeting
		]);
		const resolve = page.getByRole('button', { name: say('input_resolve'), exact: true });
		await resolve.click();
		await expect(page.getByText(say('refusal_changed_meanwhile')).first()).toBeVisible();
		await expect(page.getByText('ពាក្យថ្មី').first()).toBeVisible();
		expect(await input('status')).toEqual({ status: 'answered' });
		await resolve.click();
		await expect.poll(() => input('status')).toEqual({ status: 'resolved' });
	});

	await page.context().close();
	await dialogue.close();
	await database.end();
});

test('a form that is gone when it is refused says so until the page is left, with what was typed', async ({
	browser,
	app
}) => {
	const dialogue = await concludedDialogue(app);
	const report = `${dialogue.path}/report`;
	const secretariat = await signIn(browser, app.url, 'secretariat');
	await open(secretariat, report);
	const press = (page: Page, action: string) =>
		page.locator(`form[action="?/${action}"] button[type=submit]`).first().click();
	const submit = async () => {
		await press(secretariat, 'submit');
		await expect(secretariat.locator('form[action="?/recall"]')).toBeVisible();
	};
	const recall = async () => {
		await secretariat.locator('form[action="?/recall"] button[command]').first().click();
		await secretariat.locator('form[action="?/recall"] button[type=submit]').click();
		await expect(secretariat.locator('form[action="?/submit"]')).toBeVisible();
	};
	await press(secretariat, 'start');
	await submit();
	const governor = await signIn(browser, app.url, 'governor');
	const recalled = governor
		.locator('main [role=alert]')
		.getByText(say('refusal_state_already').replace('{from}', say('report_status_drafting')));

	await test.step('an approval', async () => {
		await open(governor, report);
		await expect(governor.locator('form[action="?/approve"]')).toBeVisible();
		await recall();
		await press(governor, 'approve');
		await expect(governor.locator('form[action="?/approve"]')).toHaveCount(0);
		await expect(governor.locator('main [role=alert]')).toBeVisible();
		await expect(governor.locator('main [role=alert]').locator('..')).toBeFocused();
	});

	await test.step('a return, with its remark', async () => {
		await submit();
		await open(governor, report);
		const remark = governor.locator('textarea[name="body.0"]');
		await remark.fill('សូមពិនិត្យចំនួនអ្នកចូលរួមឡើងវិញ');
		await recall();
		await press(governor, 'return');
		await expect(recalled).toBeVisible();
		await expect(remark).toHaveCount(0);
		await expect(governor.locator('main textarea[readonly]')).toHaveValue('សូមពិនិត្យចំនួនអ្នកចូលរួមឡើងវិញ');
		await open(governor, dialogue.path);
		await expect(governor.locator('main [role=alert]')).toHaveCount(0);
	});

	for (const page of [secretariat, governor]) await page.context().close();
	await dialogue.close();
});
