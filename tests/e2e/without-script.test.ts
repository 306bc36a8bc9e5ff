import type { Browser, Page } from '@playwright/test';
import pg from 'pg';
import { v7 } from 'uuid';
import { demoAccounts, demoPassword } from '../../supabase/demo/bodies/accounts.ts';
import type { TestApp } from '../support/e2e.ts';
import { expect, test } from '../support/e2e.ts';
import { say } from '../support/words.ts';

const dialogue = '00000000-0000-7000-8000-f00000000002';
let client: pg.Client;
let page: Page;

test.beforeEach(async ({ app, browser }) => {
	client = new pg.Client({ connectionString: app.databaseUrl });
	await client.connect();
	page = await signInPlain(browser, app);
});
test.afterEach(async () => {
	await page.context().close();
	await client.end();
});

/** The secretariat in a browser that runs no script: every press is a form or a link. */
async function signInPlain(browser: Browser, app: TestApp): Promise<Page> {
	const context = await browser.newContext({ baseURL: app.url, javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto('/sign-in');
	const { email } = demoAccounts.find(({ role }) => role === 'secretariat')!;
	await page.locator('input[name=email]').fill(email);
	await page.locator('input[name=password]').fill(demoPassword);
	await page.locator('input[name=password]').press('Enter');
	await expect(page).not.toHaveURL(/sign-in/);
	return page;
}

/** A dialogue of the demo's province in `status`, `days` from today, with one action that is open. */
async function addDialogue(status: string, days: number): Promise<string> {
	const id = v7();
	await client.query(
		`insert into public.meeting (id, forum_id, unit_id, title_km, title_en, status, held_on, place_km)
		select $1, f.id, f.unit_id, 'កិច្ចសន្ទនាសាកល្បង', 'Trial', $2::public.meeting_status, app.today() + $3::int, 'សាលាខេត្ត'
		from public.forum f where f.id = $4`,
		[id, status, days, dialogue]
	);
	await client.query(
		`insert into public.agenda_item (id, meeting_id, unit_id, position, kind, title_km, minutes)
		select $1, m.id, m.unit_id, 1, 'discussion', 'ការពិភាក្សា', 30 from public.meeting m where m.id = $2`,
		[v7(), id]
	);
	return id;
}

function addAction(meeting: string, sequence: number) {
	return client.query(
		`insert into public.action (id, meeting_id, unit_id, title, owner_id, deadline, expected_result, sequence)
		select $1, m.id, m.unit_id, 'ជួសជុលផ្លូវ', m.unit_id, m.held_on + 60, 'ផ្លូវល្អ', $3::int
		from public.meeting m where m.id = $2`,
		[v7(), meeting, sequence]
	);
}

/** A line with its number. */
const counted = (key: string, count: string) => say(key).replace('{count}', count);

/** The button of the step's page, of which a page without a script has one. */
const press = (key: string) =>
	page
		.getByRole('main')
		.getByRole('button', { name: say(key), exact: true })
		.click();

test('a step is asked about, taken and taken back where no script runs', async () => {
	const meeting = await addDialogue('scheduled', 100);
	await page.goto(`/meetings/${meeting}/session`);
	await page.getByRole('link', { name: say('session_start'), exact: true }).click();
	await expect(page.getByText(say('step_start_early'))).toBeVisible();
	await press('session_start');
	await expect(page).toHaveURL(new RegExp(`${meeting}/session$`));
	await page.getByRole('link', { name: say('step_undo_start_button'), exact: true }).click();
	await press('step_undo_start_button');
	await expect(page.getByText(say('session_not_yet'))).toBeVisible();
	// A reason that is missing is asked for on the same page, and nothing is cancelled.
	await page.goto(`/meetings/${meeting}/steps/cancel`);
	await page.locator('[name=reason]').evaluate((field) => field.removeAttribute('required'));
	await press('meeting_cancel');
	await expect(page.getByText(say('field_required')).first()).toBeVisible();
	await page.locator('[name=reason]').fill('ទឹកជំនន់');
	await press('meeting_cancel');
	await expect(page.getByText('ទឹកជំនន់')).toBeVisible();
	await page.getByRole('link', { name: say('step_reinstate_button'), exact: true }).click();
	await page.locator('[name=reason]').fill('ទឹកស្រក');
	await press('step_reinstate_button');
	// Nobody had been told: its date stands.
	await expect(page.getByText(say('meeting_status_scheduled')).first()).toBeVisible();
});

test('a closing that was shown before something changed is refused, and says what is different now', async () => {
	const meeting = await addDialogue('concluded', -20);
	await client.query(
		`insert into public.report (id, meeting_id, unit_id, kind, status)
		select $1, m.id, m.unit_id, 'dialogue_report', 'dispatched' from public.meeting m where m.id = $2`,
		[v7(), meeting]
	);
	await addAction(meeting, 1);
	await page.goto(`/meetings/${meeting}/steps/close`);
	await expect(page.getByText(counted('step_close_actions', '១'))).toBeVisible();
	await addAction(meeting, 2);
	await press('report_close');
	await expect(page.getByRole('alert')).toContainText(say('refusal_preview_changed'));
	await expect(
		page.getByText(`${counted('step_close_actions', '២')} ${counted('step_close_before', '១')}`)
	).toBeVisible();
	const statusOf = async () =>
		(
			await client.query<{ status: string }>(`select status from public.meeting where id = $1`, [
				meeting
			])
		).rows[0]!.status;
	expect(await statusOf()).toBe('concluded');
	await press('report_close');
	await expect(page).toHaveURL(/follow-up/);
	expect(await statusOf()).toBe('closed');
});

test('a line of the hall that is refused stands in its field again, and is one input however often it is sent', async () => {
	const meeting = await addDialogue('in_session', 0);
	await page.goto(`/meetings/${meeting}/session`);
	const entry = page.locator('section.entry');
	await entry.locator('[name=body]').fill('ផ្លូវខូច');
	await entry
		.locator('[name=agendaItemId] option')
		.first()
		.evaluate((option: HTMLOptionElement, id) => (option.value = id), v7());
	await entry.locator('[name=kind][value=question]').check({ force: true });
	await entry.getByRole('button', { name: say('input_save') }).click();
	await expect(entry.getByRole('alert')).toBeVisible();
	await expect(entry.locator('[name=body]')).toHaveValue('ផ្លូវខូច');
	await expect(entry.locator('[name=kind][value=question]')).toBeChecked();
	const item = await entry.locator('[name=agendaItemId] option').first().getAttribute('value');
	await entry.locator('[name=agendaItemId]').selectOption(item);
	await entry.getByRole('button', { name: say('input_save') }).click();
	await expect(entry.locator('[name=body]')).toHaveValue('');
	await page.reload();
	await expect(entry.locator('[name=body]')).toHaveValue('');
	const { rows } = await client.query('select body from public.input where meeting_id = $1', [
		meeting
	]);
	expect(rows).toEqual([{ body: 'ផ្លូវខូច' }]);
});

test('an action that is refused keeps its challenge, and shows the field that is folded away', async () => {
	const meeting = await addDialogue('concluded', -1);
	const challenge = v7();
	await client.query(
		`insert into public.challenge (id, meeting_id, unit_id, title, sequence)
		select $1, m.id, m.unit_id, 'ផ្លូវខូច', 1 from public.meeting m where m.id = $2`,
		[challenge, meeting]
	);
	await page.goto(`/meetings/${meeting}/session/plan`);
	const form = page.locator('form[action="?/create"]');
	await form.locator('[name=title]').fill('ជួសជុលផ្លូវ');
	await form.locator('summary').click();
	await form.locator('[name=challengeId]').selectOption(challenge);
	await form.locator('[name=budget]').fill('ច្រើន');
	await form.locator('button[type=submit]').click();
	await expect(
		form.getByRole('alert').or(form.locator('[aria-invalid=true]')).first()
	).toBeVisible();
	await expect(form.locator('[name=budget]')).toBeVisible();
	await expect(form.locator('[name=budget]')).toHaveValue('ច្រើន');
	await expect(form.locator('[name=challengeId]')).toHaveValue(challenge);
});
