import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isAlive, startMark } from './process-table.ts';
import { StackError, systemCode } from './stack-error.ts';

const lookEveryMs = 100;

/**
 * Waits until nobody holds the file, then holds it for this process; gives what lets it go again. A file
 * that a killed process has left is void. Throws StackError when `signal` is aborted while it waits.
 */
export async function takeTurn(file: string, signal?: AbortSignal): Promise<() => void> {
	const own = JSON.stringify({ pid: process.pid, mark: startMark(process.pid) });
	mkdirSync(dirname(file), { recursive: true });
	for (;;) {
		try {
			writeFileSync(file, own, { flag: 'wx' });
			return () => rmSync(file, { force: true });
		} catch (error) {
			if (systemCode(error) !== 'EEXIST') throw error;
		}
		if (!isHeld(file)) rmSync(file, { force: true });
		else await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
		if (signal?.aborted) throw new StackError('The start was broken off.');
	}
}

function isHeld(file: string): boolean {
	try {
		const { pid, mark } = JSON.parse(readFileSync(file, 'utf8')) as { pid: number; mark: string };
		return isAlive(pid) && startMark(pid) === mark;
	} catch (error) {
		// Let go just now: then it is free. Half written just now: then somebody holds it.
		return systemCode(error) !== 'ENOENT';
	}
}
