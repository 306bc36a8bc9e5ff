import { createHmac, timingSafeEqual } from 'node:crypto';
import { resolve } from 'node:path';
import { z } from 'zod';

/** One variable of the environment that is missing or wrong, in words for the operator. */
export interface EnvProblem {
	name: string;
	problem: string;
}

export type EnvResult = { ok: true; env: Env } | { ok: false; problems: EnvProblem[] };

/** Everything that the app takes from its environment, checked. */
export type Env = z.infer<typeof schema>;

const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

const text = z.string('is missing').trim().min(1, 'is empty');

const schema = z.object({
	/** Address of the Supabase gateway, without `/rest/v1`. */
	SUPABASE_URL: text.pipe(url(['http:', 'https:'], { bare: true })),
	/** API key of the role `anon`: a JWT or `sb_publishable_…`. */
	SUPABASE_ANON_KEY: text.check(apiKey('anon', 'sb_publishable_')),
	/** API key of the role `service_role`: a JWT or `sb_secret_…`. Never leaves the server. */
	SUPABASE_SERVICE_ROLE_KEY: text.check(apiKey('service_role', 'sb_secret_')),
	/** Secret that the tokens of signed-in people are signed with (HS256). */
	SUPABASE_JWT_SECRET: text.min(32, 'has fewer than 32 characters'),
	/** Direct connection for jobs and sessions. A transaction pooler does not do: jobs use LISTEN. */
	DATABASE_URL: text.pipe(url(['postgres:', 'postgresql:'])),
	/** Mail relay, `smtp://user:password@host:587` or `smtps://…:465`. */
	SMTP_URL: text.pipe(url(['smtp:', 'smtps:'])),
	/** Sender of all mail, `Name <address>` or an address alone. */
	MAIL_FROM: text.regex(
		/^(?:[^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/,
		'is not an address like `Sontonea <sontonea@example.gov.kh>`'
	),
	/** The most that a mail's attachments may weigh together, in bytes; what is more is had by a link. */
	MAIL_MAX_BYTES: z.coerce
		.number('is not a number of bytes')
		.int('is not a whole number of bytes')
		.min(100_000, 'is less than 100000 bytes')
		.max(100_000_000, 'is more than 100000000 bytes')
		.default(10 * 1024 * 1024),
	/** Address that people type, without a path. `https`, except on the machine itself. */
	ORIGIN: text.pipe(url(['http:', 'https:'], { bare: true, secure: true })),
	PORT: z.coerce
		.number('is not a port number')
		.int('is not a port number')
		.min(0, 'is not a port number')
		.max(65_535, 'is not a port number')
		.default(3000),
	/** Folder of uploaded and generated files; without it they go to Supabase Storage. */
	FILES_DIR: text.transform((path) => resolve(path)).optional(),
	NODE_ENV: z
		.enum(['production', 'development', 'test'], 'is none of production, development, test')
		.default('production')
});

/**
 * Checks the environment of the app. An empty value counts as missing. All problems are told at
 * once, each with the name of its variable, never with its value.
 */
export function readEnv(source: Record<string, string | undefined>): EnvResult {
	const given = Object.fromEntries(
		Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== '')
	);
	const parsed = schema.safeParse(given);
	if (!parsed.success) return { ok: false, problems: firstProblems(parsed.error) };
	const problems = foreignKeys(parsed.data);
	return problems.length > 0 ? { ok: false, problems } : { ok: true, env: parsed.data };
}

/** The problems as lines for a terminal or a log. */
export function describeProblems(problems: readonly EnvProblem[]): string {
	return problems.map(({ name, problem }) => `${name} ${problem}`).join('\n');
}

function firstProblems(error: z.ZodError): EnvProblem[] {
	const byName = new Map<string, string>();
	for (const issue of error.issues) {
		const name = String(issue.path[0]);
		if (!byName.has(name)) byName.set(name, issue.message);
	}
	return [...byName].map(([name, problem]) => ({ name, problem }));
}

function url(protocols: readonly string[], rule: { bare?: boolean; secure?: boolean } = {}) {
	return z.string().transform((value, ctx) => {
		const fail = (message: string) => {
			ctx.addIssue({ code: 'custom', message });
			return z.NEVER;
		};
		if (!URL.canParse(value)) return fail('is not an address');
		const parsed = new URL(value);
		if (!protocols.includes(parsed.protocol)) {
			return fail(`does not begin with ${protocols.map((p) => `${p}//`).join(' or ')}`);
		}
		if (parsed.hostname === '') return fail('names no host');
		if (!rule.bare) return value;
		if (parsed.pathname !== '/' || parsed.search || parsed.hash || parsed.username) {
			return fail('has more than scheme, host and port');
		}
		if (rule.secure && parsed.protocol === 'http:' && !LOCAL_HOSTS.includes(parsed.hostname)) {
			return fail('must begin with https:// (http is for this machine alone)');
		}
		return parsed.origin;
	});
}

/** A key of the wrong role would either fail everywhere or lay the database open. */
function apiKey(role: string, prefix: string): z.core.CheckFn<string> {
	return (ctx) => {
		if (ctx.value.startsWith(prefix)) return;
		const found = claimedRole(ctx.value);
		if (found === role) return;
		const message = found
			? `is the key of the role ${found}, not ${role}`
			: `is neither a Supabase JWT nor a key that begins with ${prefix}`;
		ctx.issues.push({ code: 'custom', message, input: ctx.value });
	};
}

function claimedRole(token: string): string | undefined {
	const [, payload, signature] = token.split('.');
	if (!payload || !signature) return undefined;
	try {
		const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
		if (typeof claims !== 'object' || claims === null || !('role' in claims)) return undefined;
		return typeof claims.role === 'string' ? claims.role : undefined;
	} catch {
		return undefined;
	}
}

/** Keys that are JWTs must come from the same project as the secret that we sign with. */
function foreignKeys(env: Env): EnvProblem[] {
	return (['SUPABASE_ANON_KEY', 'SUPABASE_SERVICE_ROLE_KEY'] as const)
		.filter((name) => claimedRole(env[name]) && !isSignedWith(env[name], env.SUPABASE_JWT_SECRET))
		.map((name) => ({ name, problem: 'is not signed with SUPABASE_JWT_SECRET' }));
}

function isSignedWith(token: string, secret: string): boolean {
	const end = token.lastIndexOf('.');
	const expected = createHmac('sha256', secret).update(token.slice(0, end)).digest();
	const found = Buffer.from(token.slice(end + 1), 'base64url');
	return found.length === expected.length && timingSafeEqual(found, expected);
}
