import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectDir } from '../data/paths.ts';
import { StackError, systemCode } from '../process/stack-error.ts';

export interface CliResult {
	code: number;
	stdout: string;
	/** Both streams in the order in which they came, for showing. */
	output: string;
}

/** The Supabase CLI: from its npm package on Linux x64, elsewhere `supabase` on the PATH. */
function supabaseCommand(): string {
	const packaged = join(projectDir, 'node_modules/@supabase/cli-linux-x64/bin/supabase');
	return process.platform === 'linux' && process.arch === 'x64' && existsSync(packaged)
		? packaged
		: 'supabase';
}

/** Runs the Supabase CLI to its end and gives back what it said; a failure is for the caller. */
export async function runSupabase(args: readonly string[], workdir: string): Promise<CliResult> {
	const command = supabaseCommand();
	const home = writableHome();
	try {
		return await run(command, [...args, '--workdir', workdir], cliEnv(home.dir));
	} catch (error) {
		if (systemCode(error) === 'ENOENT') {
			throw new StackError(
				'The Supabase CLI is missing. Run `npm ci`; on platforms other than Linux x64 install ' +
					'`supabase` so that it is on the PATH (https://supabase.com/docs/guides/local-development).'
			);
		}
		throw error;
	} finally {
		home.remove();
	}
}

/** Nothing of a linked project or of the app's own variables reaches the CLI, and it stays quiet. */
function cliEnv(home: string): NodeJS.ProcessEnv {
	const env: NodeJS.ProcessEnv = {};
	for (const [name, value] of Object.entries(process.env)) {
		if (!/^(SUPABASE_|PG[A-Z]+$|DATABASE_URL$)/.test(name)) env[name] = value;
	}
	return {
		...env,
		HOME: home,
		DO_NOT_TRACK: '1',
		SUPABASE_TELEMETRY_DISABLED: '1',
		SUPABASE_NO_UPDATE_NOTIFIER: '1',
		SUPABASE_NO_KEYRING: '1',
		NO_COLOR: '1'
	};
}

function writableHome(): { dir: string; remove: () => void } {
	try {
		accessSync(homedir(), constants.W_OK);
		return { dir: homedir(), remove: () => {} };
	} catch {
		const dir = mkdtempSync(join(tmpdir(), 'sontonea-home-'));
		return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
	}
}

function run(command: string, args: string[], env: NodeJS.ProcessEnv): Promise<CliResult> {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
		let stdout = '';
		let output = '';
		child.stdout.setEncoding('utf8').on('data', (text: string) => {
			stdout += text;
			output += text;
		});
		child.stderr.setEncoding('utf8').on('data', (text: string) => {
			output += text;
		});
		child.once('error', reject);
		child.once('close', (code) => resolve({ code: code ?? 1, stdout, output }));
	});
}
