import pg from 'pg';
import { v7 } from 'uuid';
import type { TestApp } from '../support/e2e.ts';
import { expect, test } from '../support/e2e.ts';
import { button, open, signIn } from '../support/people.ts';
import { say } from '../support/words.ts';

const forum = '00000000-0000-7000-8000-f00000000002';

/** A dialogue of the demo's province that is planned for another season, with two people to be invited. */
async function plannedDialogue(app: TestApp): Promise<string> {
	const client = new pg.Client({ connectionString: app.databaseUrl });
	await client.connect();
	const meeting = v7();
	await client.query(
		`insert into public.meeting (id, forum_id, unit_id, title_km, title_en, status, held_on, place_km)
		select $1, f.id, f.unit_id, 'កិច្ចសន្ទនាឆ្នាំក្រោយ', 'Next dialogue', 'scheduled', $2::date + 100, 'សាលាខេត្ត'
		from public.forum f where f.id = $3`,
		[meeting, app.today, forum]
	);
	await client.query(
		`insert into public.agenda_item (id, meeting_id, unit_id, position, kind, title_km, minutes)
		select $1, m.id, m.unit_id, 1, 'discussion', 'ការពិភាក្សា', 30 from public.meeting m where m.id = $2`,
		[v7(), meeting]
	);
	for (const [name, email] of [
		['តំណាងទី១', `one-${meeting}@example.org`],
		['តំណាងទី២', null]
	]) {
		const person = v7();
		await client.query(
			`insert into public.participant (id, meeting_id, unit_id, category, name_km, invitation)
			select $1, m.id, m.unit_id, 'b', $3, 'approved' from public.meeting m where m.id = $2`,
			[person, meeting, name]
		);
		await client.query(
			`insert into public.participant_personal (participant_id, meeting_id, unit_id, email)
			select $1, m.id, m.unit_id, $3 from public.meeting m where m.id = $2`,
			[person, meeting, email]
		);
	}
	await client.end();
	return `/meetings/${meeting}`;
}

test('a meeting that was opened months too early is asked about, taken back, dated and opened on its day', async ({
	app,
	browser
}) => {
	const meeting = await plannedDialogue(app);
	const page = await signIn(browser, app.url, 'secretariat');
	await open(page, `${meeting}/session`);
	await page.getByRole('link', { name: say('session_start'), exact: true }).click();
	await expect(page.getByText(say('step_start_early'))).toBeVisible();
	await expect(page.locator('[name=heldOn]')).toHaveValue(app.today);
	await button(page, 'session_start').click();
	await expect(page).toHaveURL(new RegExp(`${meeting}/session$`));
	await page.getByRole('link', { name: say('step_undo_start_button'), exact: true }).click();
	await button(page, 'step_undo_start_button').click();
	await expect(page.getByText(say('session_not_yet'))).toBeVisible();
	await open(page, `${meeting}/prepare`);
	await page.locator('[name=heldOn]').fill(app.today);
	const saved = page.waitForResponse(
		(response) => response.request().method() === 'POST' && response.url().includes('?/save')
	);
	await page.locator('form[action="?/save"] button[type=submit]').last().click();
	await saved;
	await open(page, `${meeting}/session`);
	await page.locator('form[action$="?/start"] button[type=submit]').click();
	await expect(
		page.getByRole('link', { name: say('step_undo_start_button'), exact: true })
	).toBeVisible();
});

test('a meeting that somebody edited after its page was opened is begun by the second press, on what the page shows then', async ({
	app,
	browser
}) => {
	const meeting = await plannedDialogue(app);
	const client = new pg.Client({ connectionString: app.databaseUrl });
	await client.connect();
	const edit = (set: string, value: string) =>
		client.query(`update public.meeting set ${set} = $2 where id = $1`, [
			meeting.replace('/meetings/', ''),
			value
		]);
	await edit('held_on', app.today);
	const page = await signIn(browser, app.url, 'secretariat');
	await open(page, `${meeting}/session`);
	const start = page.locator('form[action$="?/start"] button[type=submit]');
	await expect(start).toBeEnabled();
	await edit('place_km', 'សាលប្រជុំថ្មី');
	await client.end();

	// Sent without an answer, it is told for what it is, and the page stays as it is.
	await page.context().setOffline(true);
	await start.click();
	await expect(page.getByText(say('ui_no_network'))).toBeVisible();
	await expect(page.getByText(say('session_not_yet'))).toBeVisible();
	await page.context().setOffline(false);

	await start.click();
	await expect(page.getByText(say('refusal_preview_changed'))).toBeVisible();
	await expect(page.getByText(say('session_not_yet'))).toBeVisible();
	await start.click();
	await expect(
		page.getByRole('link', { name: say('step_undo_start_button'), exact: true })
	).toBeVisible();
	await page.context().close();
});

test('invitations are shown before they are sent, and asked about again when the list has changed', async ({
	app,
	browser
}) => {
	const meeting = await plannedDialogue(app);
	const page = await signIn(browser, app.url, 'secretariat');
	await open(page, `${meeting}/invite/participants`);
	await page.locator('[name=everybody]').check();
	await button(page, 'participation_send').click();
	await expect(page.getByText(say('reach_send_title'))).toBeVisible();
	await expect(page.getByText(say('reach_gap_no_address')).first()).toBeVisible();
	// Somebody else gives the second one an address meanwhile.
	const client = new pg.Client({ connectionString: app.databaseUrl });
	await client.connect();
	await client.query(
		`update public.participant_personal set email = 'two@example.org' where meeting_id = $1 and email is null`,
		[meeting.slice('/meetings/'.length)]
	);
	await button(page, 'reach_confirm_send').click();
	await expect(page.getByText(say('refusal_preview_changed'))).toBeVisible();
	const owed = async () =>
		(
			await client.query<{ n: number }>(
				`select count(*)::int as n from app.outbox o join public.participant p on p.id = o.subject_id where p.meeting_id = $1`,
				[meeting.slice('/meetings/'.length)]
			)
		).rows[0]!.n;
	expect(await owed()).toBe(0);
	await button(page, 'reach_confirm_send').click();
	await expect(page.getByText(say('invitation_status_sent')).nth(2)).toBeVisible();
	expect(await owed()).toBe(2);
	await client.end();
});
