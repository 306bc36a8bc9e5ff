import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readState, writeState } from '../../../supabase/embedded/schema/state.ts';
import { dataFolder } from '../../../supabase/embedded/data/paths.ts';
import { removeData } from '../../../supabase/embedded/postgres/remove-data.ts';
import {
	startStack,
	type Stack,
	type StackOptions
} from '../../../supabase/embedded/stack/stack.ts';
import { holdStack, survivors } from '../../support/held-stack.ts';
import { smallMigrations } from '../../support/small-migrations.ts';

let dataDir: string;
let migrationsDir: string;
let running: Stack | undefined;

beforeEach(() => {
	dataDir = join(mkdtempSync(join(tmpdir(), 'sontonea-life-')), 'data');
	spawnSync('chmod', ['755', join(dataDir, '..')]);
	migrationsDir = smallMigrations();
});
afterEach(async () => {
	await running?.stop();
	running = undefined;
	removeData(dataFolder(dataDir));
	rmSync(join(dataDir, '..'), { recursive: true, force: true });
	rmSync(migrationsDir, { recursive: true, force: true });
});

async function start(options: Partial<StackOptions> = {}): Promise<Stack> {
	running = await startStack({ dataDir, fast: true, migrationsDir, ...options });
	return running;
}

async function query(stack: { databaseUrl: string }, sql: string): Promise<unknown[]> {
	const client = new pg.Client(stack.databaseUrl);
	await client.connect();
	try {
		return (await client.query(sql)).rows as unknown[];
	} finally {
		await client.end();
	}
}

const addNote = `insert into public.note (owner, body)
	values ('01938f00-0000-7000-8000-00000000000a', 'kept')`;
const readNotes = 'select body from public.note';

describe('a stack on its data folder', () => {
	it('keeps what was written, its keys and its secrets over a restart', async () => {
		const first = await start({ fast: false });
		expect(first.firstStart).toBe(true);
		await query(first, addNote);
		const { SUPABASE_ANON_KEY, SUPABASE_JWT_SECRET } = first.env;
		await first.stop();
		const second = await start({ fast: false });
		expect(second.firstStart).toBe(false);
		expect(await query(second, readNotes)).toEqual([{ body: 'kept' }]);
		expect(second.env).toMatchObject({ SUPABASE_ANON_KEY, SUPABASE_JWT_SECRET });
	});

	it('leaves no process behind when it stops', async () => {
		const held = await holdStack({ dataDir, fast: true, migrationsDir });
		expect(held.facts.failure).toBeUndefined();
		expect(await held.release()).toBe(0);
		expect(await survivors(held.facts.pids ?? [], 0)).toEqual([]);
		expect(processesOf(dataDir)).toEqual([]);
	});

	it('leaves no process behind when its owner is killed', async () => {
		const held = await holdStack({ dataDir, fast: true, migrationsDir });
		expect(held.facts.pids).toHaveLength(2);
		held.process.kill('SIGKILL');
		expect(await survivors(held.facts.pids ?? [])).toEqual([]);
	});

	it('starts again after everything was killed', async () => {
		const held = await holdStack({ dataDir, migrationsDir });
		await query({ databaseUrl: held.facts.databaseUrl ?? '' }, addNote);
		for (const pid of held.facts.pids ?? []) process.kill(pid, 'SIGKILL');
		held.process.kill('SIGKILL');
		const all = [...(held.facts.pids ?? []), held.process.pid ?? 0];
		expect(await survivors(all)).toEqual([]);
		expect(await query(await start({ fast: false }), readNotes)).toEqual([{ body: 'kept' }]);
	});

	it('starts though postmaster.pid names a process that is somebody else’s', async () => {
		await (await start()).stop();
		writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), `${process.pid}\n`);
		expect(await query(await start(), 'select 1 as one')).toEqual([{ one: 1 }]);
	});

	it('is refused a second time while it runs, in words', async () => {
		await start();
		await expect(startStack({ dataDir, fast: true, migrationsDir })).rejects.toThrow(
			/already runs on .*data.*Stop it first/
		);
		expect(await query(running as Stack, 'select 1 as one')).toEqual([{ one: 1 }]);
	});

	it('begins again when its first start was broken off', async () => {
		await (await start()).stop();
		const state = readState(dataFolder(dataDir).state);
		writeState(dataFolder(dataDir).state, { ...state!, phase: 'preparing' });
		expect((await start()).firstStart).toBe(true);
	});

	it('stops what it has started when the start is broken off', async () => {
		const controller = new AbortController();
		const said: string[] = [];
		const starting = start({
			signal: controller.signal,
			template: false,
			log: (line) => {
				said.push(line);
				if (line.startsWith('Applying')) controller.abort();
			}
		});
		await expect(starting).rejects.toThrow(/broken off/);
		expect(said).toContain('Starting Postgres …');
		expect(processesOf(dataDir)).toEqual([]);
	});

	it('refuses data whose migrations were rewritten, and keeps it', async () => {
		await (await start()).stop();
		const file = join(migrationsDir, '20260101000000_note.sql');
		const before = readFileSync(file, 'utf8');
		writeFileSync(file, `${before}-- rewritten\n`);
		await expect(start()).rejects.toThrow(/20260101000000_note\.sql.*npm run reset/);
		writeFileSync(file, before);
		expect((await start()).firstStart).toBe(false);
	});

	it('applies a migration that has come since', async () => {
		await (await start()).stop();
		writeFileSync(
			join(migrationsDir, '20260102000000_more.sql'),
			'create table public.more (id int primary key);'
		);
		expect(await query(await start(), 'select count(*)::int from public.more')).toEqual([
			{ count: 0 }
		]);
	});

	it('says which migration failed, without the password', async () => {
		writeFileSync(join(migrationsDir, '20260102000000_wrong.sql'), 'create tabel oops;');
		const failure = await start({ template: false }).catch((error: unknown) => error);
		expect(failure).toMatchObject({ details: expect.stringMatching(/tabel/) });
		expect(JSON.stringify(failure)).not.toMatch(/postgres:[0-9a-f]{10,}@/);
	});

	it('takes other ports where its own are taken, and says so', async () => {
		const [taken, alsoTaken] = await Promise.all([listener(), listener()]);
		const said: string[] = [];
		const stack = await start({
			ports: { database: taken.port, gateway: alsoTaken.port },
			log: (line) => said.push(line)
		});
		expect(stack.ports.database).not.toBe(taken.port);
		expect(stack.ports.gateway).not.toBe(alsoTaken.port);
		expect(said.filter((line) => line.includes('is taken, using'))).toHaveLength(2);
		await Promise.all([taken, alsoTaken].map(({ server }) => closed(server)));
	});

	it('has a temporary folder when it is given none, and removes it', async () => {
		const stack = await startStack({ fast: true, migrationsDir });
		const { dataDir: temporary } = stack;
		expect(readState(dataFolder(temporary).state)?.phase).toBe('ready');
		await stack.stop();
		expect(readState(dataFolder(temporary).state)).toBeUndefined();
	});
});

async function listener(): Promise<{ server: Server; port: number }> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
	return { server, port: (server.address() as { port: number }).port };
}

function closed(server: Server): Promise<void> {
	return new Promise((resolve) => server.close(() => resolve()));
}

/** Command lines of living processes that name a folder. */
function processesOf(dir: string): string[] {
	const { stdout } = spawnSync('ps', ['-eo', 'stat=,args='], { encoding: 'utf8' });
	return stdout.split('\n').filter((line) => line.includes(dir) && !line.startsWith('Z'));
}
