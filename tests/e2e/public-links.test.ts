import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { v7 } from 'uuid';
import { demoAccounts, demoPassword } from '../../supabase/demo/bodies/accounts.ts';
import { expect, test, type TestApp } from '../support/e2e.ts';
import { sendRaw } from '../support/raw-request.ts';
import { say } from '../support/words.ts';

/** A live link of an invitation of the demo, made as the product makes it, with what its page shows. */
async function invitationLink(app: TestApp) {
	const client = new pg.Client({ connectionString: app.databaseUrl });
	await client.connect();
	const { rows } = await client.query<{
		person: string;
		meeting: string;
		name: string;
		title: string;
	}>(
		`select p.id as person, m.id as meeting, p.name_km as name, m.title_km as title from public.participant p
		join public.meeting m on m.id = p.meeting_id
		where m.status = 'scheduled' and m.held_on > $1::date and p.removed_at is null
			and p.invitation in ('sent', 'accepted', 'declined') order by p.id limit 1`,
		[app.today]
	);
	const token = randomBytes(32).toString('base64url');
	const id = v7();
	await client.query(
		`insert into app.link (id, purpose, subject_id, token_hash, expires_at)
		values ($1, 'rsvp', $2, $3, now() + interval '1 day')`,
		[id, rows[0]!.person, createHash('sha256').update(token).digest()]
	);
	const set = (what: string) => client.query(`update app.link set ${what} where id = $1`, [id]);
	return { token, ...rows[0]!, set, close: () => client.end() };
}

/** A page without what differs from one visit to the next, and without its own address. */
function comparable(text: string, token: string): string {
	return text.replaceAll(token, '').replace(/nonce="[^"]*"|svelte-\w+|sha256-[\w+/=]+/g, '');
}

test('one link takes ten answers in a quarter of an hour; then the page says when to come back and keeps what was typed @badinput', async ({
	app
}) => {
	const link = await invitationLink(app);
	const answer = (note: string) =>
		sendRaw(app.url, {
			method: 'POST',
			path: `/rsvp/${link.token}`,
			headers: {
				origin: new URL(app.url).origin,
				'sec-fetch-site': 'same-origin',
				accept: 'text/html',
				'content-type': 'application/x-www-form-urlencoded'
			},
			body: new URLSearchParams({ answer: 'accepted', note }).toString()
		});
	const taken = await Promise.all(Array.from({ length: 30 }, (_, at) => answer(`note ${at}`)));
	const statuses = taken.map(({ status }) => status).toSorted();
	// Of ten that were written before any was taken, one is the answer; the others are shown what stands.
	expect(statuses).toEqual([200, ...Array<number>(9).fill(409), ...Array<number>(20).fill(429)]);
	const late = await answer('written too late');
	expect(late.status).toBe(429);
	expect(Number(late.headers['retry-after'])).toBeGreaterThan(0);
	expect(late.text).toContain('written too late');
	const [before] = say('refusal_too_many_posts').split('{minutes}');
	expect(late.text).toContain(before!.trim());
	// What stands on record is another answer, and the page says which of the two was kept.
	expect(late.text).toContain(say('participation_given_accepted'));
	expect(late.text).toContain(say('participation_earlier_answer_holds'));
	expect(late.text).not.toContain(say('participation_may_change'));
	await link.close();
});

test('every public page has one heading, also where its link is dead @badinput', async ({
	app
}) => {
	const link = await invitationLink(app);
	const unknown = 'B'.repeat(43);
	for (const path of [
		`/rsvp/${link.token}`,
		`/rsvp/${unknown}`,
		`/receipt/${unknown}`,
		`/set-password/${unknown}`,
		'/verify/ABCDEFGH',
		'/reset-password',
		'/sign-in'
	]) {
		const { text } = await sendRaw(app.url, { path, headers: { accept: 'text/html' } });
		expect(text.match(/<h1\b/g), path).toHaveLength(1);
	}
	await link.close();
});

test('an expired link says no more than that, and so does one that was replaced or never was @badinput', async ({
	app
}) => {
	const link = await invitationLink(app);
	const see = async (token: string) => {
		const { status, text } = await sendRaw(app.url, {
			path: `/rsvp/${token}`,
			headers: { accept: 'text/html' }
		});
		return { status, page: comparable(text, token) };
	};
	expect((await see(link.token)).page).toContain(link.title);
	const unknown = await see('B'.repeat(43));
	await link.set(`expires_at = now() - interval '1 minute'`);
	const expired = await see(link.token);
	await link.set(`expires_at = now() + interval '1 day', revoked_at = now()`);
	const revoked = await see(link.token);
	for (const name of [link.title, link.name]) expect(expired.page).not.toContain(name);
	expect(expired.page).toContain(say('refusal_rsvp_expired'));
	expect(revoked).toEqual(expired);
	expect(unknown).toEqual(expired);
	await link.close();
});

test('a language that was chosen before signing in stands afterwards; without a choice it is the account’s', async ({
	browser,
	app
}) => {
	const account = demoAccounts.find(({ role }) => role === 'secretariat')!;
	const signedIn = async (chosen: 'en' | null) => {
		const page = await (await browser.newContext({ baseURL: app.url })).newPage();
		await page.goto('/sign-in');
		if (chosen) await page.locator(`form[action="/locale"] button[value=${chosen}]`).click();
		await page.locator('input[name=email]').fill(account.email);
		await page.locator('input[name=password]').fill(demoPassword);
		await page.locator('input[name=password]').press('Enter');
		await expect(page).not.toHaveURL(/sign-in/);
		return page;
	};
	const plain = await signedIn(null);
	await expect(plain.locator('html')).toHaveAttribute('lang', 'km');
	await plain.context().close();
	const english = await signedIn('en');
	await expect(english.locator('html')).toHaveAttribute('lang', 'en');
	await english.goto('/dialogues');
	await expect(english.locator('html')).toHaveAttribute('lang', 'en');
	await english.context().close();
});

test('the note beside an answer is repeated to who gave it', async ({ page, app }) => {
	const note = 'ជាប់បេសកកម្មនៅខេត្តកំពត';
	const link = await invitationLink(app);
	await page.goto(`/rsvp/${link.token}`);
	await page.locator('[name=answer][value=declined]').check();
	await page.locator('[name=note]').fill(note);
	await page.getByRole('button', { name: say('participation_send_answer') }).click();
	await expect(
		page.getByText(say('participation_your_note').replace('{note}', note))
	).toBeVisible();
	await link.close();
});
