import pg from 'pg';
import { concludedDialogue, type ConcludedDialogue } from '../support/concluded-dialogue.ts';
import { expect, test } from '../support/e2e.ts';
import { open, signIn } from '../support/people.ts';

/** What somebody may type or a program may write: a name of one word that no line holds. */
const long = 'Modelville'.repeat(15);
const khmer = 'ក'.repeat(150);

let dialogue: ConcludedDialogue;
let database: pg.Client;
test.beforeAll(async ({ app }) => {
	dialogue = await concludedDialogue(app);
	await dialogue.addAction(long);
	await dialogue.addAction(khmer);
	database = new pg.Client({ connectionString: app.databaseUrl });
	await database.connect();
	for (const name of [long, khmer]) {
		await database.query(
			`insert into public.participant (id, meeting_id, unit_id, category, invitation, name_km, position_km, basis)
			select gen_random_uuid(), m.id, m.unit_id, 'h', 'shortlisted', $2, $2, $2
			from public.meeting m where m.id = $1`,
			[dialogue.path.split('/').at(-1), name]
		);
		await database.query(
			`insert into public.unit (id, kind, parent_id, name_km, name_en)
			select gen_random_uuid(), 'organisation', u.id, $1, $1 from public.unit u where u.kind = 'national'`,
			[name]
		);
	}
});
test.afterAll(async () => {
	await dialogue.close();
	await database.end();
});

for (const width of [1280, 390]) {
	test(`a word of 150 letters is broken, not the page, at ${width} pixels`, async ({
		browser,
		app
	}) => {
		const page = await signIn(browser, app.url, 'secretariat');
		await page.setViewportSize({ width, height: 844 });
		for (const [path, shown] of [
			[`${dialogue.path}/invite/participants`, long],
			[`${dialogue.path}/session/plan`, long],
			[`${dialogue.path}/session/check-in`, long],
			[`${dialogue.path}/follow-up`, long],
			['/search?q=Modelville', long.slice(0, 10)],
			['/actions?q=Modelville', long]
		] as const) {
			await open(page, path);
			await expect(page.getByText(shown).first(), path).toBeVisible();
			const wide = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(wide, path).toBeLessThanOrEqual(width);
		}
		await page.context().close();
	});
}
