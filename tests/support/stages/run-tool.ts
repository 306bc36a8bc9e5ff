import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const projectDir = join(import.meta.dirname, '..', '..', '..');
const require = createRequire(import.meta.url);

/** Path of a package's program: `tool('vitest')`, or `tool('@sveltejs/kit', 'svelte-kit')`. */
export function tool(packageName: string, program = packageName): string {
	const folder = join(projectDir, 'node_modules', packageName);
	const manifest = require(join(folder, 'package.json')) as {
		bin: string | Record<string, string>;
	};
	const path = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[program];
	if (!path) throw new Error(`The package ${packageName} has no program ${program}.`);
	return join(folder, path);
}

interface Ran {
	/** Ended by a signal counts as 1. */
	exitCode: number;
	/** What it wrote, where that was gathered. */
	output: string;
}

/** Runs a script with this Node in the project's folder; its output is shown as it comes, or gathered. */
function run(
	script: string,
	args: readonly string[],
	env: NodeJS.ProcessEnv,
	output: 'inherit' | 'pipe'
): Promise<Ran> {
	const path = `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`;
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [script, ...args], {
			cwd: projectDir,
			env: { ...process.env, PATH: path, ...env },
			stdio: ['ignore', output, output]
		});
		const written: Buffer[] = [];
		for (const stream of [child.stdout, child.stderr]) {
			stream?.on('data', (piece: Buffer) => written.push(piece));
		}
		child.once('error', reject);
		child.once('close', (code) =>
			resolve({ exitCode: code ?? 1, output: Buffer.concat(written).toString('utf8') })
		);
	});
}

/** Runs a script with this Node in the project's folder, its output shown as it comes. Gives its exit code. */
export async function runTool(
	script: string,
	args: readonly string[],
	env: NodeJS.ProcessEnv = {}
): Promise<number> {
	return (await run(script, args, env, 'inherit')).exitCode;
}

/** The same beside others: what it writes is given when it has ended. */
export function runToolBeside(script: string, args: readonly string[]): Promise<Ran> {
	return run(script, args, {}, 'pipe');
}
