import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e.ts';
import { button, open } from '../support/people.ts';
import { say } from '../support/words.ts';
import {
	council,
	openEntryScene,
	problemOf,
	water,
	works,
	type EntryScene,
	type Listed
} from './entry-scene.ts';

const search = '**/directory/units?*';

let scene: EntryScene;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ browser, app }) => {
	scene = await openEntryScene(browser, app);
	({ page } = scene);
});
test.afterEach(() => scene.restore());
test.afterAll(() => scene.close());

for (const latency of [0, 200, 400]) {
	test(`a sentence is recorded under the speaker whose name was typed, at ${latency} ms @entry`, async () => {
		const [first, second] = scene.people as [Listed, Listed];
		await open(page, `${scene.meeting}/session`);
		await scene.slowly(latency);
		for (const [person, body] of [
			[first, `អ្នកទីមួយ ${latency}`],
			[second, `អ្នកទីពីរ ${latency}`]
		] as const) {
			// At once, as fast as the keys go.
			await scene.speaker().fill(person.name_km);
			await scene.speaker().press('Enter');
			await page.keyboard.insertText(body);
			await page.keyboard.press('Enter');
			await expect.poll(() => scene.speakerOf(body)).toEqual([{ participant_id: person.id }]);
		}
	});

	test(`an action is given to the body whose name was typed, at ${latency} ms @entry`, async () => {
		const title = `ម្ចាស់ពិត ${latency}`;
		await scene.newAction(title);
		await scene.slowly(latency);
		await scene.owner().fill('modelia prov');
		await expect(scene.found()).toHaveCount(1);
		await scene.owner().press('Enter');
		await expect(scene.owner()).toHaveValue(council.km);
		await scene.owner().fill('modelia department of water');
		await scene.owner().press('Enter');
		await button(page, 'action_add').click();
		await expect.poll(() => scene.ownerOf(title)).toEqual([water.id]);
	});
}

test('a name that is not chosen sends no sentence under the one before @entry', async () => {
	await open(page, `${scene.meeting}/session`);
	await scene.speaker().fill(scene.people[0]!.name_km);
	await scene.speaker().press('Enter');
	await expect(scene.speaker()).toHaveValue(scene.people[0]!.name_km);
	await scene.speaker().fill('គ្មានអ្នកណាឈ្មោះនេះ');
	const line = page.locator('input[name=body]');
	await line.fill('ឃ្លាដែលមិនត្រូវកត់ត្រា');
	await line.press('Enter');
	await expect.poll(() => problemOf(scene.speaker())).toContain(say('ui_choice_not_found'));
	await expect(line).toHaveValue('ឃ្លាដែលមិនត្រូវកត់ត្រា');
	await scene.speaker().fill(scene.people[1]!.name_km);
	await line.press('Enter');
	await expect
		.poll(() => scene.speakerOf('ឃ្លាដែលមិនត្រូវកត់ត្រា'))
		.toEqual([{ participant_id: scene.people[1]!.id }]);
});

test('speakers are found without the network, and what was said then is kept with them @entry', async () => {
	const body = 'និយាយពេលគ្មានបណ្ដាញ';
	await open(page, `${scene.meeting}/session`);
	await page.context().setOffline(true);
	await scene.speaker().fill(scene.people[2]!.name_km);
	await scene.speaker().press('Enter');
	await expect(scene.speaker()).toHaveValue(scene.people[2]!.name_km);
	await page.keyboard.insertText(body);
	await page.keyboard.press('Enter');
	await expect(page.getByText(body)).toBeVisible();
	await scene.speaker().fill('គ្មានអ្នកណាឈ្មោះនេះ');
	await scene.speaker().press('Enter');
	await expect.poll(() => problemOf(scene.speaker())).toContain(say('ui_choice_search_failed'));
	expect(await scene.speakerOf(body)).toEqual([]);
	await page.context().setOffline(false);
	await expect.poll(() => scene.speakerOf(body)).toEqual([{ participant_id: scene.people[2]!.id }]);
});

test('sending the form waits for the search, and takes the answer to the last text alone @entry', async () => {
	const title = 'រង់ចាំចម្លើយ';
	await scene.newAction(title);
	const gate = await scene.held(search);
	await scene.owner().fill('modelia');
	await gate.asked(1);
	await scene.owner().fill('modelia department of water');
	await button(page, 'action_add').click();
	await gate.asked(2);
	await gate.release(0);
	expect(await scene.ownerOf(title)).toEqual([]);
	await expect.poll(() => problemOf(scene.owner())).toContain(say('ui_choice_awaited'));
	await gate.release(1);
	await expect.poll(() => scene.ownerOf(title)).toEqual([water.id]);
});

test('of several that fit nothing is taken unseen; the arrow keys and Enter choose @entry', async () => {
	const title = 'ជ្រើសដោយគ្រាប់ចុចព្រួញ';
	await scene.newAction(title);
	const gate = await scene.held(search);
	await scene.owner().fill('modelia department');
	await scene.owner().press('Enter');
	await gate.asked(1);
	await gate.release(0);
	await expect.poll(() => problemOf(scene.owner())).toContain(say('ui_choice_not_chosen'));
	await expect(scene.found()).toHaveCount(2);
	const last = scene.found().filter({ hasText: works.km });
	while ((await last.getAttribute('class'))?.includes('active') !== true)
		await scene.owner().press('ArrowDown');
	await expect(scene.owner()).toHaveAttribute(
		'aria-activedescendant',
		(await last.getAttribute('id'))!
	);
	await scene.owner().press('Enter');
	await button(page, 'action_add').click();
	await expect.poll(() => scene.ownerOf(title)).toEqual([works.id]);
});

for (const [what, fail] of [
	['offline', () => page.context().setOffline(true)],
	['an answer of 500', () => page.route(search, (route) => route.fulfill({ status: 500 }))]
] as const) {
	test(`a search that fails chooses nothing and says so: ${what} @entry`, async () => {
		const title = `មិនទាន់ជ្រើស ${what}`;
		await scene.newAction(title);
		await scene.owner().fill('modelia prov');
		await expect(scene.found()).toHaveCount(1);
		await scene.owner().press('Enter');
		await fail();
		await scene.owner().fill('modelia department of water');
		await scene.owner().press('Enter');
		await button(page, 'action_add').click();
		await expect.poll(() => problemOf(scene.owner())).toContain(say('ui_choice_search_failed'));
		await expect(scene.owner()).toHaveValue('modelia department of water');
		expect(await scene.ownerOf(title)).toEqual([]);
		await page.context().setOffline(false);
		await page.unrouteAll({ behavior: 'ignoreErrors' });
		await scene.owner().press('Enter');
		await expect(scene.owner()).toHaveValue(water.km);
		await button(page, 'action_add').click();
		await expect.poll(() => scene.ownerOf(title)).toEqual([water.id]);
	});
}

test('a form whose text is not the name of what it carries is refused @entry', async ({ app }) => {
	const title = 'បែបបទចាស់';
	const send = (fields: Record<string, string>) =>
		page.request.post(`${scene.meeting}/session/plan?/create`, {
			headers: { origin: app.url, 'sec-fetch-site': 'same-origin', accept: 'text/html' },
			form: { title, deadline: app.today, ...fields }
		});
	const differs = await send({ ownerId: council.id, ownerId_text: water.km });
	expect(differs.status()).toBe(400);
	expect(await differs.text()).toContain(say('field_choice_differs'));
	const void_ = await send({ ownerId: '', ownerId_text: water.km });
	expect(await void_.text()).toContain(say('field_not_chosen'));
	expect(await scene.ownerOf(title)).toEqual([]);
	await send({ ownerId: water.id, ownerId_text: water.en.toUpperCase() });
	expect(await scene.ownerOf(title)).toEqual([water.id]);
});
