import { SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeProblems, readEnv } from '../../../src/lib/server/env.ts';

const SECRET = 'a-secret-of-at-least-thirty-two-characters';
let complete: Record<string, string>;

function sign(role: string, secret = SECRET): Promise<string> {
	return new SignJWT({ role })
		.setProtectedHeader({ alg: 'HS256' })
		.sign(new TextEncoder().encode(secret));
}

function problemsOf(changes: Record<string, string | undefined>) {
	const result = readEnv({ ...complete, ...changes });
	return result.ok ? [] : result.problems;
}

describe('readEnv', () => {
	beforeAll(async () => {
		complete = {
			SUPABASE_URL: 'http://127.0.0.1:54321',
			SUPABASE_ANON_KEY: await sign('anon'),
			SUPABASE_SERVICE_ROLE_KEY: await sign('service_role'),
			SUPABASE_JWT_SECRET: SECRET,
			DATABASE_URL: 'postgresql://postgres:pw@127.0.0.1:54322/postgres',
			SMTP_URL: 'smtp://127.0.0.1:54325',
			MAIL_FROM: 'Sontonea <sontonea@localhost>',
			ORIGIN: 'http://localhost:3000',
			FILES_DIR: '/var/lib/sontonea/files'
		};
	});

	it('takes a complete environment and fills in what has a default', () => {
		const result = readEnv(complete);
		expect(result).toMatchObject({
			ok: true,
			env: { PORT: 3000, NODE_ENV: 'production', MAIL_MAX_BYTES: 10 * 1024 * 1024 }
		});
	});

	it('names every missing variable at once', () => {
		const result = readEnv({});
		expect(result.ok).toBe(false);
		if (result.ok) return;
		const { FILES_DIR: _, ...needed } = complete;
		expect(result.problems.map(({ name }) => name).sort()).toEqual(Object.keys(needed).sort());
		expect(describeProblems(result.problems)).toContain('DATABASE_URL is missing');
	});

	it('leaves files to Supabase Storage when no folder is named', () => {
		const result = readEnv({ ...complete, FILES_DIR: '' });
		expect(result.ok && result.env.FILES_DIR).toBeUndefined();
		expect(result.ok).toBe(true);
	});

	it('counts an empty value as missing', () => {
		expect(problemsOf({ SMTP_URL: '  ' })).toEqual([{ name: 'SMTP_URL', problem: 'is missing' }]);
	});

	it.each([
		['SUPABASE_URL', 'localhost:54321'],
		['SUPABASE_URL', 'http://127.0.0.1:54321/rest/v1'],
		['SUPABASE_JWT_SECRET', 'short'],
		['DATABASE_URL', 'mysql://root@localhost/x'],
		['SMTP_URL', 'http://localhost'],
		['MAIL_FROM', 'nobody'],
		['MAIL_FROM', 'A <a@b.kh>\r\nBcc: c@d.kh'],
		['ORIGIN', 'http://sontonea.gov.kh'],
		['ORIGIN', 'https://sontonea.gov.kh/app'],
		['PORT', 'eighty'],
		['PORT', '70000'],
		['MAIL_MAX_BYTES', '10 MB'],
		['MAIL_MAX_BYTES', '10'],
		['NODE_ENV', 'staging']
	])('refuses %s=%s by its name', (name, value) => {
		expect(problemsOf({ [name]: value }).map((problem) => problem.name)).toEqual([name]);
	});

	it('refuses a service key where the anon key belongs', async () => {
		expect(problemsOf({ SUPABASE_ANON_KEY: await sign('service_role') })).toEqual([
			{ name: 'SUPABASE_ANON_KEY', problem: 'is the key of the role service_role, not anon' }
		]);
	});

	it('refuses keys of another project', async () => {
		const foreign = await sign('anon', 'another-secret-of-thirty-two-characters!');
		expect(problemsOf({ SUPABASE_ANON_KEY: foreign })).toEqual([
			{ name: 'SUPABASE_ANON_KEY', problem: 'is not signed with SUPABASE_JWT_SECRET' }
		]);
	});

	it('takes keys of the newer form', () => {
		expect(
			problemsOf({
				SUPABASE_ANON_KEY: 'sb_publishable_abc',
				SUPABASE_SERVICE_ROLE_KEY: 'sb_secret_abc'
			})
		).toEqual([]);
	});

	it('never repeats the value of a secret', () => {
		const told = describeProblems(problemsOf({ SUPABASE_JWT_SECRET: 'hunter2' }));
		expect(told).not.toContain('hunter2');
	});

	it('takes origins without a trailing slash from addresses that have one', () => {
		const result = readEnv({ ...complete, ORIGIN: 'https://sontonea.gov.kh/' });
		expect(result).toMatchObject({ ok: true, env: { ORIGIN: 'https://sontonea.gov.kh' } });
	});
});
