import type { Page } from '@playwright/test';
import pg from 'pg';
import { expect, test } from '../support/e2e.ts';
import { button, choose, open, signIn } from '../support/people.ts';
import { runningMeeting } from '../support/running-meeting.ts';
import { say } from '../support/words.ts';

let database: pg.Client;
let page: Page;
/** The same person where no script runs. */
let plain: Page;
let meeting: string;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser, app }) => {
	database = new pg.Client({ connectionString: app.databaseUrl });
	await database.connect();
	page = await signIn(browser, app.url, 'twg_secretariat');
	meeting = await runningMeeting(page, app);
	const context = await browser.newContext({
		baseURL: app.url,
		javaScriptEnabled: false,
		storageState: await page.context().storageState()
	});
	plain = await context.newPage();
});

test.afterAll(async () => {
	await page.context().close();
	await plain.context().close();
	await database.end();
});

async function stored<T>(sql: string, value: string): Promise<T[]> {
	const { rows } = await database.query<{ found: T }>(sql, [value]);
	return rows.map((row) => row.found);
}
const minutesOf = (title: string) =>
	stored<number>('select minutes as found from public.agenda_item where title_km = $1', title);
const budgetOf = (title: string) =>
	stored<string>('select budget::text as found from public.action where title = $1', title);
const percentOf = (note: string) =>
	stored<number>('select percent as found from public.action_progress where note = $1', note);

test('minutes with decimals are refused beside the field, and never become ten times as many @entry', async () => {
	for (const [where, typed, title] of [
		[page, '20.5', 'រយៈពេលមានក្បៀស'],
		[page, '២០,៥', 'រយៈពេលជាលេខខ្មែរ'],
		[plain, '20.5', 'រយៈពេលគ្មានស្គ្រីប']
	] as const) {
		if (where === page) await open(page, `${meeting}/invite?item=new`);
		else await plain.goto(`${meeting}/invite?item=new`);
		await where.locator('[name=titleKm]').fill(title);
		const field = where.locator('[name=minutes]');
		await field.fill(typed);
		await where.locator('form[action$="/add"] button[type=submit]').click();
		await expect(where.getByText(say('field_not_whole')).first()).toBeVisible();
		await expect(field).toHaveValue(typed);
		expect(await minutesOf(title)).toEqual([]);
		await field.fill('១០.០០០.០០០');
		await where.locator('form[action$="/add"] button[type=submit]').click();
		const bounds = say('field_out_of_range').replace('{min}', '១').replace('{max}', '៦០០');
		await expect(where.getByText(bounds).first()).toBeVisible();
		await field.fill('២០');
		await where.locator('form[action$="/add"] button[type=submit]').click();
		await expect.poll(() => minutesOf(title)).toEqual([20]);
	}
});

test('a budget keeps its decimals in three styles and both scripts, and shows how it reads @entry', async () => {
	for (const typed of ['1250000.50', '1,250,000.50', '១.២៥០.០០០,៥០', '1\u00a0250\u00a0000.50']) {
		const title = `ថវិកា ${typed}`;
		await open(page, `${meeting}/session/plan`);
		await page.locator('[name=title]').fill(title);
		await choose(page, say('action_owner'), 'ក្រសួងមហាផ្ទៃ');
		await page.locator('details:has([name=budget]) summary').click();
		const field = page.locator('[name=budget]');
		await field.fill(typed);
		const note = page.locator(`[id="${await field.getAttribute('id')}-note"]`);
		if (typed === '១.២៥០.០០០,៥០') await expect(note).toBeEmpty();
		else await expect(note).toHaveText(`= ១.២៥០.០០០,៥០ ${say('action_riel')}`);
		await button(page, 'action_add').click();
		await expect.poll(() => budgetOf(title)).toEqual(['1250000.50']);
		await page.getByRole('link', { name: title }).click();
		await expect(page.getByText('១.២៥០.០០០,៥០').first()).toBeVisible();
	}
});

test('a budget that may be read in two ways is refused, and a thousand is seen as one @entry', async () => {
	const title = 'ថវិកាមិនច្បាស់';
	await open(page, `${meeting}/session/plan`);
	await page.locator('[name=title]').fill(title);
	await choose(page, say('action_owner'), 'ក្រសួងមហាផ្ទៃ');
	await page.locator('details:has([name=budget]) summary').click();
	const field = page.locator('[name=budget]');
	for (const typed of ['0.125', '1,250.000', '1.250.00', '1250.000']) {
		await field.fill(typed);
		await button(page, 'action_add').click();
		await expect(page.getByText(say('field_unclear_grouping')).first()).toBeVisible();
		await expect(field).toHaveValue(typed);
	}
	expect(await budgetOf(title)).toEqual([]);
	await field.fill('1.250');
	await expect(page.getByText(`= ១.២៥០ ${say('action_riel')}`)).toBeVisible();
	await button(page, 'action_add').click();
	await expect.poll(() => budgetOf(title)).toEqual(['1250.00']);
});

test('progress of 5.5 is not 55 percent, and an empty one is asked for @entry', async () => {
	await open(page, `${meeting}/session/plan`);
	const path = await page.getByRole('link', { name: 'ថវិកា 1,250,000.50' }).getAttribute('href');
	for (const [where, note] of [
		[page, 'វឌ្ឍនភាព'],
		[plain, 'វឌ្ឍនភាពគ្មានស្គ្រីប']
	] as const) {
		if (where === page) await open(page, path!);
		else await plain.goto(path!);
		const field = where.locator('[name=percent]');
		const send = where.locator('form[action="?/report"] button[type=submit]');
		await where.locator('form[action="?/report"] [name=note]').fill(note);
		for (const [typed, problem] of [
			['5.5', 'field_not_whole'],
			['៥,៥', 'field_not_whole'],
			['', 'field_required'],
			['5%', 'field_invalid_number']
		] as const) {
			await field.fill(typed);
			await send.click();
			await expect(where.getByText(say(problem)).first()).toBeVisible();
			await expect(field).toHaveValue(typed);
		}
		expect(await percentOf(note)).toEqual([]);
		await field.fill('៤៥');
		await send.click();
		await expect.poll(() => percentOf(note)).toEqual([45]);
	}
});
