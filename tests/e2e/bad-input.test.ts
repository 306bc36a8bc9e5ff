import type { APIResponse, Page } from '@playwright/test';
import pg from 'pg';
import { v7 } from 'uuid';
import { expect, test, type TestApp } from '../support/e2e.ts';
import { signIn, type Role } from '../support/people.ts';
import { allRoutes, fieldNames, queryNames, type Route } from '../support/routes.ts';

/** Battambang's provincial dialogue in the demo data. */
const forum = '00000000-0000-7000-8000-f00000000002';
const unknown = v7();
// Longer than a field takes; in all fields at once still less than a form may bring.
const long = 'ក'.repeat(500);
/** What stands where an id should be in an address. */
const badIds = ['no-id', unknown, '%00', "'%22%25*", '%E0%A4%A'];
/** What stands in every field and every filter at once. */
const badTexts = ['abc', '-1', '1e9', '2026-13-45', `'"%*\\,;().`, 'a\0b', unknown, long];
/** What only a program's inside would say. */
const leak =
	/\n\s+at \S+ \(|file:\/\/\/|node_modules\/|\bPGRST\d|violates \w+|syntax error at|SQLSTATE|relation "|invalid input syntax/;

const routes = allRoutes();
const queries = badTexts.map((text) =>
	new URLSearchParams(queryNames().map((name) => [name, text])).toString()
);
/** Counted by the limits on attempts: too much of it would keep the next tests from signing in. */
const counted = ['/sign-in', '/reset-password', '/account'];

/** An address with something for each of its parameters. */
const filled = (path: string, id: string) => path.replace(/\[\w+\]/g, id);

/** An address of a meeting, or null for another one; what is below the meeting has an unknown id. */
function ofMeeting(path: string, meeting: string): string | null {
	if (!path.startsWith('/meetings/[id]')) return null;
	return filled(path.replace('[id]', meeting), unknown);
}

/** Runs the tasks, a few at a time, and gives what they complain of. */
async function complaintsOf(tasks: (() => Promise<string | null>)[]): Promise<string[]> {
	const complaints: string[] = [];
	const queue = tasks.values();
	const work = async () => {
		for (const task of queue) {
			const complaint = await task();
			if (complaint) complaints.push(complaint);
		}
	};
	await Promise.all(Array.from({ length: 6 }, work));
	return complaints;
}

async function complaint(what: string, answer: APIResponse, wanted?: readonly number[]) {
	const said = answer.headers()['content-type']?.startsWith('application/pdf')
		? ''
		: await answer.text();
	await answer.dispose();
	const bad = wanted ? !wanted.includes(answer.status()) : answer.status() >= 500;
	const leaked = leak.exec(said)?.[0];
	return bad || leaked ? `${answer.status()} ${what} ${leaked ?? ''}`.slice(0, 300) : null;
}

const get = (page: Page, path: string, wanted?: readonly number[]) => async () =>
	complaint(`GET ${path}`, await page.request.get(path, { maxRedirects: 0 }), wanted);

/**
 * Sends a form as the page would: without a script, so that the page is drawn again with what was
 * typed, or `quietly` by the script, which is answered in a quarter of the time.
 */
const post =
	(page: Page, app: TestApp, path: string, body: FormData, quietly: boolean) => async () => {
		const origin = new URL(app.url).origin;
		const accept = quietly ? 'application/json' : 'text/html';
		const answer = await page.request.post(path, {
			headers: { origin, 'sec-fetch-site': 'same-origin', accept },
			multipart: body,
			maxRedirects: 0
		});
		return complaint(`POST ${path} ${JSON.stringify(body.get('id') ?? 'empty')}`, answer);
	};

/** The forms that are sent to an action: nothing, and the same nonsense in every field. */
function badForms(): FormData[] {
	const names = fieldNames().filter((name) => name !== '_command');
	const form = (fill: (name: string) => string | File) => {
		const data = new FormData();
		for (const name of names) data.append(name, fill(name));
		return data;
	};
	const nothing = new FormData();
	nothing.append('nothing', '');
	return [
		nothing,
		...['', ...badTexts].map((text) => form(() => text)),
		// One file a form, as those that take any take it; all the others refuse it.
		...['file', 'scan', 'attachment'].map((field) =>
			form((name) => (name === field ? new File(['PK\x03\x04 no workbook'], `${name}.xlsx`) : ''))
		)
	];
}

function postsTo(
	page: Page,
	app: TestApp,
	{ path, actions }: Route,
	at: string,
	forms: FormData[]
) {
	const some = counted.includes(path) ? forms.slice(0, 2) : forms;
	return actions.flatMap((name) => {
		const address = name === 'default' ? at : `${at}?/${name}`;
		return some.map((form, at) => post(page, app, address, form, at !== 1));
	});
}

/** A meeting of another province, and the latest one held here, which has a bit of everything. */
async function demoMeetings(app: TestApp): Promise<{ own: string; foreign: string }> {
	const client = new pg.Client({ connectionString: app.databaseUrl });
	await client.connect();
	const find = async (condition: string) => {
		const { rows } = await client.query<{ id: string }>(
			`select m.id from public.meeting m join public.forum f on f.id = m.forum_id
			where m.status in ('concluded', 'closed') and f.kind = 'dialogue' and ${condition}
			order by m.held_on desc limit 1`,
			[forum]
		);
		return rows[0]!.id;
	};
	try {
		return { own: await find('m.forum_id = $1'), foreign: await find('m.forum_id <> $1') };
	} finally {
		await client.end();
	}
}

/** A meeting for these tests alone, so that what a form does to it is nobody else's. */
async function ownMeeting(page: Page, app: TestApp): Promise<string> {
	const form = new FormData();
	const fields = { forumId: forum, heldOn: '2098-12-31', startsAt: '08:00', titleKm: 'សាកល្បង' };
	for (const [name, value] of Object.entries({ ...fields, placeKm: 'សាលា' })) form.set(name, value);
	for (const name of ['titleEn', 'placeEn']) form.set(name, 'Trial');
	form.set('plans', 'development_plan');
	const answer = await page.request.post('/meetings/new?/create', {
		headers: { origin: app.url, 'sec-fetch-site': 'same-origin', accept: 'text/html' },
		multipart: form,
		maxRedirects: 0
	});
	const id = /\/meetings\/([\w-]+)/.exec(answer.headers()['location'] ?? '')?.[1];
	expect(id, await answer.text()).toBeTruthy();
	return id!;
}

// A trace of a thousand answers costs more time than the answers.
test.use({ trace: 'off', screenshot: 'off' });

const roles: Role[] = ['secretariat', 'partner', 'admin'];

for (const role of roles) {
	test(`no address is too strange for ${role} @badinput`, async ({ browser, app }) => {
		const page = await signIn(browser, app.url, role);
		const { own, foreign } = await demoMeetings(app);
		const opened = routes.filter((route) => route.get && route.signedIn);
		// The pages are the same for all; a document takes its time and is asked for little.
		const asked = (path: string) =>
			/document|letter|agenda/.test(path)
				? queries.slice(0, 1)
				: queries.filter((_, at) => role === 'secretariat' || at % 4 === 2);
		const tasks = opened.flatMap(({ path }) => {
			const ids = path.includes('[') ? badIds : [''];
			const here = ofMeeting(path, own) ?? (path.includes('[') ? null : path);
			return [
				...ids.map((id) => get(page, filled(path, id))),
				...(here ? asked(path).map((query) => get(page, `${here}?${query}`)) : [])
			];
		});
		// Whoever may not read a meeting finds none of its pages and documents.
		if (role === 'secretariat') {
			for (const { path } of opened) {
				const there = ofMeeting(path, foreign);
				if (there) tasks.push(get(page, there, [403, 404]));
			}
		}
		expect(await complaintsOf(tasks)).toEqual([]);
		await page.context().close();
	});

	test(`no form is too strange for ${role} @badinput`, async ({ browser, app }) => {
		const page = await signIn(browser, app.url, role);
		const forms = badForms();
		const { foreign } = await demoMeetings(app);
		const mine = role === 'secretariat' ? await ownMeeting(page, app) : null;
		const [nothing, , ...absurd] = forms;
		const tasks = routes
			.filter((route) => route.signedIn)
			// What may cancel the meeting comes last.
			.sort((one, other) => Number(/prepare/.test(one.path)) - Number(/prepare/.test(other.path)))
			.flatMap((route) => {
				const there = ofMeeting(route.path, foreign);
				const here = mine && ofMeeting(route.path, mine);
				return [
					...(here ? postsTo(page, app, route, here, forms) : []),
					...(there && mine ? postsTo(page, app, route, there, [nothing!]) : []),
					...postsTo(page, app, route, filled(route.path, 'no-id'), [nothing!]),
					...postsTo(
						page,
						app,
						route,
						filled(route.path, unknown),
						(mine && !here) || (role === 'admin' && /^\/admin/.test(route.path))
							? absurd
							: [nothing!]
					)
				];
			});
		expect(await complaintsOf(tasks)).toEqual([]);
		await page.context().close();
	});
}

test('no link and no form is too strange from a stranger @badinput', async ({ page, app }) => {
	const forms = badForms();
	const open = routes.filter((route) => !route.signedIn);
	const tokens = [...badIds, 'A'.repeat(43), `${unknown}.${'A'.repeat(43)}`, '..%2F..%2Fetc', long];
	const tasks = open.flatMap((route) => {
		const some = route.path.includes('[') ? tokens : [''];
		return some.flatMap((token) => {
			const path = filled(route.path, token);
			return [
				...(route.get ? [get(page, path)] : []),
				...(route.get && token === '' ? queries.map((q) => get(page, `${path}?${q}`)) : []),
				...postsTo(
					page,
					app,
					route,
					path,
					token === 'no-id' || token === '' ? forms : forms.slice(0, 3)
				)
			];
		});
	});
	expect(await complaintsOf(tasks)).toEqual([]);
});

test('nothing is changed for another site @badinput', async ({ browser, app }) => {
	const page = await signIn(browser, app.url, 'secretariat');
	const bodies = {
		'application/x-www-form-urlencoded': 'locale=en',
		'multipart/form-data; boundary=x':
			'--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n--x--',
		'application/json': '{"locale":"en"}',
		'text/plain': 'locale=en'
	};
	for (const path of ['/account?/locale', '/meetings/new?/create', '/locale', '/sign-out']) {
		for (const [type, data] of Object.entries(bodies)) {
			for (const site of [{ 'sec-fetch-site': 'cross-site' }, {}] as Record<string, string>[]) {
				const headers = { origin: 'https://elsewhere.example', 'content-type': type, ...site };
				const answer = await page.request.post(path, { headers, data, maxRedirects: 0 });
				expect(answer.status(), `${path} ${type} ${JSON.stringify(site)}`).toBe(403);
			}
		}
	}
	expect((await page.request.get('/account', { maxRedirects: 0 })).status()).toBe(200);
	await page.context().close();
});
