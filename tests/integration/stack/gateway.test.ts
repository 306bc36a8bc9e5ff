import { rmSync } from 'node:fs';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStack, type Stack } from '../../../supabase/embedded/stack/stack.ts';
import { smallMigrations } from '../../support/small-migrations.ts';

const ALICE = '01938f00-0000-7000-8000-00000000000a';
const BOB = '01938f00-0000-7000-8000-00000000000b';

let stack: Stack;
let migrationsDir: string;

beforeAll(async () => {
	migrationsDir = smallMigrations();
	stack = await startStack({ fast: true, migrationsDir });
});
afterAll(async () => {
	await stack?.stop();
	rmSync(migrationsDir, { recursive: true });
});

function token(sub: string, secret = stack.env.SUPABASE_JWT_SECRET): Promise<string> {
	return new SignJWT({ role: 'authenticated' })
		.setProtectedHeader({ alg: 'HS256' })
		.setSubject(sub)
		.setExpirationTime('2m')
		.sign(new TextEncoder().encode(secret));
}

async function ask(path: string, sub?: string, init: RequestInit = {}): Promise<Response> {
	return fetch(stack.env.SUPABASE_URL + path, {
		...init,
		headers: {
			apikey: stack.env.SUPABASE_ANON_KEY,
			...(sub ? { authorization: `Bearer ${await token(sub)}` } : {}),
			...init.headers
		}
	});
}

const post = (body: object): RequestInit => ({
	method: 'POST',
	body: JSON.stringify(body),
	headers: { 'content-type': 'application/json', prefer: 'return=representation' }
});

describe('the gateway', () => {
	it('passes a signed token on, so that auth.uid() is its subject', async () => {
		const added = await ask('/rest/v1/note', ALICE, post({ body: 'សន្ទនា' }));
		expect(added.status).toBe(201);
		expect(await added.json()).toMatchObject([{ owner: ALICE, body: 'សន្ទនា' }]);
	});

	it('shows nobody what row-level security keeps from them', async () => {
		await ask('/rest/v1/note', ALICE, post({ body: 'mine' }));
		expect(await (await ask('/rest/v1/note', BOB)).json()).toEqual([]);
		expect(await (await ask('/rest/v1/note')).json()).toEqual([]);
	});

	it('refuses a write in the name of another', async () => {
		const refused = await ask('/rest/v1/note', BOB, post({ body: 'x', owner: ALICE }));
		expect(refused.status).toBe(403);
	});

	it('refuses a token that another secret signed', async () => {
		const forged = await token(ALICE, 'another-secret-of-thirty-two-characters!');
		const refused = await ask('/rest/v1/note', undefined, {
			headers: { authorization: `Bearer ${forged}` }
		});
		expect(refused.status).toBe(401);
	});

	it('wants one of its API keys', async () => {
		const url = `${stack.env.SUPABASE_URL}/rest/v1/note`;
		expect((await fetch(url)).status).toBe(401);
		expect((await fetch(url, { headers: { apikey: await token(ALICE) } })).status).toBe(401);
	});

	it('lets the service key past row-level security', async () => {
		await ask('/rest/v1/note', ALICE, post({ body: 'seen by the service' }));
		const rows = await ask('/rest/v1/note?body=eq.seen by the service', undefined, {
			headers: { apikey: stack.env.SUPABASE_SERVICE_ROLE_KEY }
		});
		expect(await rows.json()).toHaveLength(1);
	});

	it('carries large bodies and many requests at once', async () => {
		const body = 'ក'.repeat(500_000);
		const [large] = (await (await ask('/rest/v1/note', ALICE, post({ body }))).json()) as {
			body: string;
		}[];
		expect(large?.body.length).toBe(body.length);
		const answers = await Promise.all(
			Array.from({ length: 100 }, () => ask('/rest/v1/note?select=id&limit=1', ALICE))
		);
		expect(answers.every(({ status }) => status === 200)).toBe(true);
	});

	it('answers a request of PostgREST for nothing with its words, and other addresses with 404', async () => {
		expect((await ask('/rest/v1/nothing', ALICE)).status).toBe(404);
		expect((await ask('/auth/v1/token', ALICE)).status).toBe(404);
		expect((await ask('/rest/v1evil/note', ALICE)).status).toBe(404);
	});

	it('keeps the answer’s length and range headers', async () => {
		await ask('/rest/v1/note', ALICE, post({ body: 'counted' }));
		const counted = await ask('/rest/v1/note?select=id', ALICE, {
			headers: { prefer: 'count=exact' }
		});
		expect(counted.headers.get('content-range')).toMatch(/^\d+-\d+\/\d+$/);
	});
});
