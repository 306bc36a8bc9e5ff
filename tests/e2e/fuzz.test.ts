import { expect, test, type TestApp } from '../support/e2e.ts';
import { ownForm, sessionOf } from '../support/form-post.ts';
import { stallsSince } from '../support/loop-watch.ts';
import {
	oddBodies,
	oddQueries,
	randomForms,
	refusedAtTheDoor,
	type Malformed
} from '../support/malformed.ts';
import { sendRaw, type RawAnswer, type RawRequest } from '../support/raw-request.ts';
import { allRoutes, fieldNames, type Route } from '../support/routes.ts';
import { say } from '../support/words.ts';

/** The same forms each time; another number tries others. */
const seed = 7;
const unknown = '018f0000-0000-7000-8000-00000000abcd';
const token = 'A'.repeat(43);
/** What the limits on attempts count: too much of it would keep the next tests from signing in. */
const counted = /sign-in|reset-password|account\?\/password/;
const longestStallMs = 200;
/** The machine may be shared: this only tells an answer from none. */
const longestAnswerMs = 30_000;
const leak =
	/\n\s+at \S+ \(|file:\/\/\/|node_modules\/|\bPGRST\d|violates \w+|syntax error at|SQLSTATE|relation "|invalid input syntax/;

const routes = allRoutes();

/** Every address that takes a form, from the sources: a new one is tried without being named. */
const actions = routes.flatMap((route) => [
	...route.actions.map((name) => ({ route, at: name === 'default' ? '' : `?/${name}` })),
	...(route.post ? [{ route, at: '' }] : [])
]);

function filled({ path }: Route, id = unknown): string {
	return path.replace(/\[(\w+)\]/g, (_, name: string) =>
		name === 'token' || name === 'code' ? token : name === 'kind' ? 'agenda' : id
	);
}

interface Try {
	what: string;
	request: RawRequest;
	/** The statuses that it may have; anything below 500 unless given. */
	wanted?: readonly number[];
}

/** What is wrong with an answer, or null. A page of documents may say 503 while too many wait. */
function complaint({ what, wanted }: Try, answer: RawAnswer): string | null {
	const { status, text, ms } = answer;
	const fits = wanted ? wanted.includes(status) : status > 0 && (status < 500 || status === 503);
	const leaked = leak.exec(text)?.[0] ?? '';
	if (fits && !leaked && ms < longestAnswerMs) return null;
	return `${status} in ${Math.round(ms)} ms: ${what} ${leaked} ${status === 0 ? text : ''}`.slice(
		0,
		300
	);
}

/** Sends all, three at a time, and gives what was wrong, with the stalls of the app meanwhile. */
async function outcomeOf(app: TestApp, tries: readonly Try[]) {
	const started = Date.now();
	const complaints: string[] = [];
	const queue = tries.values();
	const work = async () => {
		for (const one of queue) {
			const wrong = complaint(one, await sendRaw(app.url, one.request));
			if (wrong) complaints.push(wrong);
		}
	};
	await Promise.all([work(), work(), work()]);
	const health = await sendRaw(app.url, { path: '/api/healthz' });
	return {
		complaints,
		stalls: stallsSince(app.loopFile, started).filter(({ ms }) => ms > longestStallMs),
		health: health.status
	};
}
const allWell = { complaints: [], stalls: [], health: 200 };

function post(app: TestApp, path: string, cookie: string, body: Malformed): Try {
	// A browser without a script is led to the sign-in page; a script is told so in its own way.
	const headers: Record<string, string> = { ...ownForm(app, cookie) };
	if (!cookie) headers['accept'] = 'text/html';
	Object.assign(headers, body.headers);
	if (body.type) headers['content-type'] = body.type;
	return {
		what: `POST ${path} ${cookie ? 'signed in' : 'from a stranger'}: ${body.name}`,
		request: { method: 'POST', path, headers, ...(body.body ? { body: body.body } : {}) },
		...(body.wanted ? { wanted: body.wanted } : {})
	};
}

test('every action refuses a malformed body at the door, signed in or not @badinput', async ({
	app
}) => {
	expect(actions.length).toBeGreaterThan(100);
	const cookies = {
		stranger: '',
		secretariat: await sessionOf(app, 'secretariat'),
		partner: await sessionOf(app, 'partner'),
		admin: await sessionOf(app, 'admin')
	};
	const tries = actions.flatMap(({ route, at }, place) =>
		Object.entries(cookies).flatMap(([who, cookie], turn) =>
			refusedAtTheDoor
				// The secretariat tries all, the others in turn; what is long is tried here and there.
				.filter((_, kind) => who === 'secretariat' || (kind + place + turn) % 4 === 0)
				.filter(({ body }) => !Array.isArray(body) || place % 10 === 0)
				.map((body) => {
					const tried = post(app, filled(route) + at, cookie, body);
					// Signed out: to sign in, with what was typed where there was something.
					return route.signedIn && !cookie ? { ...tried, wanted: [303, 401] } : tried;
				})
		)
	);
	expect(await outcomeOf(app, tries)).toEqual(allWell);
});

test('no action falls over random fields, files and ids @badinput', async ({ app }) => {
	const names = fieldNames();
	const tries: Try[] = [];
	for (const role of ['secretariat', 'admin'] as const) {
		const cookie = await sessionOf(app, role);
		actions.forEach(({ route, at }, place) => {
			// It would end the session, and with it the rest.
			if (route.path === '/sign-out') return;
			const forms = [...oddBodies, ...randomForms(names, seed + place, 6)];
			const some = counted.test(route.path + at) ? forms.slice(0, 1) : forms;
			tries.push(...some.map((body) => post(app, filled(route) + at, cookie, body)));
			if (route.path.includes('[')) {
				const nowhere = post(app, `${filled(route, 'abc')}${at || '?'}&everybody=on`, cookie, {
					name: 'everybody of no meeting',
					type: 'application/x-www-form-urlencoded',
					body: 'everybody=on&ids=abc'
				});
				tries.push(route.signedIn ? { ...nowhere, wanted: [404] } : nowhere);
			}
		});
	}
	expect(await outcomeOf(app, tries)).toEqual(allWell);
});

test('an action that a page does not have is not found, whatever objects have by nature @badinput', async ({
	app
}) => {
	const cookie = await sessionOf(app, 'secretariat');
	const pages = routes.filter(({ actions }) => actions.length > 0);
	const nothing: Malformed = {
		name: 'a form',
		type: 'application/x-www-form-urlencoded',
		body: 'a=1',
		wanted: [404]
	};
	const tries = pages.flatMap((route) =>
		['__proto__', 'constructor', 'toString', 'default', 'none'].map((name) =>
			post(app, `${filled(route)}?/${name}`, cookie, nothing)
		)
	);
	expect(await outcomeOf(app, tries)).toEqual(allWell);
});

test('no address, method or head is too strange @badinput', async ({ app }) => {
	const cookie = await sessionOf(app, 'secretariat');
	const tries: Try[] = [];
	const get = (path: string, headers: RawRequest['headers'] = {}, wanted?: number[]) =>
		tries.push({
			what: `GET ${path.slice(0, 120)}`,
			request: { path, headers: { accept: 'text/html', cookie, ...headers } },
			...(wanted ? { wanted } : {})
		});
	routes.forEach((route, place) => {
		const path = filled(route);
		for (const [kind, query] of oddQueries.entries()) {
			// Each page gets half of them; together every kind comes to dozens of pages.
			if ((kind + place) % 2 === 0) get(`${path}?${query}`);
		}
		if (route.path.includes('[') && route.signedIn) {
			get(filled(route, 'abc'), {}, [404]);
			get(filled(route, '%E0%A4%A'), {}, [400, 404]);
		}
		get(`${path === '/' ? '' : path}/__data.json?x-sveltekit-invalidated=zz&page=NaN`);
		for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'POST']) {
			const headers = { ...ownForm(app, cookie), 'content-type': 'application/json' };
			// Signing out is not the question.
			if (route.path === '/sign-out') continue;
			tries.push({ what: `${method} ${path}`, request: { method, path, headers, body: '' } });
		}
	});
	get(`/${'x'.repeat(12_000)}`, {}, [414]);
	get('/account', { cookie: `sid=%00; locale=zz; ${cookie}; sid=%E0%A4%A` });
	get('/account', { cookie: 'sid=\xff\xfe; sid=__proto__; locale=constructor' });
	get('/account', { accept: '\xff', 'accept-language': ';;q=z', range: 'bytes=-1', te: 'x' });
	get(
		'/account',
		Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`x-${at}`, '1'])),
		[431]
	);
	expect(await outcomeOf(app, tries)).toEqual(allWell);
	// Node itself refuses such a head, and may close the connection before it has come whole.
	const huge = await sendRaw(app.url, { path: '/', headers: { cookie: 'a'.repeat(10_000_000) } });
	expect([0, 431]).toContain(huge.status);
	expect((await sendRaw(app.url, { path: '/api/healthz' })).status).toBe(200);
});

test('the largest file holds up nobody, and a larger one is refused before it is read @badinput', async ({
	app
}) => {
	const cookie = await sessionOf(app, 'secretariat');
	const upload = (megabytes: number, fill: string) => [
		Buffer.from(
			'--cut\r\nContent-Disposition: form-data; name="attachment"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n'
		),
		...Array.from({ length: megabytes }, () => Buffer.alloc(1024 * 1024, fill)),
		Buffer.from('\r\n--cut--\r\n')
	];
	const path = `/actions/${unknown}?/report`;
	// To a script the framework says 200 and what was refused: that the file is no PDF.
	const tries = [
		...['-', '\r', 'A'].map((fill) => ({ megabytes: 20, fill, wanted: [200] })),
		{ megabytes: 24, fill: 'A', wanted: [413] }
	].map(({ megabytes, fill, wanted }) =>
		post(app, path, cookie, {
			name: `${megabytes} MB of ${JSON.stringify(fill)}`,
			type: 'multipart/form-data; boundary=cut',
			body: upload(megabytes, fill),
			wanted
		})
	);
	expect(await outcomeOf(app, tries)).toEqual(allWell);
});

test('who is turned away is told why in their own language, and nothing that was sent comes back @badinput', async ({
	app
}) => {
	for (const locale of ['km', 'en'] as const) {
		const cookie = `${await sessionOf(app, 'secretariat')}; locale=${locale}`;
		const headers = { ...ownForm(app, cookie), accept: 'text/html', 'content-type': 'text/plain' };
		const answer = await sendRaw(app.url, {
			method: 'POST',
			path: '/meetings/new?/create',
			headers,
			body: 'titleKm=echo-of-nonsense'
		});
		expect(answer.status).toBe(415);
		expect(answer.text).toContain(`<html lang="${locale}">`);
		expect(answer.text).toContain(say('refusal_form_kind_unknown', locale));
		expect(answer.text).not.toContain('echo-of-nonsense');
		expect(answer.headers['x-content-type-options']).toBe('nosniff');

		const form = await sendRaw(app.url, {
			method: 'POST',
			path: '/meetings/new?/create',
			headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
			body: 'titleKm=kept-as-typed&noField=echo-of-nonsense&password=echo-of-nonsense'
		});
		expect(form.status).toBe(400);
		expect(form.text).toContain('kept-as-typed');
		expect(form.text).not.toContain('echo-of-nonsense');
	}
});
