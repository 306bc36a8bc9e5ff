import type { Page } from '@playwright/test';
import pg from 'pg';
import { v7 } from 'uuid';
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
		await expect(page.getByText(say('ui_merged_both')).first()).toBeVisible();
		await expect(page.getByText('ចម្លើយរបស់អ្នកផ្សេង').first()).toBeVisible();
		await expect(words).toHaveValue('នឹងជួសជុលឆ្នាំនេះ');
		expect(await input('answer')).toEqual({ answer: 'ចម្លើយរបស់អ្នកផ្សេង' });
		await save.click();
		await expect(words).toHaveCount(0);
		expect(await input('answer')).toEqual({ answer: 'នឹងជួសជុលឆ្នាំនេះ' });
	});

	await test.step('an edit: each field is whose it was changed by, and one that both changed says so', async () => {
		await page.getByRole('button', { name: say('input_edit') }).click();
		const [body, kind] = [
			page.locator('article textarea[name=body]'),
			page.locator('article select[name=kind]')
		];
		await body.fill('ពាក្យរបស់ខ្ញុំ');
		await database.query(
			`update public.input set kind = 'commitment', body = 'ពាក្យរបស់គេ' where meeting_id = $1`,
			[meeting]
		);
		const save = page.getByRole('button', { name: say('input_save_change') });
		await save.click();
		await expect(kind).toHaveValue('commitment');
		await expect(body).toHaveValue('ពាក្យរបស់ខ្ញុំ');
		const both = say('ui_changed_by_both')
			.replace('{now}', 'ពាក្យរបស់គេ')
			.replace('{typed}', 'ពាក្យរបស់ខ្ញុំ');
		await expect(page.getByText(both).first()).toBeVisible();
		const elsewhere = say('ui_changed_by_others').replace(
			'{changes}',
			`${say('input_kind')}: ${say('input_kind_commitment')}`
		);
		await expect(page.getByText(elsewhere).first()).toBeVisible();
		expect(await input('kind, body')).toEqual({ kind: 'commitment', body: 'ពាក្យរបស់គេ' });
		await save.click();
		await expect(body).toHaveCount(0);
		expect(await input('kind, body')).toEqual({ kind: 'commitment', body: 'ពាក្យរបស់ខ្ញុំ' });
	});

	await test.step('a choice that is made without the focus, as some browsers make it', async () => {
		await page.getByRole('button', { name: say('input_edit') }).click();
		const kind = page.locator('article select[name=kind]');
		await kind.evaluate((select: HTMLSelectElement) => {
			select.value = 'question';
			select.dispatchEvent(new Event('change', { bubbles: true }));
		});
		await database.query(`update public.input set kind = 'problem' where meeting_id = $1`, [
			meeting
		]);
		const save = page.getByRole('button', { name: say('input_save_change') });
		await save.click();
		const both = say('ui_changed_by_both')
			.replace('{now}', say('input_kind_problem'))
			.replace('{typed}', say('input_kind_question'));
		await expect(page.getByText(both).first()).toBeVisible();
		await expect(kind).toHaveValue('question');
		await save.click();
		await expect(kind).toHaveCount(0);
		expect(await input('kind')).toEqual({ kind: 'question' });
	});

	await test.step('one press', async () => {
		await database.query(`update public.input set body = 'ពាក្យថ្មី' where meeting_id = $1`, [
			meeting
		]);
		const resolve = page.getByRole('button', { name: new RegExp(`^${say('input_resolve')}:`) });
		await resolve.click();
		await expect(page.getByText(say('refusal_changed_meanwhile')).first()).toBeVisible();
		await expect(page.getByText('ពាក្យថ្មី').first()).toBeVisible();
		expect(await input('status')).toEqual({ status: 'answered' });
		await resolve.click();
		await expect(resolve).toHaveCount(0);
		expect(await input('status')).toEqual({ status: 'resolved' });
	});

	await test.step('a whole record: what was entered stays, what another changed is shown', async () => {
		const id = v7();
		await database.query(
			`with bodies as (select b.id, row_number() over (order by b.id) as place from public.unit b
				join public.meeting m on m.unit_id = b.parent_id where m.id = $2 and b.kind = 'organisation')
			insert into public.action (id, meeting_id, unit_id, title, owner_id, deadline, sequence)
			select $1, m.id, m.unit_id, 'ជួសជុលផ្លូវ', (select b.id from bodies b where b.place = 1), '2090-06-01', 1
			from public.meeting m where m.id = $2`,
			[id, meeting]
		);
		await open(page, `/actions/${id}/edit`);
		await page.locator('input[name=deadline]').fill('2090-07-01');
		await page.locator('input[name=ownerPerson]').fill('មន្ត្រីទទួលបន្ទុក');
		await page.locator('textarea[name=title]').fill('ចំណងជើងរបស់ខ្ញុំ');
		const { rows } = await database.query<{ owner: string }>(
			`update public.action set title = 'ចំណងជើងរបស់គេ', owner_id = (select b.id from public.unit b
				where b.parent_id = unit_id and b.kind = 'organisation' and b.id <> owner_id order by b.id limit 1)
			where id = $1 returning owner_id as owner`,
			[id]
		);
		const save = page.getByRole('button', { name: say('action_save'), exact: true });
		await save.click();
		await expect(page.getByText(say('ui_merged_both')).first()).toBeVisible();
		const both = say('ui_changed_by_both')
			.replace('{now}', 'ចំណងជើងរបស់គេ')
			.replace('{typed}', 'ចំណងជើងរបស់ខ្ញុំ');
		await expect(page.getByText(both).first()).toBeVisible();
		await expect(page.locator('textarea[name=title]')).toHaveValue('ចំណងជើងរបស់ខ្ញុំ');
		await expect(page.locator('input[name=deadline]')).toHaveValue('2090-07-01');
		await expect(page.locator('input[name=ownerPerson]')).toHaveValue('មន្ត្រីទទួលបន្ទុក');
		await expect(page.locator('input[name=ownerId]')).toHaveValue(rows[0]!.owner);
		await save.click();
		await expect(page).toHaveURL(new RegExp(`/actions/${id}$`));
		const now = await database.query(
			`select title, owner_id as owner, owner_person as person, deadline::text from public.action where id = $1`,
			[id]
		);
		expect(now.rows).toEqual([
			{
				title: 'ចំណងជើងរបស់ខ្ញុំ',
				owner: rows[0]!.owner,
				person: 'មន្ត្រីទទួលបន្ទុក',
				deadline: '2090-07-01'
			}
		]);
		await open(page, `${dialogue.path}/session`);
	});

	await test.step('an undo, from another page than the one where it was offered', async () => {
		await page.getByRole('button', { name: new RegExp(`^${say('input_remove')}:`) }).click();
		await expect(page.getByText(say('input_removed'))).toBeVisible();
		await page.locator(`a[href="${dialogue.path}/session/challenges"]`).first().click();
		await expect(page).toHaveURL(/challenges$/);
		await page.getByRole('button', { name: say('ui_undo'), exact: true }).click();
		await expect.poll(() => input('removed_at is null as there')).toEqual({ there: true });
		await expect(page.getByText(say('input_removed'))).toHaveCount(0);
	});

	await page.context().close();
	await dialogue.close();
	await database.end();
});

test('a form that is gone when it is refused says so until it is put away or the page is left, with what was typed', async ({
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
		await governor
			.locator('main [role=alert]')
			.getByRole('button', { name: say('ui_close') })
			.click();
		await expect(governor.locator('main [role=alert]')).toHaveCount(0);
		await expect(governor.locator('main')).toBeFocused();
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
