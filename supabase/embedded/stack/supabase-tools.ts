import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Log } from '../process/log.ts';
import { redact } from '../schema/migrate.ts';
import { startStack } from './stack.ts';
import { StackError } from '../process/stack-error.ts';
import { runSupabase, type CliResult } from '../schema/supabase-cli.ts';

/** TypeScript types of the schema `public`, as the Supabase CLI generates them from the migrations. */
export async function generateTypes(log: Log): Promise<string> {
	const result = await onMigratedDatabase(log, (url, run) =>
		run(['gen', 'types', 'typescript', `--remote=${url}`, '--schema', 'public'])
	);
	if (result.code !== 0) {
		throw new StackError('The types could not be generated.', redact(result.output));
	}
	return `${result.stdout.trim()}\n`;
}

/** One remark of Supabase's advisors about the database. */
export interface Advice {
	name: string;
	level: string;
	detail: string;
	remediation: string;
}

/**
 * What Supabase's advisors say of the migrated database, at level WARN or above; `ok` when that is nothing. They ask
 * each function to pin its search path: one whose body is an expression has been read already, whatever the path, and
 * pinning it would keep the planner from putting it into the query.
 */
export async function readAdvice(log: Log): Promise<{ ok: boolean; advice: Advice[] }> {
	const { result, expressions } = await onMigratedDatabase(log, async (url, run) => ({
		result: await run([
			...['db', 'advisors', `--remote=${url}`],
			...['--level', 'warn', '--fail-on', 'warn']
		]),
		expressions: await functionsOfExpressions(url)
	}));
	const json = result.stdout.match(/^\[[\s\S]*^\]/m)?.[0];
	if (!json && result.code !== 0) {
		throw new StackError('The advisors could not be asked.', redact(result.output));
	}
	const advice = (json ? (JSON.parse(json) as Advice[]) : []).filter(
		({ name, detail }) =>
			name !== 'function_search_path_mutable' ||
			!expressions.some((known) => detail.includes(`\`${known}\``))
	);
	return { ok: advice.length === 0, advice };
}

/** The functions whose body is an expression, each with its schema. */
async function functionsOfExpressions(databaseUrl: string): Promise<string[]> {
	const client = new pg.Client(databaseUrl);
	await client.connect();
	try {
		const { rows } = await client.query<{ name: string }>(
			`select pronamespace::regnamespace::text || '.' || proname as name from pg_proc where prosqlbody is not null`
		);
		return rows.map(({ name }) => name);
	} finally {
		await client.end();
	}
}

/** Asks a fresh, fully migrated database that is gone afterwards; `run` is the CLI. */
async function onMigratedDatabase<Found>(
	log: Log,
	ask: (databaseUrl: string, run: (args: string[]) => Promise<CliResult>) => Promise<Found>
): Promise<Found> {
	const stack = await startStack({ fast: true, log });
	const workdir = mkdtempSync(join(tmpdir(), 'sontonea-cli-'));
	try {
		return await ask(stack.databaseUrl, (args) => runSupabase(args, workdir));
	} finally {
		rmSync(workdir, { recursive: true, force: true });
		await stack.stop();
	}
}
