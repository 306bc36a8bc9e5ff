import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { messageCompiler } from '../../../src/lib/i18n/message-compiler.ts';
import { ensureBuilt } from '../../../supabase/embedded/app/build.ts';
import { dataFolder, projectDir } from '../../../supabase/embedded/data/paths.ts';
import { GENERATED_SOURCES } from '../../../supabase/embedded/data/source-hash.ts';
import { startStack } from '../../../supabase/embedded/stack/stack.ts';
import { removeData } from '../../../supabase/embedded/postgres/remove-data.ts';

const cli = join(projectDir, 'supabase/embedded/cli.ts');
let base: string;
let dataDir: string;
let child: ChildProcess | undefined;

beforeAll(() => ensureBuilt(() => {}));
// The template with the demo data is there before a test's time runs.
beforeAll(async () => {
	const stack = await startStack({ fast: true, seed: 'demo' });
	await stack.stop();
});
beforeEach(() => {
	base = mkdtempSync(join(tmpdir(), 'sontonea-start-'));
	chmodSync(base, 0o755);
	dataDir = join(base, 'data');
});
afterEach(async () => {
	if (child && child.exitCode === null && child.signalCode === null) {
		child.kill('SIGTERM');
		await once(child, 'exit');
	}
	child = undefined;
	removeData(dataFolder(dataDir));
	rmSync(base, { recursive: true, force: true });
});

/** The environment of a person who has set nothing but what is named. */
function plainEnv(named: Record<string, string>): NodeJS.ProcessEnv {
	const { PATH, HOME } = process.env;
	return { PATH, HOME, SONTONEA_ENV_FILE: '/dev/null', SONTONEA_DATA: dataDir, ...named };
}

/** Starts the command and waits for a line that fits; gives all it has said until then. */
async function startUntil(
	wanted: RegExp,
	env: Record<string, string> = {},
	command = cli
): Promise<string> {
	child = spawn(process.execPath, [command, 'start'], { env: plainEnv(env), cwd: '/' });
	let said = '';
	return new Promise((resolve, reject) => {
		const listen = (text: Buffer) => {
			said += text.toString();
			if (wanted.test(said)) resolve(said);
		};
		child?.stdout?.on('data', listen);
		child?.stderr?.on('data', listen);
		child?.once('exit', (code) => reject(new Error(`ended with ${code}:\n${said}`)));
	});
}

function processesOf(dir: string): string[] {
	const { stdout } = spawnSync('ps', ['-eo', 'stat=,args='], { encoding: 'utf8' });
	return stdout.split('\n').filter((line) => line.includes(dir) && !line.startsWith('Z'));
}

/** Fills the data folder as a first start does, from the template. */
async function fillDataFolder(): Promise<void> {
	const stack = await startStack({ dataDir, fast: true, seed: 'demo' });
	await stack.stop();
}

/** The project as it is checked out: its sources alone, nothing built or generated, packages installed. */
function freshCheckout(): string {
	const checkout = join(base, 'checkout');
	const generated = new Set(GENERATED_SOURCES.map((path) => join(projectDir, path)));
	const parts = ['src', 'static', 'supabase', 'package.json', 'package-lock.json'];
	for (const part of [...parts, 'svelte.config.js', 'tsconfig.json', 'vite.config.ts']) {
		cpSync(join(projectDir, part), join(checkout, part), {
			recursive: true,
			filter: (source) => !generated.has(source)
		});
	}
	symlinkSync(join(projectDir, 'node_modules'), join(checkout, 'node_modules'));
	return checkout;
}

describe('npm start', () => {
	it('builds, fills and serves a fresh checkout, and writes its documents', async () => {
		const checkout = freshCheckout();
		const command = join(checkout, 'supabase/embedded/cli.ts');
		const said = await startUntil(/Ctrl-C stops everything/, {}, command);
		const url = said.match(/Sontonea runs at (http:\/\/localhost:\d+)/)?.[1];
		expect((await fetch(`${url}/sign-in`)).status).toBe(200);

		const checked = spawnSync(process.execPath, [command, 'check-documents'], {
			env: plainEnv({}),
			encoding: 'utf8'
		});
		expect(checked.stderr).toBe('');
		expect(checked.status).toBe(0);

		// What runs from the sources meanwhile has found its words where they were: the build has made its own.
		const words = join(checkout, messageCompiler.outdir, 'messages');
		expect(readdirSync(words).sort()).toEqual(['_index.js', 'en.js', 'km.js']);
	}); // the app is built here, beside other tests

	it('shows address, accounts and place; answers; ends on Ctrl-C with nothing left', async () => {
		const said = await startUntil(/Ctrl-C stops everything/);
		const url = said.match(/Sontonea runs at (http:\/\/localhost:\d+)/)?.[1];
		expect(url).toBeDefined();
		expect(said).toContain(dataDir);
		expect(said).toMatch(/secretariat +\S+@\S+ +\S+/);
		expect((await fetch(`${url}/api/healthz`)).status).toBe(200);

		const second = spawnSync(process.execPath, [cli, 'start'], {
			env: plainEnv({}),
			encoding: 'utf8'
		});
		expect(second.status).toBe(1);
		expect(second.stderr).toContain(`already runs on ${dataDir} at ${url}`);

		child?.kill('SIGINT');
		const [code] = (await once(child!, 'exit')) as [number];
		expect(code).toBe(0);
		expect(processesOf(dataDir)).toEqual([]);
		await expect(fetch(`${url}/api/healthz`)).rejects.toThrow();
	});

	it('takes the next free port when PORT is taken, and says so', async () => {
		await fillDataFolder();
		const taken = createServer();
		await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', () => resolve()));
		const { port } = taken.address() as { port: number };
		const said = await startUntil(/Ctrl-C stops everything/, { PORT: String(port) });
		expect(said).toContain(`Port ${port} (PORT) is taken, using `);
		expect(said).not.toContain(`localhost:${port}\n`);
		await new Promise((resolve) => taken.close(resolve));
	});

	it('stops everything with a failure when the app dies', async () => {
		await fillDataFolder();
		await startUntil(/Ctrl-C stops everything/);
		const app = spawnSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
			.stdout.split('\n')
			.map((line) => line.trim().split(/\s+/))
			.find(([, parent, ...args]) => {
				return parent === String(child?.pid) && args.join(' ').includes('build/index.js');
			});
		process.kill(Number(app?.[0]), 'SIGKILL');
		const [code] = (await once(child!, 'exit')) as [number];
		expect(code).toBe(1);
		expect(processesOf(dataDir)).toEqual([]);
	});

	it.each([
		[{ PORT: 'eighty' }, 'PORT is "eighty"'],
		[{ SUPABASE_URL: 'https://x.supabase.co' }, 'but not SUPABASE_ANON_KEY'],
		[{ SONTONEA_DATA: '/dev/null' }, '/dev/null is a file']
	])('refuses %o in one line', (env, message) => {
		const run = spawnSync(process.execPath, [cli, 'start'], {
			env: plainEnv(env),
			encoding: 'utf8'
		});
		expect(run.status).toBe(1);
		expect(run.stderr).toContain(message);
		expect(run.stderr).not.toMatch(/^\s+at /m);
	});
});
