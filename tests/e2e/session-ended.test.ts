import pg from 'pg';
import { v7 } from 'uuid';
import { concludedDialogue } from '../support/concluded-dialogue.ts';
import { expect, test } from '../support/e2e.ts';
import { button, open, signIn } from '../support/people.ts';
import { say } from '../support/words.ts';
import { demoAccounts, demoPassword } from '../../supabase/demo/bodies/accounts.ts';

test('what is typed after the session has ended stays, with the reason, and goes out after signing in elsewhere', async ({
	browser,
	app
}) => {
	const dialogue = await concludedDialogue(app);
	const meeting = dialogue.path.split('/').at(-1)!;
	const database = new pg.Client({ connectionString: app.databaseUrl });
	await database.connect();
	const { email } = demoAccounts.find((one) => one.role === 'secretariat')!;
	const end = () =>
		database.query(
			'delete from app.session where user_id = (select id from public.user_account where email = $1)',
			[email]
		);
	const kept = async (table: 'input' | 'challenge', column: string, words: string) =>
		(
			await database.query(
				`select 1 from public.${table} where meeting_id = $1 and ${column} = $2`,
				[meeting, words]
			)
		).rowCount;
	const page = await signIn(browser, app.url, 'secretariat');
	const signInElsewhere = async () => {
		const tab = await page.context().newPage();
		await tab.goto('/sign-in');
		await tab.locator('input[name=email]').fill(email);
		await tab.locator('input[name=password]').fill(demoPassword);
		await tab.locator('input[name=password]').press('Enter');
		await expect(tab).not.toHaveURL(/sign-in/);
		await tab.close();
	};

	await test.step('a line in the hall', async () => {
		await open(page, `${dialogue.path}/session`);
		await end();
		const line = page.locator('section.entry [name=body]');
		await line.fill('ប្រយោគក្រោយវគ្គបានបញ្ចប់');
		await line.press('Enter');
		await expect(page.getByText(say('ui_signed_out'))).toBeVisible();
		await expect(page.getByText('ប្រយោគក្រោយវគ្គបានបញ្ចប់').first()).toBeVisible();
		await signInElsewhere();
		await button(page, 'input_retry').click();
		await expect.poll(() => kept('input', 'body', 'ប្រយោគក្រោយវគ្គបានបញ្ចប់')).toBe(1);
	});

	await test.step('a form', async () => {
		await open(page, `${dialogue.path}/session/challenges`);
		const title = page.locator('form[action*="create"] [name=title]');
		const send = page.locator('form[action*="create"] button[type=submit]');
		await title.fill('បញ្ហាក្រោយវគ្គបានបញ្ចប់');
		await end();
		await send.click();
		await expect(page.getByText(say('ui_signed_out'))).toBeVisible();
		await expect(title).toHaveValue('បញ្ហាក្រោយវគ្គបានបញ្ចប់');
		await signInElsewhere();
		await send.click();
		await expect.poll(() => kept('challenge', 'title', 'បញ្ហាក្រោយវគ្គបានបញ្ចប់')).toBe(1);
	});

	await test.step('a form without a script leads back to its page, and shows what was typed', async () => {
		await end();
		const post = (form: Record<string, string>) =>
			page.request.post(`${dialogue.path}/session/challenges?/create&from=1`, {
				form: { _command: v7(), ...form },
				headers: { origin: app.url, 'sec-fetch-site': 'same-origin', accept: 'text/html' },
				maxRedirects: 0
			});
		const signIn = `/sign-in?next=${encodeURIComponent(`${dialogue.path}/session/challenges?from=1`)}`;
		const answer = await post({ title: 'បញ្ហា <ដែលបានវាយ>' });
		expect(answer.status()).toBe(401);
		const shown = await answer.text();
		expect(shown).toContain('\nបញ្ហា &lt;ដែលបានវាយ&gt;</textarea>');
		expect(shown).toContain(say('ui_signed_out'));
		expect(shown).toContain(`href="${signIn}" target="_blank"`);
		const nothing = await post({ title: '' });
		expect(nothing.status()).toBe(303);
		expect(nothing.headers().location).toBe(signIn);
	});

	await page.context().close();
	await dialogue.close();
	await database.end();
});
