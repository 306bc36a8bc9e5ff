import pg from 'pg';
import { v7 } from 'uuid';
import { concludedDialogue } from '../support/concluded-dialogue.ts';
import { expect, test } from '../support/e2e.ts';
import { isFresh, open, ready, signIn } from '../support/people.ts';
import { say } from '../support/words.ts';

test('a report of progress keeps all that was chosen when its file is refused, and is sent as it then stands', async ({
	browser,
	app
}) => {
	const client = new pg.Client({ connectionString: app.databaseUrl });
	await client.connect();
	try {
		const { rows } = await client.query<{ id: string }>(
			`select a.id from public.action a join public.role_grant g on g.unit_id = a.owner_id
			where g.role = 'department' and a.status not in ('done', 'cancelled') order by a.id limit 1`
		);
		const page = await signIn(browser, app.url, 'department');
		await open(page, `/actions/${rows[0]!.id}`);
		const form = page.locator('form[action="?/report"]');
		await form.getByRole('radio', { name: say('action_status_blocked'), exact: true }).check();
		await form.locator('[name=percent]').fill('៤០');
		await form.locator('[name=note]').fill('ទឹកជំនន់បិទផ្លូវ');
		const send = form.locator('button[type=submit]');
		const file = { name: 'fake.pdf', mimeType: 'application/pdf', buffer: Buffer.from('words') };
		const filled = async () => {
			await expect(
				form.getByRole('radio', { name: say('action_status_blocked'), exact: true })
			).toBeChecked();
			await expect(form.locator('[name=percent]')).toHaveValue('៤០');
			await expect(form.locator('[name=note]')).toHaveValue('ទឹកជំនន់បិទផ្លូវ');
		};
		// The second refusal finds what the first one gave back.
		for (const _time of [1, 2]) {
			await page.evaluate(() => performance.clearResourceTimings());
			await form.locator('input[type=file]').setInputFiles(file);
			await send.click();
			await isFresh(page);
			await expect(form.getByRole('alert')).toContainText('fake.pdf');
			await filled();
		}
		await form.locator('input[type=file]').setInputFiles([]);
		await send.click();
		const reported = () =>
			client.query(
				`select status, percent, note from public.action_progress where action_id = $1
				order by reported_at desc, id limit 1`,
				[rows[0]!.id]
			);
		await expect
			.poll(async () => (await reported()).rows[0])
			.toMatchObject({ status: 'blocked', percent: 40, note: 'ទឹកជំនន់បិទផ្លូវ' });
		await page.context().close();
	} finally {
		await client.end();
	}
});

test('what is chosen before the page has its script stays chosen', async ({ browser, app }) => {
	const dialogue = await concludedDialogue(app);
	const page = await signIn(browser, app.url, 'secretariat');
	/** Opens a page whose script comes once `fill` is done with it. */
	const withoutScriptAtFirst = async (path: string, fill: () => Promise<void>) => {
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
	};
	const kind = page.locator('select[name=kind]');
	await withoutScriptAtFirst('/directory/new', async () => {
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
	await withoutScriptAtFirst(`${dialogue.path}/session/plan`, async () => {
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
