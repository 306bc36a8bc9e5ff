import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	accessSync,
	chmodSync,
	constants,
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	renameSync,
	rmSync,
	statSync,
	utimesSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheDir, dataFolder, projectDir } from '../data/paths.ts';
import { postgresVersion } from './binaries.ts';
import { makeClusterDir } from './cluster.ts';
import { canReach, isRoot, postgresIdentity } from '../data/identity.ts';
import { GENERATED_SOURCES, hashSources } from '../data/source-hash.ts';
import { StackError } from '../process/stack-error.ts';

/** What a template was made of: everything that changes it is in its name. */
export interface TemplateContent {
	migrationsDir: string;
	seed: 'none' | 'demo';
	today: string;
}

const KEPT = 4;

/**
 * A finished data folder that test stacks start as a copy of: initialising, migrating and seeding
 * once takes seconds, copying a tenth of one. `build` fills an empty folder and stops again.
 */
export async function ensureTemplate(
	content: TemplateContent,
	build: (dataDir: string) => Promise<void>
): Promise<string> {
	const base = templateBase();
	const dir = join(base, templateName(content));
	if (existsSync(dir)) {
		const now = new Date();
		utimesSync(dir, now, now);
		return dir;
	}
	const building = mkdtempSync(join(base, 'building-'));
	chmodSync(building, 0o755);
	try {
		await build(building);
		renameSync(building, dir);
	} catch (error) {
		if (!existsSync(dir)) throw error; // else another run was quicker, and its work is as good
	} finally {
		rmSync(building, { recursive: true, force: true });
	}
	prune(base);
	return dir;
}

/** Fills a data folder from a template: its cluster, files, mail, secrets and state. */
export function copyTemplate(template: string, dataDir: string, clusterDir: string): void {
	const from = dataFolder(template);
	const to = dataFolder(dataDir);
	const identity = postgresIdentity(join(template, 'postgres'));
	rmSync(clusterDir, { recursive: true, force: true });
	makeClusterDir(clusterDir, identity);
	// As the user who owns the cluster: the copy then belongs to that user as well.
	const copied = spawnSync('cp', ['-R', `${join(template, 'postgres')}/.`, clusterDir], {
		...identity,
		cwd: '/',
		encoding: 'utf8'
	});
	if (copied.status !== 0) {
		throw new StackError(`The test database could not be copied to ${clusterDir}.`, copied.stderr);
	}
	for (const part of ['secrets', 'state', 'mail', 'files'] as const) {
		cpSync(from[part], to[part], { recursive: true });
	}
}

function templateName({ migrationsDir, seed, today }: TemplateContent): string {
	const parts = [
		postgresVersion(),
		hashSources(projectDir, ['supabase/embedded/postgres/bootstrap.sql', 'package-lock.json']),
		hashSources(migrationsDir, ['.'])
	];
	if (seed === 'demo') {
		// The demo's reports are made by the product's own code: whatever changes there may change them.
		const sources = ['supabase/demo', 'src/lib'];
		parts.push(today, hashSources(projectDir, sources, GENERATED_SOURCES));
	}
	const hash = createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
	return `${seed}-${hash}`;
}

/** In the project's cache, or where we can write and the user that Postgres runs as can reach it. */
function templateBase(): string {
	const own = join(cacheDir, 'stack');
	if (isWritable(own)) {
		const identity = postgresIdentity(own);
		if (!identity || canReach(own, identity)) return own;
	}
	const other = isRoot()
		? '/var/cache/sontonea/stack'
		: join(tmpdir(), `sontonea-cache-${process.getuid?.() ?? 'user'}`);
	mkdirSync(other, { recursive: true, mode: 0o755 });
	return other;
}

/** The project may belong to somebody else, whose cache is not ours. */
function isWritable(dir: string): boolean {
	try {
		mkdirSync(dir, { recursive: true });
		accessSync(dir, constants.W_OK);
		return true;
	} catch {
		return false;
	}
}

/** Templates of migrations long gone are removed; the youngest stay. */
function prune(base: string): void {
	const byAge = readdirSync(base)
		.map((name) => ({ path: join(base, name), used: statSync(join(base, name)).mtimeMs }))
		.sort((a, b) => b.used - a.used);
	const recently = Date.now() - 10 * 60_000; // another run may be copying it
	for (const { path, used } of byAge.slice(KEPT)) {
		if (used < recently) rmSync(path, { recursive: true, force: true });
	}
}
