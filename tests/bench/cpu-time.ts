import { readdirSync, readFileSync } from 'node:fs';

/** A tick of /proc, in milliseconds. */
const TICK = 10;

/**
 * Milliseconds that all cores together have worked for this process's children and theirs, as far as
 * they are alive; null where the system doesn't tell (other than Linux).
 */
export function childrenCpuTime(): number | null {
	if (process.platform !== 'linux') return null;
	const parents = new Map<number, number>();
	const times = new Map<number, number>();
	for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
		const fields = statOf(name);
		if (!fields) continue;
		parents.set(Number(name), Number(fields[1]));
		times.set(Number(name), (Number(fields[11]) + Number(fields[12])) * TICK);
	}
	const isOurs = (pid: number): boolean => {
		const parent = parents.get(pid);
		return parent === process.pid || (parent !== undefined && parent > 1 && isOurs(parent));
	};
	return [...times].reduce((sum, [pid, time]) => sum + (isOurs(pid) ? time : 0), 0);
}

/**
 * Milliseconds that all threads of a process have worked so far; null where the system doesn't tell (other than
 * Linux).
 */
export function cpuTimeOf(pid: number): number | null {
	const fields = statOf(String(pid));
	return fields && (Number(fields[11]) + Number(fields[12])) * TICK;
}

/** What stands after the name of the program, which may hold anything. */
function statOf(pid: string): string[] | null {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	} catch {
		return null; // it ended meanwhile
	}
}

/** Milliseconds that all cores have worked for this process itself. */
export function ownCpuTime(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}
