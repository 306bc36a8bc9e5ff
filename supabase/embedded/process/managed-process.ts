import { spawn, type ChildProcess } from 'node:child_process';
import {
	closeSync,
	fstatSync,
	mkdirSync,
	openSync,
	readFileSync,
	renameSync,
	statSync
} from 'node:fs';
import { dirname } from 'node:path';
import { StackError, systemCode } from './stack-error.ts';

/** Signals to end a process with, in order, each with the milliseconds it is given. */
type StopPlan = readonly { signal: NodeJS.Signals; graceMs: number }[];

export interface ProcessOptions {
	name: string;
	command: string;
	args: readonly string[];
	env: NodeJS.ProcessEnv;
	cwd?: string;
	/** Unprivileged user to run as; only root can ask for it. */
	uid?: number;
	gid?: number;
	/** File that takes the output; without it the output goes to this process's own. */
	logFile?: string;
	stopPlan: StopPlan;
}

export interface ManagedProcess {
	readonly name: string;
	readonly pid: number;
	/** Settles when the process has ended, in whatever way. */
	readonly exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
	readonly hasExited: () => boolean;
	/** The last lines written since it was started; empty when the output is not kept. */
	readonly recentOutput: () => string;
	/** Ends the process by its stop plan, and waits until it is gone. */
	readonly stop: (plan?: StopPlan) => Promise<void>;
}

const LOG_LIMIT_BYTES = 10 * 1024 * 1024;

/**
 * Starts a program in its own process group, so that Ctrl-C at the terminal reaches only us and
 * the order of stopping stays ours. A guard ends the program should this process be killed.
 */
export async function startProcess(options: ProcessOptions): Promise<ManagedProcess> {
	const output = options.logFile ? openLog(options.logFile) : undefined;
	const child = spawn(options.command, [...options.args], {
		cwd: options.cwd,
		env: options.env,
		uid: options.uid,
		gid: options.gid,
		detached: true,
		stdio: output ? ['ignore', output.fd, output.fd] : ['ignore', 'inherit', 'inherit']
	});
	if (output) closeSync(output.fd);
	const exited = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
		child.once('exit', (code, signal) => resolve({ code, signal }));
	});
	await spawned(child, options);
	const pid = child.pid as number;
	const guard = startGuard(pid, options.stopPlan[0]?.signal ?? 'SIGTERM');
	let ended = false;
	void exited.then(() => {
		ended = true;
		guard.kill('SIGKILL');
	});
	return {
		name: options.name,
		pid,
		exited,
		hasExited: () => ended,
		recentOutput: () => (output ? tail(output.path, output.start) : ''),
		stop: async (plan = options.stopPlan) => {
			for (const { signal, graceMs } of plan) {
				if (ended) break;
				child.kill(signal);
				if (await settlesWithin(exited, graceMs)) break;
			}
			if (!ended) child.kill('SIGKILL');
			await exited;
		}
	};
}

/**
 * A shell that waits for the end of a pipe which only we hold: it sees it when we are gone, even by
 * `kill -9`, and then ends the program, so that no database keeps running without its owner.
 */
function startGuard(pid: number, signal: NodeJS.Signals): ChildProcess {
	const script = 'while read -r _; do :; done; kill -s "$1" "$2" 2>/dev/null';
	const guard = spawn('/bin/sh', ['-c', script, 'guard', signal.replace('SIG', ''), String(pid)], {
		stdio: ['pipe', 'ignore', 'ignore'],
		detached: true,
		cwd: '/'
	});
	guard.on('error', () => {}); // a machine without /bin/sh only loses this safety net
	guard.stdin.on('error', () => {});
	guard.unref();
	return guard;
}

function spawned(child: ChildProcess, options: ProcessOptions): Promise<void> {
	return new Promise((resolve, reject) => {
		child.once('spawn', resolve);
		child.once('error', (error) =>
			reject(new StackError(`${options.name} cannot be run (${options.command}): ${error.message}`))
		);
	});
}

/** Whether a promise settles within so many milliseconds. */
export async function settlesWithin(promise: Promise<unknown>, ms: number): Promise<boolean> {
	let timer: NodeJS.Timeout | undefined;
	const timeout = new Promise<false>((resolve) => {
		timer = setTimeout(() => resolve(false), ms);
	});
	const settled = promise.then(
		() => true,
		() => true
	);
	const result = await Promise.race([settled, timeout]);
	clearTimeout(timer);
	return result;
}

function openLog(path: string): { fd: number; path: string; start: number } {
	mkdirSync(dirname(path), { recursive: true });
	if (sizeOf(path) > LOG_LIMIT_BYTES) renameSync(path, `${path}.1`);
	const fd = openSync(path, 'a', 0o600);
	return { fd, path, start: fstatSync(fd).size };
}

function sizeOf(path: string): number {
	try {
		return statSync(path).size;
	} catch (error) {
		if (systemCode(error) === 'ENOENT') return 0;
		throw error;
	}
}

function tail(path: string, start: number, lines = 30): string {
	try {
		return readFileSync(path)
			.subarray(start)
			.toString('utf8')
			.trimEnd()
			.split('\n')
			.slice(-lines)
			.join('\n');
	} catch {
		return '';
	}
}
