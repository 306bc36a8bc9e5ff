import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** User and group that Postgres runs as; it refuses to run as root. */
export interface Identity {
	uid: number;
	gid: number;
}

const NOBODY: Identity = { uid: 65_534, gid: 65_534 };

/** Whether this process is root and therefore must hand Postgres to somebody else. */
export function isRoot(): boolean {
	return process.getuid?.() === 0;
}

/**
 * Who Postgres is to run as: undefined means as ourselves. As root it is the owner of an existing
 * cluster (it may have been made by an ordinary user), else `nobody`.
 */
export function postgresIdentity(clusterDir: string): Identity | undefined {
	if (!isRoot()) return undefined;
	const owner = ownerOf(clusterDir);
	return owner && owner.uid !== 0 ? owner : nobody();
}

/** User and group that own a path, or undefined when it does not exist. */
export function ownerOf(path: string): Identity | undefined {
	const stat = statSync(path, { throwIfNoEntry: false });
	return stat && { uid: stat.uid, gid: stat.gid };
}

/**
 * Whether that user can pass through a folder and every folder above it. What does not exist yet
 * will be made so that everybody can pass.
 */
export function canReach(dir: string, identity: Identity): boolean {
	let existing = resolve(dir);
	while (!existsSync(existing)) existing = dirname(existing);
	const options = { ...identity, cwd: '/', stdio: 'ignore' as const };
	return spawnSync('test', ['-x', existing], options).status === 0;
}

function nobody(): Identity {
	try {
		const line = readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(\d+):(\d+):/m);
		return line ? { uid: Number(line[1]), gid: Number(line[2]) } : NOBODY;
	} catch {
		return NOBODY;
	}
}
