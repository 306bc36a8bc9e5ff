import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { systemCode } from './stack-error.ts';

/** Whether a process with this number exists, whoever it belongs to; a zombie does not count. */
export function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
	} catch (error) {
		return systemCode(error) === 'EPERM';
	}
	return !isZombie(pid);
}

/** The command line of a process, or an empty string when it cannot be seen. */
export function commandOf(pid: number): string {
	const linux = read(`/proc/${pid}/cmdline`);
	return linux?.replaceAll('\0', ' ').trim() ?? ps(pid, 'command=');
}

/** A mark that tells a process from a later one with the same number: when it was started. */
export function startMark(pid: number): string {
	const linux = statFields(pid);
	return linux?.[19] ?? ps(pid, 'lstart=');
}

function isZombie(pid: number): boolean {
	const linux = statFields(pid);
	return (linux?.[0] ?? ps(pid, 'stat=')).startsWith('Z');
}

/** The fields of /proc/<pid>/stat from the state on: the name before it may hold blanks. */
function statFields(pid: number): string[] | undefined {
	const stat = read(`/proc/${pid}/stat`);
	return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function read(path: string): string | undefined {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return undefined;
	}
}

function ps(pid: number, column: string): string {
	const result = spawnSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' });
	return result.stdout?.trim() ?? '';
}
