import { concludedDialogue } from '../support/concluded-dialogue.ts';
import { expect, test } from '../support/e2e.ts';
import { open, signIn } from '../support/people.ts';
import { say } from '../support/words.ts';

test('what is changed after an answer was lost is neither lost nor a dead end', async ({
	browser,
	app
}) => {
	const dialogue = await concludedDialogue(app);
	const page = await signIn(browser, app.url, 'secretariat');
	await open(page, `${dialogue.path}/session/challenges`);
	const form = page.locator('form[action="?/create"]').first();
	const words = form.locator('[name=title]');
	await words.fill('ផ្លូវលំខូច');
	// It arrives, but its answer doesn't.
	await page.route('**/challenges?/create', async (route) => {
		await route.fetch();
		await route.abort('connectionreset');
	});
	await form.locator('button[type=submit]').first().click();
	await expect(page.getByText(say('ui_no_network')).first()).toBeVisible();
	await page.unroute('**/challenges?/create');
	await words.fill('ផ្លូវលំខូច និងស្ពានបាក់');
	await form.locator('button[type=submit]').first().click();
	await expect(page.getByText(say('refusal_command_id_reused')).first()).toBeVisible();
	await expect(page.getByRole('heading', { name: /ផ្លូវលំខូច$/ })).toHaveCount(1);
	await expect(words).toHaveValue('ផ្លូវលំខូច និងស្ពានបាក់');
	await form.locator('button[type=submit]').first().click();
	await expect(words).toHaveValue('');
	await expect(page.getByRole('heading', { name: /ផ្លូវលំខូច និងស្ពានបាក់$/ })).toHaveCount(1);
	await page.context().close();
	await dialogue.close();
});
