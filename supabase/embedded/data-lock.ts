import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { DataFolder } from './paths.ts';
import { isAlive, startMark } from './process-table.ts';
import { StackError, systemCode } from './stack-error.ts';

/** Who runs on a data folder now; written while a stack is up. */
export interface RunningStack {
	pid: number;
	/** Start of that process: its number alone may have been given to another one since. */
	mark: string;
	databasePort?: number;
	appUrl?: string;
}

export interface DataLock {
	/** Adds what others may want to know about the running stack. */
	readonly note: (facts: { databasePort?: number; appUrl?: string }) => void;
	readonly release: () => void;
}

/** Takes a data folder for this process, or says who has it. A lock left by a killed process is void. */
export function lockDataFolder(folder: DataFolder): DataLock {
	let facts: RunningStack = { pid: process.pid, mark: startMark(process.pid) };
	for (let attempt = 0; ; attempt++) {
		try {
			writeFileSync(folder.lock, JSON.stringify(facts), { flag: 'wx' });
			break;
		} catch (error) {
			if (systemCode(error) !== 'EEXIST' || attempt >= 5) throw error;
		}
		const running = runningStack(folder);
		if (running) throw new StackError(alreadyRunning(folder, running));
		rmSync(folder.lock, { force: true });
	}
	return {
		note: (added) => {
			facts = { ...facts, ...added };
			writeFileSync(folder.lock, JSON.stringify(facts));
		},
		release: () => rmSync(folder.lock, { force: true })
	};
}

/** The living stack on a data folder, or undefined. */
export function runningStack(folder: DataFolder): RunningStack | undefined {
	const found = readLock(folder.lock);
	if (!found || !isAlive(found.pid) || startMark(found.pid) !== found.mark) return undefined;
	return found;
}

function readLock(file: string): RunningStack | undefined {
	try {
		return JSON.parse(readFileSync(file, 'utf8')) as RunningStack;
	} catch {
		return undefined;
	}
}

function alreadyRunning(folder: DataFolder, running: RunningStack): string {
	const where = running.appUrl ? ` at ${running.appUrl}` : '';
	return (
		`Sontonea already runs on ${folder.dir}${where} (process ${running.pid}). ` +
		'Stop it first, or choose another place with SONTONEA_DATA.'
	);
}
