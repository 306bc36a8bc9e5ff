import type { Browser, Locator, Route } from '@playwright/test';
import pg from 'pg';
import { v7 } from 'uuid';
import { expect, type TestApp } from '../support/e2e.ts';
import { open, signIn } from '../support/people.ts';
import { runningMeeting } from '../support/running-meeting.ts';
import { say } from '../support/words.ts';

/** Bodies whose names begin alike, among which a search of the first word finds the wrong one first. */
export const council = { id: v7(), km: 'ក្រុមប្រឹក្សាខេត្តគំរូ', en: 'Modelia Provincial Council' };
export const water = { id: v7(), km: 'មន្ទីរទឹកគំរូ', en: 'Modelia Department of Water' };
export const works = { id: v7(), km: 'មន្ទីរសាធារណការគំរូ', en: 'Modelia Department of Works' };

/** Somebody on the list of the meeting whose name is the beginning of no other's. */
export interface Listed {
	id: string;
	name_km: string;
	name_en: string;
}

/** What a field says of itself. */
export const problemOf = (field: Locator) =>
	field.evaluate((input: HTMLInputElement) => {
		const ids = input.getAttribute('aria-describedby')?.split(' ') ?? [];
		return ids.map((id) => document.getElementById(id)?.textContent?.trim() ?? '').join(' ');
	});

/** A meeting in session, the page of its secretariat, and a network that is as slow as a test wants it. */
export async function openEntryScene(browser: Browser, app: TestApp) {
	const database = new pg.Client({ connectionString: app.databaseUrl });
	await database.connect();
	for (const body of [council, water, works]) {
		await database.query(
			`insert into public.unit (id, kind, parent_id, name_km, name_en)
			select $1, 'organisation', u.id, $2, $3 from public.unit u where u.kind = 'national'`,
			[body.id, body.km, body.en]
		);
	}
	const page = await signIn(browser, app.url, 'twg_secretariat');
	const network = await page.context().newCDPSession(page);
	await network.send('Network.enable');
	const meeting = await runningMeeting(page, app);
	const { rows } = await database.query<Listed>(
		`select id, name_km, name_en from public.participant where meeting_id = $1 and removed_at is null
		order by name_km`,
		[meeting.split('/').at(-1)]
	);
	// Nobody whose name begins like another's: what is typed means one person.
	const people = rows.filter(
		(one) => rows.filter((other) => other.name_km.startsWith(one.name_km)).length === 1
	);
	expect(people.length).toBeGreaterThan(3);

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

	return {
		page,
		meeting,
		people,
		slowly,
		/** Holds searches back until the test lets them go. */
		async held(address: string) {
			const waiting: Route[] = [];
			await page.route(address, (route) => void waiting.push(route));
			return {
				waiting,
				asked: (count: number) => expect.poll(() => waiting.length).toBe(count),
				release: (at: number) => waiting[at]!.continue().catch(() => {})
			};
		},
		/** The network as it is, and nothing held back. */
		async restore() {
			await page.context().setOffline(false);
			await slowly(0);
			await page.unrouteAll({ behavior: 'ignoreErrors' });
		},
		async close() {
			await page.context().close();
			await database.end();
		},
		/** Who is recorded as having said this. */
		async speakerOf(body: string) {
			const { rows } = await database.query<{ participant_id: string | null }>(
				'select participant_id from public.input where body = $1',
				[body]
			);
			return rows;
		},
		/** Whose the actions of this title are. */
		async ownerOf(title: string) {
			const { rows } = await database.query<{ owner_id: string }>(
				'select owner_id from public.action where title = $1',
				[title]
			);
			return rows.map((row) => row.owner_id);
		},
		async newAction(title: string) {
			await open(page, `${meeting}/session/plan`);
			await page.locator('[name=title]').fill(title);
		},
		/** The fields in which names are typed, and what is found for an owner. */
		speaker: () => page.getByRole('combobox', { name: say('input_speaker') }).first(),
		owner: () => page.getByRole('combobox', { name: say('action_owner') }),
		found: () => page.getByRole('listbox', { name: say('action_owner') }).getByRole('option')
	};
}

export type EntryScene = Awaited<ReturnType<typeof openEntryScene>>;
