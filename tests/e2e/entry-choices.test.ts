import type { CDPSession, Locator, Page, Route } from '@playwright/test';
import pg from 'pg';
import { v7 } from 'uuid';
import { expect, test } from '../support/e2e.ts';
import { button, open, signIn } from '../support/people.ts';
import { runningMeeting } from '../support/running-meeting.ts';
import { say } from '../support/words.ts';

/** Bodies whose names begin alike, among which a search of the first word finds the wrong one first. */
const council = { id: v7(), km: 'ក្រុមប្រឹក្សាខេត្តគំរូ', en: 'Modelia Provincial Council' };
const water = { id: v7(), km: 'មន្ទីរទឹកគំរូ', en: 'Modelia Department of Water' };
const works = { id: v7(), km: 'មន្ទីរសាធារណការគំរូ', en: 'Modelia Department of Works' };

const search = '**/directory/units?*';
let database: pg.Client;
let page: Page;
let network: CDPSession;
let meeting: string;
let people: { id: string; name_km: string; name_en: string }[];

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser, app }) => {
	database = new pg.Client({ connectionString: app.databaseUrl });
	await database.connect();
	for (const body of [council, water, works]) {
		await database.query(
			`insert into public.unit (id, kind, parent_id, name_km, name_en)
			select $1, 'organisation', u.id, $2, $3 from public.unit u where u.kind = 'national'`,
			[body.id, body.km, body.en]
		);
	}
	page = await signIn(browser, app.url, 'twg_secretariat');
	network = await page.context().newCDPSession(page);
	await network.send('Network.enable');
	meeting = await runningMeeting(page, app);
	const { rows } = await database.query<(typeof people)[number]>(
		`select id, name_km, name_en from public.participant where meeting_id = $1 and removed_at is null
		order by name_km`,
		[meeting.split('/').at(-1)]
	);
	// Nobody whose name begins like another's: what is typed means one person.
	people = rows.filter(
		(one) => rows.filter((other) => other.name_km.startsWith(one.name_km)).length === 1
	);
	expect(people.length).toBeGreaterThan(3);
});

test.afterAll(async () => {
	await page.context().close();
	await database.end();
});

/** Lets every request of the page take so long more, as a slow network does. */
async function slowly(milliseconds: number) {
	await network.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: milliseconds,
		downloadThroughput: -1,
		uploadThroughput: -1
	});
	const took = await page.evaluate(async () => {
		const began = performance.now();
		await fetch('/api/healthz', { cache: 'no-store' });
		return performance.now() - began;
	});
	expect(took, 'the network is as slow as asked for').toBeGreaterThanOrEqual(milliseconds);
}

/** Holds searches back until the test lets them go. */
async function held(address: string) {
	const waiting: Route[] = [];
	await page.route(address, (route) => void waiting.push(route));
	return {
		waiting,
		asked: (count: number) => expect.poll(() => waiting.length).toBe(count),
		release: (at: number) => waiting[at]!.continue().catch(() => {})
	};
}

const speakerOf = async (body: string) => {
	const { rows } = await database.query<{ participant_id: string | null }>(
		'select participant_id from public.input where body = $1',
		[body]
	);
	return rows;
};
const ownerOf = async (title: string) => {
	const { rows } = await database.query<{ owner_id: string }>(
		'select owner_id from public.action where title = $1',
		[title]
	);
	return rows.map((row) => row.owner_id);
};

const speaker = () => page.getByRole('combobox', { name: say('input_speaker') }).first();
const owner = () => page.getByRole('combobox', { name: say('action_owner') });
const found = () => page.getByRole('listbox', { name: say('action_owner') }).getByRole('option');
const problemOf = (field: Locator) =>
	field.evaluate((input: HTMLInputElement) => {
		const ids = input.getAttribute('aria-describedby')?.split(' ') ?? [];
		return ids.map((id) => document.getElementById(id)?.textContent?.trim() ?? '').join(' ');
	});

async function newAction(title: string) {
	await open(page, `${meeting}/session/plan`);
	await page.locator('[name=title]').fill(title);
}

test.afterEach(async () => {
	await page.context().setOffline(false);
	await slowly(0);
	await page.unrouteAll({ behavior: 'ignoreErrors' });
});

for (const [field, typed] of [
	['owner', 'the full name of a body'],
	['budget', 'a number'],
	['deadline', 'a date']
] as const) {
	test(`a button pressed right after typing ${typed} is not moved away from under the pointer @entry`, async () => {
		const title = `ចុចម្ដង ${field}`;
		await newAction(title);
		await owner().fill(water.km);
		await expect(found()).toHaveCount(1);
		if (field !== 'owner') await owner().press('Enter');
		const add = button(page, 'action_add');
		if (field === 'budget') {
			await page.locator('details:has([name=budget]) summary').click();
			await page.locator('[name=budget]').fill('1250000');
		}
		if (field === 'deadline') await page.locator('[name=deadline]').fill('2027-06-15');
		const sent: string[] = [];
		page.on('request', (request) => {
			if (request.method() === 'POST') sent.push(request.url());
		});
		// As long as a finger rests on it: what leaving the field sets off has its time.
		await add.click({ delay: 80 });
		await expect.poll(() => ownerOf(title)).toEqual([water.id]);
		expect(sent).toHaveLength(1);
		page.removeAllListeners('request');
	});
}

for (const touch of [false, true]) {
	test(`what is pressed after an unknown name stays under the ${touch ? 'finger' : 'pointer'} on a phone @entry`, async () => {
		const phone = await page.context().newPage();
		await phone.setViewportSize({ width: 390, height: 844 });
		await open(phone, `${meeting}/invite/participants/new`);
		const field = phone.getByRole('combobox', { name: say('participation_organisation') });
		const female = phone.getByRole('radio', { name: say('participation_sex_female') });
		await field.fill('គ្មានស្ថាប័នណាឈ្មោះនេះ');
		await expect(phone.getByText(say('ui_no_match')).first()).toBeVisible();
		await female.scrollIntoViewIfNeeded();
		const box = (await female.boundingBox())!;
		const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
		if (touch) {
			const fingers = await phone.context().newCDPSession(phone);
			await fingers.send('Emulation.setTouchEmulationEnabled', { enabled: true });
			await fingers.send('Input.dispatchTouchEvent', {
				type: 'touchStart',
				touchPoints: [{ x, y }]
			});
			await fingers.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
		} else await phone.mouse.click(x, y, { delay: 80 });
		await expect(female).toBeChecked();
		await expect.poll(() => problemOf(field)).toContain(say('ui_choice_not_found'));
		await phone.close();
	});
}

for (const latency of [0, 200, 400]) {
	test(`a sentence is recorded under the speaker whose name was typed, at ${latency} ms @entry`, async () => {
		const [first, second] = people as [(typeof people)[number], (typeof people)[number]];
		await open(page, `${meeting}/session`);
		await slowly(latency);
		for (const [person, body] of [
			[first, `អ្នកទីមួយ ${latency}`],
			[second, `អ្នកទីពីរ ${latency}`]
		] as const) {
			// At once, as fast as the keys go.
			await speaker().fill(person.name_km);
			await speaker().press('Enter');
			await page.keyboard.insertText(body);
			await page.keyboard.press('Enter');
			await expect.poll(() => speakerOf(body)).toEqual([{ participant_id: person.id }]);
		}
	});

	test(`an action is given to the body whose name was typed, at ${latency} ms @entry`, async () => {
		const title = `ម្ចាស់ពិត ${latency}`;
		await newAction(title);
		await slowly(latency);
		await owner().fill('modelia prov');
		await expect(found()).toHaveCount(1);
		await owner().press('Enter');
		await expect(owner()).toHaveValue(council.km);
		await owner().fill('modelia department of water');
		await owner().press('Enter');
		await button(page, 'action_add').click();
		await expect.poll(() => ownerOf(title)).toEqual([water.id]);
	});
}

test('a name that is not chosen sends no sentence under the one before @entry', async () => {
	await open(page, `${meeting}/session`);
	await speaker().fill(people[0]!.name_km);
	await speaker().press('Enter');
	await expect(speaker()).toHaveValue(people[0]!.name_km);
	await speaker().fill('គ្មានអ្នកណាឈ្មោះនេះ');
	const line = page.locator('input[name=body]');
	await line.fill('ឃ្លាដែលមិនត្រូវកត់ត្រា');
	await line.press('Enter');
	await expect.poll(() => problemOf(speaker())).toContain(say('ui_choice_not_found'));
	await expect(line).toHaveValue('ឃ្លាដែលមិនត្រូវកត់ត្រា');
	await speaker().fill(people[1]!.name_km);
	await line.press('Enter');
	await expect
		.poll(() => speakerOf('ឃ្លាដែលមិនត្រូវកត់ត្រា'))
		.toEqual([{ participant_id: people[1]!.id }]);
});

test('speakers are found without the network, and what was said then is kept with them @entry', async () => {
	const body = 'និយាយពេលគ្មានបណ្ដាញ';
	await open(page, `${meeting}/session`);
	await page.context().setOffline(true);
	await speaker().fill(people[2]!.name_km);
	await speaker().press('Enter');
	await expect(speaker()).toHaveValue(people[2]!.name_km);
	await page.keyboard.insertText(body);
	await page.keyboard.press('Enter');
	await expect(page.getByText(body)).toBeVisible();
	await speaker().fill('គ្មានអ្នកណាឈ្មោះនេះ');
	await speaker().press('Enter');
	await expect.poll(() => problemOf(speaker())).toContain(say('ui_choice_search_failed'));
	expect(await speakerOf(body)).toEqual([]);
	await page.context().setOffline(false);
	await expect.poll(() => speakerOf(body)).toEqual([{ participant_id: people[2]!.id }]);
});

test('sending the form waits for the search, and takes the answer to the last text alone @entry', async () => {
	const title = 'រង់ចាំចម្លើយ';
	await newAction(title);
	const gate = await held(search);
	await owner().fill('modelia');
	await gate.asked(1);
	await owner().fill('modelia department of water');
	await button(page, 'action_add').click();
	await gate.asked(2);
	await gate.release(0);
	expect(await ownerOf(title)).toEqual([]);
	await expect.poll(() => problemOf(owner())).toContain(say('ui_choice_awaited'));
	await gate.release(1);
	await expect.poll(() => ownerOf(title)).toEqual([water.id]);
});

test('of several that fit nothing is taken unseen; the arrow keys and Enter choose @entry', async () => {
	const title = 'ជ្រើសដោយគ្រាប់ចុចព្រួញ';
	await newAction(title);
	const gate = await held(search);
	await owner().fill('modelia department');
	await owner().press('Enter');
	await gate.asked(1);
	await gate.release(0);
	await expect.poll(() => problemOf(owner())).toContain(say('ui_choice_not_chosen'));
	await expect(found()).toHaveCount(2);
	const last = found().filter({ hasText: works.km });
	while ((await last.getAttribute('class'))?.includes('active') !== true)
		await owner().press('ArrowDown');
	await expect(owner()).toHaveAttribute('aria-activedescendant', (await last.getAttribute('id'))!);
	await owner().press('Enter');
	await button(page, 'action_add').click();
	await expect.poll(() => ownerOf(title)).toEqual([works.id]);
});

for (const [what, fail] of [
	['offline', () => page.context().setOffline(true)],
	['an answer of 500', () => page.route(search, (route) => route.fulfill({ status: 500 }))]
] as const) {
	test(`a search that fails chooses nothing and says so: ${what} @entry`, async () => {
		const title = `មិនទាន់ជ្រើស ${what}`;
		await newAction(title);
		await owner().fill('modelia prov');
		await expect(found()).toHaveCount(1);
		await owner().press('Enter');
		await fail();
		await owner().fill('modelia department of water');
		await owner().press('Enter');
		await button(page, 'action_add').click();
		await expect.poll(() => problemOf(owner())).toContain(say('ui_choice_search_failed'));
		await expect(owner()).toHaveValue('modelia department of water');
		expect(await ownerOf(title)).toEqual([]);
		await page.context().setOffline(false);
		await page.unrouteAll({ behavior: 'ignoreErrors' });
		await owner().press('Enter');
		await expect(owner()).toHaveValue(water.km);
		await button(page, 'action_add').click();
		await expect.poll(() => ownerOf(title)).toEqual([water.id]);
	});
}

test('a form whose text is not the name of what it carries is refused @entry', async ({ app }) => {
	const title = 'បែបបទចាស់';
	const send = (fields: Record<string, string>) =>
		page.request.post(`${meeting}/session/plan?/create`, {
			headers: { origin: app.url, 'sec-fetch-site': 'same-origin', accept: 'text/html' },
			form: { title, deadline: app.today, ...fields }
		});
	const differs = await send({ ownerId: council.id, ownerId_text: water.km });
	expect(differs.status()).toBe(400);
	expect(await differs.text()).toContain(say('field_choice_differs'));
	const void_ = await send({ ownerId: '', ownerId_text: water.km });
	expect(await void_.text()).toContain(say('field_not_chosen'));
	expect(await ownerOf(title)).toEqual([]);
	await send({ ownerId: water.id, ownerId_text: water.en.toUpperCase() });
	expect(await ownerOf(title)).toEqual([water.id]);
});
