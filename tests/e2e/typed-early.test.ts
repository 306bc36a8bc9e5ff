import type { Page } from '@playwright/test';
import pg from 'pg';
import { v7 } from 'uuid';
import { concludedDialogue } from '../support/concluded-dialogue.ts';
import { expect, test } from '../support/e2e.ts';
import { isFresh, open, ready, signIn } from '../support/people.ts';
import { say } from '../support/words.ts';

/** Opens a page whose script comes once `fill` is done with it. */
async function openWithLateScript(page: Page, path: string, fill: () => Promise<void>) {
	let arrive = () => {};
	const late = new Promise<void>((resolve) => (arrive = resolve));
	await page.route('**/*.js', async (route) => {
		await late;
		await route.continue();
	});
	await page.goto(path, { waitUntil: 'commit' });
	await fill();
	arrive();
	await ready(page);
	await page.unrouteAll({ behavior: 'wait' });
}

test('what is chosen before the page has its script stays chosen', async ({ browser, app }) => {
	const dialogue = await concludedDialogue(app);
	const page = await signIn(browser, app.url, 'secretariat');
	const kind = page.locator('select[name=kind]');
	await openWithLateScript(page, '/directory/new', async () => {
		await kind.selectOption('department');
	});
	await expect(kind).toHaveValue('department');
	// One of the bodies that took part is offered as the owner without a search.
	const client = new pg.Client({ connectionString: app.databaseUrl });
	await client.connect();
	await client.query(
		`insert into public.participant (id, meeting_id, unit_id, category, organisation_id, name_km, invitation)
		select $1, m.id, m.unit_id, 'b', o.id, 'តំណាងមន្ទីរ', 'accepted' from public.meeting m
		join public.unit o on m.unit_id = any (o.path) and o.kind = 'organisation' and o.archived_at is null
		where m.id = $2 order by o.id limit 1`,
		[v7(), dialogue.path.split('/').at(-1)]
	);
	await client.end();
	const owners = page.locator('select[name=ownerId]').first();
	let chosen = { value: '', label: '' };
	await openWithLateScript(page, `${dialogue.path}/session/plan`, async () => {
		await owners.selectOption({ index: 1 });
		chosen = await owners.evaluate((select: HTMLSelectElement) => ({
			value: select.value,
			label: select.selectedOptions[0]!.text
		}));
	});
	expect(chosen.value).not.toBe('');
	await expect(page.locator('input[name=ownerId]')).toHaveValue(chosen.value);
	await expect(page.locator('input[name=ownerId_text]')).toHaveValue(chosen.label);
	await page.context().close();
	await dialogue.close();
});

test('what is typed before the page has its script outlasts a refusal for what has changed', async ({
	browser,
	app
}) => {
	const dialogue = await concludedDialogue(app);
	const secretariat = await signIn(browser, app.url, 'secretariat');
	await open(secretariat, `${dialogue.path}/report`);
	await secretariat.locator('form[action="?/start"] button[type=submit]').first().click();
	await expect(secretariat.locator('#part-proceedings')).toBeVisible();
	await secretariat.locator('form[action="?/submit"] button[type=submit]').first().click();
	await expect(
		secretariat.getByText(say('report_status_in_review'), { exact: true }).first()
	).toBeVisible();
	const governor = await signIn(browser, app.url, 'governor');
	const form = governor.locator('form[action="?/approve"]');
	const number = form.locator('[name=number]');
	await openWithLateScript(governor, `${dialogue.path}/report`, async () => {
		await number.fill('០១២/២៦ សជណ');
	});
	await expect(number).toHaveValue('០១២/២៦ សជណ');
	await governor.evaluate(() => performance.clearResourceTimings());
	await form.locator('[name=approvedOn]').fill('2099-01-15');
	await form.locator('button[type=submit]').first().click();
	await isFresh(governor);
	await expect(form.getByRole('alert')).toBeVisible();
	await expect(number).toHaveValue('០១២/២៦ សជណ');
	await governor.context().close();
	await secretariat.context().close();
	await dialogue.close();
});

test('a list that is narrowed before its page has a script is narrowed once it has', async ({
	browser,
	app
}) => {
	const page = await signIn(browser, app.url, 'secretariat');
	const kind = page.locator('select[name=kind]');
	const search = page.getByRole('main').locator('input[name=q]');
	await openWithLateScript(page, '/directory', async () => {
		await kind.selectOption('department');
		await search.fill('ធនធានទឹក');
	});
	await expect(page).toHaveURL(/kind=department/);
	await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent('ធនធានទឹក')}`));
	await expect(kind).toHaveValue('department');
	await expect(search).toHaveValue('ធនធានទឹក');
	await page.context().close();
});

test('a fold that is opened before the page has its script stays open, with what is typed in it', async ({
	browser,
	app
}) => {
	const dialogue = await concludedDialogue(app);
	const page = await signIn(browser, app.url, 'secretariat');
	const budget = page.locator('form[action="?/create"] [name=budget]');
	await openWithLateScript(page, `${dialogue.path}/session/plan`, async () => {
		await page.locator('form[action="?/create"] summary').click();
		await budget.fill('២០០០');
	});
	await expect(budget).toBeVisible();
	await expect(budget).toBeFocused();
	await expect(budget).toHaveValue('២០០០');
	await page.context().close();
	await dialogue.close();
});
