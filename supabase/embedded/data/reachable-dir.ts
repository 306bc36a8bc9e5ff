import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder, and those above it that are missing, so that everybody can pass through whatever
 * the umask: Postgres may run as another user, who has its own closed folder inside.
 *
 * One by one, since Node's recursive mkdir never returns where the system answers ENOENT though the
 * folder above is there, as it does below /proc (seen with Node 24.21).
 */
export function makeReachableDir(dir: string): void {
	const path = resolve(dir);
	if (existsSync(path)) return;
	makeReachableDir(dirname(path));
	mkdirSync(path);
	chmodSync(path, 0o755);
}
