import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
	chmodSync,
	chownSync,
	existsSync,
	mkdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { dirname, join } from 'node:path';
import { makeReachableDir } from '../data/reachable-dir.ts';
import { meansFull } from '../data/data-folder.ts';
import { StackError } from '../process/stack-error.ts';
import type { Binaries } from './binaries.ts';
import { canReach, isRoot, postgresIdentity, type Identity } from '../data/identity.ts';

/** Superuser of the embedded cluster, named as Supabase names it. */
export const ADMIN = 'supabase_admin';

/**
 * Folder of the database files that belong to a data folder: inside it, except when root keeps it
 * where the user that Postgres runs as cannot go (a home folder of mode 700). Then it lies in a
 * place of its own, which `placeCluster` notes in the data folder; before that, a new one is named.
 */
export function clusterDirOf(dataDir: string): string {
	const inside = join(dataDir, 'postgres');
	if (!isRoot() || existsSync(inside)) return inside;
	const noted = read(pointerIn(dataDir));
	if (noted) return noted;
	const identity = postgresIdentity(inside);
	if (!identity || canReach(dataDir, identity)) return inside;
	return join('/var/lib/sontonea', randomUUID(), 'postgres');
}

/** Notes in the data folder where its cluster lies, if that is elsewhere. */
export function placeCluster(dataDir: string, clusterDir: string): void {
	if (dirname(clusterDir) !== dataDir) writeFileSync(pointerIn(dataDir), clusterDir);
}

/** File of a data folder that names the place of a cluster elsewhere. */
export function pointerIn(dataDir: string): string {
	return join(dataDir, 'postgres-is-in');
}

function read(file: string): string | undefined {
	return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

/** Makes the empty folder of a cluster, owned by the user that Postgres runs as. */
export function makeClusterDir(clusterDir: string, identity: Identity | undefined): void {
	makeReachableDir(dirname(clusterDir));
	mkdirSync(clusterDir, { recursive: true, mode: 0o700 });
	chmodSync(clusterDir, 0o700);
	if (identity) chownSync(clusterDir, identity.uid, identity.gid);
}

/**
 * Creates a cluster: UTF-8, Postgres's own C.UTF-8 collation (the same on every platform), and
 * nobody gets in without a password. Text search by trigrams looks at LC_CTYPE, where plain `C`
 * would not know Khmer letters, so a UTF-8 one is taken where the machine has it.
 */
export function initCluster(options: {
	clusterDir: string;
	binaries: Binaries;
	identity: Identity | undefined;
	adminPassword: string;
	fast: boolean;
}): void {
	const { clusterDir, identity } = options;
	let output = '';
	for (const ctype of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
		rmSync(clusterDir, { recursive: true, force: true });
		makeClusterDir(clusterDir, identity);
		const result = runInitdb({ ...options, ctype });
		if (result.ok) return;
		output = result.output;
		if (!/locale/i.test(output)) break;
	}
	rmSync(clusterDir, { recursive: true, force: true });
	if (meansFull(output)) {
		throw new StackError(`There is no space left in ${dirname(clusterDir)} for the database.`);
	}
	const unknown = output.match(/could not look up effective user ID (\d+)/)?.[1];
	if (unknown) {
		throw new StackError(
			`Postgres cannot run here: user number ${unknown} is not known to this system. ` +
				'Add it to /etc/passwd, or run as a user that is there.'
		);
	}
	throw new StackError(`The database could not be created in ${clusterDir}.`, output);
}

function runInitdb(options: {
	clusterDir: string;
	binaries: Binaries;
	identity: Identity | undefined;
	adminPassword: string;
	fast: boolean;
	ctype: string;
}): { ok: boolean; output: string } {
	const { clusterDir, identity } = options;
	// Beside the cluster, not in it: initdb wants an empty folder. It is gone again at once.
	const passwordFile = `${clusterDir}.pw`;
	writeFileSync(passwordFile, options.adminPassword, { mode: 0o600 });
	if (identity) chownSync(passwordFile, identity.uid, identity.gid);
	const result = spawnSync(
		options.binaries.initdb,
		[
			`--pgdata=${clusterDir}`,
			`--username=${ADMIN}`,
			`--pwfile=${passwordFile}`,
			'--auth=scram-sha-256',
			'--encoding=UTF8',
			'--locale=C',
			`--lc-ctype=${options.ctype}`,
			'--locale-provider=builtin',
			'--builtin-locale=C.UTF-8',
			'--no-instructions',
			...(options.fast ? ['--no-sync', '--wal-segsize=1'] : [])
		],
		{ ...identity, cwd: '/', env: postgresEnv(), encoding: 'utf8' }
	);
	rmSync(passwordFile, { force: true });
	const output = result.error?.message ?? `${result.stdout}${result.stderr}`;
	return { ok: result.status === 0, output };
}

/** The environment of Postgres's own programs: no PG* variable of the user's shell leaks in. */
export function postgresEnv(): NodeJS.ProcessEnv {
	return { PATH: process.env['PATH'], TZ: 'UTC', LC_MESSAGES: 'C' };
}
