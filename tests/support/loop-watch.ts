import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Environment under which a started app has its event loop watched (see note-long-turns.mjs). */
export function watchedLoop(file: string): NodeJS.ProcessEnv {
	const script = pathToFileURL(join(import.meta.dirname, 'note-long-turns.mjs')).href;
	return { NODE_OPTIONS: `--import=${script}`, LOOP_WATCH_FILE: file };
}

/** A stretch in which the app's main thread answered nobody: when it ended, and its length in ms. */
export interface Stall {
	at: number;
	ms: number;
}

/** The stalls that were noted since an instant (`Date.now()`). */
export function stallsSince(file: string, since: number): Stall[] {
	if (!existsSync(file)) return [];
	return readFileSync(file, 'utf8')
		.split('\n')
		.filter(Boolean)
		.map((line) => line.split(' ').map(Number) as [number, number])
		.filter(([at]) => at >= since)
		.map(([at, ms]) => ({ at, ms }));
}
