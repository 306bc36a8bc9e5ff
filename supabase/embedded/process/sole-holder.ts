import { randomUUID } from 'node:crypto';
import {
	linkSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	truncateSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { isAlive, startMark } from './process-table.ts';
import { systemCode } from './stack-error.ts';

/** The process that holds something, as it says of itself. */
export interface Holder {
	pid: number;
	/** Start of that process: its number alone may have been given to another one since. */
	mark: string;
}

export interface Held {
	/** Says more of the holder, for others who look. */
	readonly note: (facts: object) => void;
	readonly release: () => void;
}

/**
 * Holds what the folder stands for, for this process, or gives undefined while a living process has it. What a killed
 * process held is void.
 *
 * Each holding is a file with the next number, and whoever has the highest holds. A file is there with all
 * that it says or not at all (a link), and the highest is never taken away, only emptied: so of two
 * who find the same void holding one alone gets the next number, and one who comes too late with a lower
 * number sees that it is lower.
 */
export function hold(dir: string): Held | undefined {
	mkdirSync(dir, { recursive: true });
	const draft = join(dir, `draft-${randomUUID()}`);
	const write = (facts: object) => writeFileSync(draft, JSON.stringify(facts));
	let facts: object = { pid: process.pid, mark: startMark(process.pid) } satisfies Holder;
	try {
		for (;;) {
			const last = highest(dir);
			if (livingHolder(join(dir, String(last)))) return undefined;
			write(facts);
			const number = last + 1;
			const file = join(dir, String(number));
			if (!linked(draft, file)) continue;
			if (highest(dir) > number) {
				rmSync(file, { force: true });
				continue;
			}
			for (const lower of numbers(dir)) {
				if (lower < number) rmSync(join(dir, String(lower)), { force: true });
			}
			return {
				note: (added) => {
					facts = { ...facts, ...added };
					write(facts);
					renameSync(draft, file);
				},
				release: () => empty(file)
			};
		}
	} finally {
		rmSync(draft, { force: true });
	}
}

/** What the living process that holds it says of itself, or undefined. */
export function holderOf(dir: string): Holder | undefined {
	return livingHolder(join(dir, String(highest(dir))));
}

function livingHolder(file: string): Holder | undefined {
	const holder = read(file);
	if (!holder || !isAlive(holder.pid) || startMark(holder.pid) !== holder.mark) return undefined;
	return holder;
}

/** Nothing where it was let go, or is not there. */
function read(file: string): Holder | undefined {
	try {
		return JSON.parse(readFileSync(file, 'utf8')) as Holder;
	} catch {
		return undefined;
	}
}

function numbers(dir: string): number[] {
	try {
		return readdirSync(dir)
			.filter((name) => /^\d+$/.test(name))
			.map(Number);
	} catch (error) {
		if (systemCode(error) === 'ENOENT') return [];
		throw error;
	}
}

function highest(dir: string): number {
	return Math.max(0, ...numbers(dir));
}

/** Whether the name was free and is now the draft's. */
function linked(draft: string, file: string): boolean {
	try {
		linkSync(draft, file);
		return true;
	} catch (error) {
		if (systemCode(error) === 'EEXIST') return false;
		throw error;
	}
}

/** Keeps the number, so that nobody gets it again. */
function empty(file: string): void {
	try {
		truncateSync(file);
	} catch (error) {
		// The folder has been removed, or another has the next number.
		if (systemCode(error) !== 'ENOENT') throw error;
	}
}
