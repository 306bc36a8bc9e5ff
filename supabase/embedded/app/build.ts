import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../process/log.ts';
import { cacheDir, projectDir } from '../data/paths.ts';
import { GENERATED_SOURCES, hashSources } from '../data/source-hash.ts';
import { StackError } from '../process/stack-error.ts';
import { takeTurn } from '../process/turn.ts';

const SOURCES = [
	'src',
	'static',
	'package-lock.json',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts'
];
const mark = join(projectDir, 'build', '.source-hash');

/** Builds the app unless build/ was made from exactly these sources. Two at a time build once. */
export async function ensureBuilt(log: Log, signal?: AbortSignal): Promise<void> {
	const hash = hashSources(projectDir, SOURCES, GENERATED_SOURCES);
	if (isBuiltFrom(hash)) return;
	const release = await takeTurn(join(cacheDir, 'build-turn'), signal);
	try {
		if (!isBuiltFrom(hash)) await build(hash, log, signal);
	} finally {
		release();
	}
}

function isBuiltFrom(hash: string): boolean {
	return existsSync(join(projectDir, 'build', 'index.js')) && read(mark) === hash;
}

async function build(hash: string, log: Log, signal?: AbortSignal): Promise<void> {
	log('Building the app …');
	const started = performance.now();
	rmSync(mark, { force: true }); // a build that breaks off must not pass for a finished one
	await runVite(['build'], signal);
	writeFileSync(mark, hash);
	log(`Built the app in ${Math.round((performance.now() - started) / 1000)} s.`);
}

function runVite(args: readonly string[], signal: AbortSignal | undefined): Promise<void> {
	return new Promise((resolve, reject) => {
		const vite = join(projectDir, 'node_modules', 'vite', 'bin', 'vite.js');
		const child = spawn(process.execPath, [vite, ...args], {
			cwd: projectDir,
			env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
			stdio: ['ignore', 'pipe', 'pipe'],
			signal
		});
		let output = '';
		const collect = (text: string) => (output += text);
		child.stdout.setEncoding('utf8').on('data', collect);
		child.stderr.setEncoding('utf8').on('data', collect);
		child.once('error', reject);
		child.once('close', (code) => {
			if (code === 0) resolve();
			else reject(new StackError('The app could not be built.', output.slice(-6000)));
		});
	});
}

function read(file: string): string | undefined {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return undefined;
	}
}
