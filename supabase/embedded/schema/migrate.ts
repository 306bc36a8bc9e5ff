import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { meansFull } from '../data/data-folder.ts';
import type { Log } from '../process/log.ts';
import { StackError } from '../process/stack-error.ts';
import { runSupabase } from './supabase-cli.ts';

/** The name of each migration with the SHA-256 of its text. */
export type MigrationHashes = Record<string, string>;

/** Names and hashes of the migrations in a folder, in the order in which they apply. */
export function migrationHashes(dir: string): MigrationHashes {
	if (!existsSync(dir)) return {};
	const names = readdirSync(dir).filter((name) => /^\d+_.*\.sql$/.test(name));
	return Object.fromEntries(
		names.sort().map((name) => [
			name,
			createHash('sha256')
				.update(readFileSync(join(dir, name)))
				.digest('hex')
		])
	);
}

/**
 * Brings a database up to date: first graphile-worker's own tables (our functions add jobs to them),
 * then our migrations with `supabase db push`, exactly as on a hosted Supabase.
 */
export async function migrate(databaseUrl: string, migrationsDir: string, log: Log): Promise<void> {
	await installJobQueue(databaseUrl);
	const pending = await pendingMigrations(databaseUrl, migrationsDir);
	if (pending.length === 0) return;
	log(`Applying ${pending.length} ${pending.length === 1 ? 'migration' : 'migrations'} …`);
	await pushMigrations(databaseUrl, migrationsDir);
}

const quietLogger = new Logger(() => () => {});

/**
 * graphile-worker's tables and functions. Its functions name everything with its schema but leave
 * the search path to the caller, which Supabase's advisors rightly dislike: it is pinned here.
 */
async function installJobQueue(databaseUrl: string): Promise<void> {
	await runMigrations({ connectionString: databaseUrl, logger: quietLogger });
	await withClient(databaseUrl, async (client) => {
		const { rows } = await client.query<{ name: string }>(
			`select oid::regprocedure::text as name from pg_proc
			where pronamespace = 'graphile_worker'::regnamespace and prokind = 'f'
			and not coalesce(array_to_string(proconfig, ',') ~ 'search_path=', false)`
		);
		for (const { name } of rows) {
			await client.query(`alter function ${name} set search_path = ''`);
		}
	});
}

async function pushMigrations(databaseUrl: string, migrationsDir: string): Promise<void> {
	// The CLI reads `supabase/migrations` below its work folder, and nothing else of ours.
	const workdir = mkdtempSync(join(tmpdir(), 'sontonea-migrate-'));
	try {
		mkdirSync(join(workdir, 'supabase'));
		symlinkSync(migrationsDir, join(workdir, 'supabase', 'migrations'));
		const result = await runSupabase(
			['db', 'push', `--remote=${databaseUrl}`, '--include-all', '--skip-vault', '--yes'],
			workdir
		);
		if (result.code !== 0) {
			const full = meansFull(result.output) ? ' There is no space left for the database.' : '';
			throw new StackError(
				`A migration failed; nothing of it was kept.${full}`,
				redact(result.output)
			);
		}
	} finally {
		rmSync(workdir, { recursive: true, force: true });
	}
	await reloadSchemaCache(databaseUrl);
}

/** Migrations in the folder that the database has not seen: the CLI takes seconds to find out. */
async function pendingMigrations(databaseUrl: string, migrationsDir: string): Promise<string[]> {
	const names = Object.keys(migrationHashes(migrationsDir));
	return withClient(databaseUrl, async (client) => {
		const { rows: found } = await client.query<{ name: string | null }>(
			`select to_regclass('supabase_migrations.schema_migrations')::text as name`
		);
		if (!found[0]?.name) return names;
		const { rows } = await client.query<{ version: string }>(
			'select version from supabase_migrations.schema_migrations'
		);
		const applied = new Set(rows.map((row) => row.version));
		return names.filter((name) => !applied.has(name.split('_')[0] ?? ''));
	});
}

async function reloadSchemaCache(databaseUrl: string): Promise<void> {
	await withClient(databaseUrl, (client) => client.query(`notify pgrst, 'reload schema'`));
}

async function withClient<T>(databaseUrl: string, use: (client: pg.Client) => Promise<T>) {
	const client = new pg.Client(databaseUrl);
	await client.connect();
	try {
		return await use(client);
	} finally {
		await client.end();
	}
}

/** The CLI repeats the address it was given, password included. */
export function redact(text: string): string {
	return text.replace(/(postgres(?:ql)?:\/\/[^:/\s]+):[^@\s]+@/g, '$1:***@');
}
