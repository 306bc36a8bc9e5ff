import { chmodSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder, and those above it that are missing, so that everybody can pass through whatever
 * the umask: Postgres may run as another user, who has its own closed folder inside.
 */
export function makeReachableDir(dir: string): void {
	const first = mkdirSync(dir, { recursive: true });
	if (!first) return;
	for (let made = resolve(dir); made.length >= first.length; made = dirname(made)) {
		chmodSync(made, 0o755);
	}
}
