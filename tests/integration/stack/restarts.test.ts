import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { embeddedAppEnv, startApp } from '../../../supabase/embedded/app/app-process.ts';
import { ensureBuilt } from '../../../supabase/embedded/app/build.ts';
import type { ManagedProcess } from '../../../supabase/embedded/process/managed-process.ts';
import { anyFreePort } from '../../../supabase/embedded/process/ports.ts';
import { startStack, type Stack } from '../../../supabase/embedded/stack/stack.ts';
import { openPool, type Pool } from '../../../src/lib/server/db/pool';
import { createSessionService } from '../../../src/lib/server/session/session-service';
import { startRelay, type Relay, type RelayStep } from '../../support/scenes/relay';
import { readersOf, visit, type Readers } from './readers';
import { addPerson } from '../../support/test-person.ts';

/*
 * What this protects: that the work on jobs begins anew whenever it has ended by itself (`server/jobs/keep-running.ts`),
 * and that no fault of a part ends the process. With one round of work that nothing keeps going, every restart of Postgres
 * that meets a mail under way leaves mails lying for good or ends the process (14 of its 20 moments fail, each after the
 * whole time that recovery may take); the others happen to find the round between two queries.
 */

// Within this time (milliseconds) all is well again after a restart; it takes two to five seconds here.
const recovery = 30_000;
// Nobody waits longer for an answer, whatever is away; the longest time limit of a part is 20 s.
const patience = 30_000;
const mailsEach = 6;

let stack: Stack;
let app: ManagedProcess;
let appUrl: string;
let cookie: string;
let logDir: string;
let pool: Pool;

/** The relay of now, and what the relays before it have kept. */
const post: { relay: Relay; before: Relay['kept']; at: (step: RelayStep) => void | Promise<void> } =
	{
		relay: undefined as unknown as Relay,
		before: [],
		at: () => {}
	};
const kept = () => [...post.before, ...post.relay.kept];
const openRelay = (port?: number) =>
	startRelay({ ...(port ? { port } : {}), at: (step) => post.at(step) });

/** Each part with what restarts it, the way an operator or a fault does. */
const parts: Record<string, () => Promise<void>> = {
	'Postgres (fast)': () => endAndAwait('postgres', 'SIGINT'),
	'Postgres (immediate)': () => endAndAwait('postgres', 'SIGQUIT'),
	PostgREST: () => endAndAwait('postgrest', 'SIGKILL'),
	'the relay': async () => {
		const { relay } = post;
		await relay.close();
		post.before.push(...relay.kept);
		post.relay = await openRelay(relay.port);
	}
};

async function endAndAwait(part: 'postgres' | 'postgrest', signal: NodeJS.Signals) {
	const old = stack.processes[part];
	process.kill(old.pid, signal);
	await old.exited;
}

/** Ten moments: before anything is sent, at each point of the first and of the third mail's way, at the end. */
const moments: readonly (readonly [string, number, RelayStep | 'queued'])[] = [
	['before the first mail is sent', 0, 'queued'],
	['at the greeting', 1, 'greeting'],
	['when the sender is named', 1, 'mail'],
	['when the recipient is named', 1, 'rcpt'],
	['in the middle of a message', 1, 'data'],
	['when the relay has a message and has not said so', 1, 'kept'],
	['at the greeting of the third mail', 3, 'greeting'],
	['in the middle of the third message', 3, 'data'],
	['when the relay has the third message', 3, 'kept'],
	['when the relay has the last message', mailsEach, 'kept']
];

beforeAll(async () => {
	logDir = mkdtempSync(join(tmpdir(), 'sontonea-restarts-'));
	await ensureBuilt(() => {});
	// As in production: a database that doesn't wait for the disk may forget what it has confirmed.
	// Each start counts as a good one, however soon the test ends the part again.
	stack = await startStack({ fast: false, template: 'none', settledAfter: 0 });
	pool = openPool(stack.databaseUrl);
	post.relay = await openRelay();
	const port = await anyFreePort();
	appUrl = `http://localhost:${port}`;
	app = await startApp({
		env: {
			...embeddedAppEnv(stack.env, port),
			SMTP_URL: `smtp://127.0.0.1:${post.relay.port}`
		},
		logFile: join(logDir, 'app.log'),
		probeUrl: `http://127.0.0.1:${port}`
	});
	const { id } = await addPerson(pool, 'ncdds', '00000000-0000-7000-8000-a00000000001');
	const secret = await createSessionService(pool).start(id, { userAgent: '', address: '' });
	cookie = `sid=${secret}`;
});

afterEach(() => {
	post.at = () => {};
});
afterAll(async () => {
	await app?.stop();
	await post.relay?.close();
	await pool?.end();
	await stack?.stop();
	rmSync(logDir, { recursive: true, force: true });
});

/** Two who read the home page over and over. */
const readers = () => readersOf(() => visit(`${appUrl}/`, cookie, patience), recovery);

/** Owes the mails of a round, all at once: the first would else bring the restart about while the last is being written. */
async function owe(round: string): Promise<string[]> {
	const mails = Array.from({ length: mailsEach }, (_, n) => ({
		address: `${round}-${n}@example.org`,
		subject: v7()
	}));
	const data = { linkId: v7(), expiresAt: new Date().toISOString() };
	await pool.query(
		`select app.owe_mail(address, null, 'account_reset', subject, address, 'អ្នកទទួល', 'km', $2)
		from jsonb_to_recordset($1::jsonb) as mail (address text, subject uuid)`,
		[JSON.stringify(mails), data]
	);
	return mails.map(({ address }) => address);
}

async function statesOf(addresses: string[]): Promise<Record<string, string>> {
	const { rows } = await pool.query<{ address: string; status: string }>(
		'select address, status from app.outbox where address = any($1)',
		[addresses]
	);
	return Object.fromEntries(rows.map(({ address, status }) => [address, status]));
}

/**
 * Lets the minutes pass that a mail waits after "later", and those after which a claim is taken for dead;
 * the latter only of claims that nobody works on any more.
 */
async function passTime(): Promise<void> {
	await pool.query(
		`update app.outbox set next_attempt_at = next_attempt_at - interval '5 hours'
		where status = 'queued'`
	);
	await pool.query(
		`update app.outbox set claimed_at = claimed_at - interval '6 minutes'
		where status = 'sending' and claimed_at < clock_timestamp() - interval '10 seconds'`
	);
	await pool.query('select app.sweep_outbox()');
}

const readLog = () => readFileSync(join(logDir, 'app.log'), 'utf8');
/** What the app has said since its log was so long. */
const logSince = (length: number) => readLog().slice(length).slice(-20_000);

/** What the app's log says of requests that failed by a fault. */
function faults(): string {
	const lines = readLog().split('\n');
	return lines
		.filter((line) => line.includes('request failed'))
		.join('\n')
		.slice(-3000);
}

const open = async (addresses: string[]) =>
	Object.values(await statesOf(addresses)).filter((s) => s === 'queued' || s === 'sending').length;

/** What waits for a relay's "later", or was claimed by an update whose answer was lost, ends too. */
const settleAll = (reading: Readers, addresses: string[]) =>
	reading.until(async () => {
		await passTime();
		return open(addresses);
	}, 0);

describe.each(Object.keys(parts))('a restart of %s under load', (part) => {
	it.each(moments)(
		'%s: the process lives, each mail goes out once, requests recover',
		async (...moment) => {
			const [, nth, step] = moment;
			onTestFailed(() => console.error(logSince(began)));
			const began = readLog().length;
			const { pid } = app;
			let count = 0;
			let begin!: (restart: Promise<void>) => void;
			const restarted = new Promise<void>((resolve) => (begin = resolve));
			post.at = (reached) => {
				if (reached !== step || ++count !== nth) return;
				const restart = parts[part]!();
				begin(restart);
				// The relay's own end must not wait for the conversation that brings it about.
				return part === 'the relay' ? undefined : restart;
			};
			const reading = readers();
			let addresses: string[];
			try {
				addresses = await owe(v7());
				if (step === 'queued') begin(parts[part]!());
				await restarted;
				await reading.until(({ status }) => status, 200);
				await settleAll(reading, addresses);
			} finally {
				await reading.stop();
			}
			const answers = await reading.stop();

			expect(app.hasExited(), readLog().slice(-3000)).toBe(false);
			expect(app.pid).toBe(pid);
			const others = answers.filter(({ status }) => status !== 200 && status !== 503);
			expect(
				others.map(({ status }) => status),
				faults()
			).toEqual([]);
			for (const { status, retryAfter, body } of answers) {
				if (status !== 503) continue;
				expect(Number(retryAfter)).toBeGreaterThan(0);
				expect(body).toContain('ព្យាយាមម្ដងទៀត');
			}
			expect(Math.max(...answers.map(({ milliseconds }) => milliseconds))).toBeLessThan(patience);

			const states = await statesOf(addresses);
			for (const address of addresses) {
				const copies = kept().filter(({ to }) => to.includes(address)).length;
				const state = states[address];
				expect(['sent', 'uncertain'], address).toContain(state);
				// Uncertain: claimed, or handed over, by one whose answer was lost. There is never a second copy.
				expect(copies, `${address} is ${state}`).toBeLessThanOrEqual(1);
				if (state === 'sent') expect(copies, address).toBe(1);
			}
			// Two are sent at once: no more can have been under way.
			const uncertain = Object.values(states).filter((state) => state === 'uncertain').length;
			expect(uncertain).toBeLessThanOrEqual(2);
			expect((await fetch(`${appUrl}/api/healthz`)).status).toBe(200);
		}
	);
});
