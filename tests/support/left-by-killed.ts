import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes of what this process holds in the folder what a process that was killed has left. */
export function leaveAsIfKilled(
	dir: string,
	holder: object = { pid: process.pid, mark: 'of an earlier process' }
): void {
	const last = Math.max(...readdirSync(dir).map(Number).filter(Number.isInteger));
	writeFileSync(`${dir}-${last}`, JSON.stringify(holder));
	renameSync(`${dir}-${last}`, join(dir, String(last)));
}
