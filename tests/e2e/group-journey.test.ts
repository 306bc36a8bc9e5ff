import { expect, test } from '../support/e2e.ts';
import { pdfText, squeeze } from '../support/pdf-text.ts';
import { button, choose, open, signIn } from '../support/people.ts';
import { say } from '../support/words.ts';

test('a technical working group on the same pages, from its seats to the Chair’s list of actions @journey', async ({
	browser,
	app
}) => {
	const agreed = 'រៀបចំសេចក្ដីព្រាងផែនការការងារប្រចាំឆ្នាំសម្រាប់ក្រុមការងារ';
	const said = 'សូមឱ្យមានការចែករំលែកទិន្នន័យគម្រោងជាប្រចាំ។';
	const secretariat = await signIn(browser, app.url, 'twg_secretariat');
	let meeting = '';
	let group = '';

	await test.step('a meeting with its members by their seats', async () => {
		await open(secretariat, '/twgs');
		await secretariat.getByRole('main').getByRole('link', { name: 'វិមជ្ឈការ' }).first().click();
		await expect(secretariat).toHaveURL(/\/forums\/[\w-]+$/);
		group = new URL(secretariat.url()).pathname;
		// Seats of several bodies bear one name: each is offered with its body.
		await secretariat.locator('summary', { hasText: say('forum_member_end_title') }).click();
		const seats = secretariat.locator('select[name=memberId] option');
		const offered = await seats.allTextContents();
		expect(offered.length).toBeGreaterThan(1);
		expect(new Set(offered).size).toBe(offered.length);
		const seat = (await seats.nth(1).getAttribute('value'))!;
		await open(secretariat, `${group}/members/new?replace=${seat}`);
		await expect(secretariat.locator('form[action^="?/replace"] [name=nameKm]')).toBeVisible();
		await open(secretariat, `/meetings/new?forum=${group.split('/').at(-1)}`);
		await secretariat.locator('[name=heldOn]').fill(app.today);
		await secretariat.locator('[name=startsAt]').fill('23:59');
		await secretariat.locator('[name=placeKm]').fill('សាលប្រជុំ ក្រសួងមហាផ្ទៃ');
		await button(secretariat, 'meeting_create').click();
		await expect(secretariat).toHaveURL(/\/prepare/);
		meeting = new URL(secretariat.url()).pathname.replace('/prepare', '');
		await open(secretariat, `${meeting}/invite/participants`);
		await button(secretariat, 'participation_take_seats').click();
		await expect(secretariat.locator('[name=ids]').first()).toBeAttached();
		await open(secretariat, `${meeting}/prepare`);
		await secretariat.locator('form[action="?/schedule"] button[type=submit]').click();
		await expect(secretariat.getByText(say('meeting_status_scheduled')).first()).toBeVisible();
	});

	await test.step('held, with an input and an agreed action', async () => {
		await open(secretariat, `${meeting}/session`);
		await button(secretariat, 'session_start').click();
		await expect(secretariat.getByText(say('meeting_status_in_session')).first()).toBeVisible();
		await secretariat.locator('input[name=body]').fill(said);
		await secretariat.locator('input[name=body]').press('Enter');
		await expect(secretariat.getByText(said)).toBeVisible();
		await open(secretariat, `${meeting}/session/plan`);
		await secretariat.locator('[name=title]').fill(agreed);
		await choose(secretariat, say('action_owner'), 'ក្រសួងមហាផ្ទៃ');
		await button(secretariat, 'action_add').click();
		await expect(secretariat.getByRole('link', { name: agreed })).toBeVisible();
		await open(secretariat, `${meeting}/session`);
		await secretariat.getByRole('link', { name: say('session_conclude'), exact: true }).click();
		await button(secretariat, 'session_conclude').click();
		await expect(secretariat.getByText(say('meeting_status_concluded')).first()).toBeVisible();
	});

	await test.step('minutes, confirmed by the Chair, who finds the agreed actions', async () => {
		await open(secretariat, `${meeting}/report`);
		await secretariat.locator('form[action="?/start"] button[type=submit]').click();
		await secretariat.locator('form[action="?/submit"] button[type=submit]').click();
		await expect(
			secretariat.getByText(say('report_status_in_review'), { exact: true }).first()
		).toBeVisible();
		const chair = await signIn(browser, app.url, 'twg_chair');
		await open(chair, `${meeting}/report`);
		await chair.locator('form[action="?/approve"] button[type=submit]').click();
		await expect(
			chair.getByText(say('report_status_approved'), { exact: true }).first()
		).toBeVisible();
		const minutes = await chair.request.get(`${meeting}/documents/minutes?locale=km`);
		const text = await pdfText(await minutes.body());
		for (const part of [said, agreed]) expect(text).toContain(squeeze(part));
		await open(chair, group);
		await expect(chair.getByRole('link', { name: agreed }).first()).toBeVisible();
		await chair.context().close();
	});
	await secretariat.context().close();
});
