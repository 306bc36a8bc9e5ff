import type { Page } from '@playwright/test';
import { addDays } from '../../src/lib/domain/calendar-days.ts';
import { expect, test } from '../support/e2e.ts';
import { button, open } from '../support/people.ts';
import { say } from '../support/words.ts';
import { openEntryScene, problemOf, water, type EntryScene } from './entry-scene.ts';

/* What is pressed right after something was typed stays under the pointer, whatever leaving the field sets off. */

let scene: EntryScene;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ browser, app }) => {
	scene = await openEntryScene(browser, app);
	({ page } = scene);
});
test.afterEach(() => scene.restore());
test.afterAll(() => scene.close());

for (const [field, typed] of [
	['owner', 'the full name of a body'],
	['budget', 'a number'],
	['deadline', 'a date']
] as const) {
	test(`a button pressed right after typing ${typed} is not moved away from under the pointer @entry`, async ({
		app
	}) => {
		const title = `ចុចម្ដង ${field}`;
		await scene.newAction(title);
		await scene.owner().fill(water.km);
		await expect(scene.found()).toHaveCount(1);
		if (field !== 'owner') await scene.owner().press('Enter');
		const add = button(page, 'action_add');
		if (field === 'budget') {
			await page.locator('details:has([name=budget]) summary').click();
			await page.locator('[name=budget]').fill('1250000');
		}
		if (field === 'deadline') await page.locator('[name=deadline]').fill(addDays(app.today, 200));
		const sent: string[] = [];
		page.on('request', (request) => {
			if (request.method() === 'POST') sent.push(request.url());
		});
		// As long as a finger rests on it: what leaving the field sets off has its time.
		await add.click({ delay: 80 });
		await expect.poll(() => scene.ownerOf(title)).toEqual([water.id]);
		expect(sent).toHaveLength(1);
		page.removeAllListeners('request');
	});
}

for (const touch of [false, true]) {
	test(`what is pressed after an unknown name stays under the ${touch ? 'finger' : 'pointer'} on a phone @entry`, async () => {
		const phone = await page.context().newPage();
		await phone.setViewportSize({ width: 390, height: 844 });
		await open(phone, `${scene.meeting}/invite/participants/new`);
		const field = phone.getByRole('combobox', { name: say('participation_organisation') });
		const female = phone.getByRole('radio', { name: say('directory_sex_female') });
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

test('the first tap on what could not be sent is taken, while the line is being written in @entry', async () => {
	const phone = await page.context().newPage();
	await phone.setViewportSize({ width: 390, height: 844 });
	await open(phone, `${scene.meeting}/session`);
	const line = phone.getByRole('textbox', { name: say('input_text') });
	await phone.context().setOffline(true);
	await line.fill('សូមជួសជុលផ្លូវ');
	await line.press('Enter');
	const again = phone.getByRole('button', { name: say('input_write_again') });
	await expect(again).toBeVisible();
	await expect(line).toBeFocused();
	const place = (await again.boundingBox())!;
	await phone.mouse.move(place.x + place.width / 2, place.y + place.height / 2);
	await phone.mouse.down();
	expect(await again.boundingBox()).toEqual(place);
	await phone.mouse.up();
	await expect(line).toHaveValue('សូមជួសជុលផ្លូវ');
	await phone.context().setOffline(false);
	await phone.close();
});
