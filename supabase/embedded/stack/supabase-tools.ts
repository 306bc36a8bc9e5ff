import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from '../process/log.ts';
import { redact } from '../schema/migrate.ts';
import { startStack } from './stack.ts';
import { StackError } from '../process/stack-error.ts';
import { runSupabase, type CliResult } from '../schema/supabase-cli.ts';

/** TypeScript types of the schema `public`, as the Supabase CLI generates them from the migrations. */
export async function generateTypes(log: Log): Promise<string> {
	const result = await onMigratedDatabase(log, (url) => [
		...['gen', 'types', 'typescript'],
		...[`--remote=${url}`, '--schema', 'public']
	]);
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

/** What Supabase's advisors say of the migrated database; `ok` when nothing is at level WARN or above. */
export async function readAdvice(log: Log): Promise<{ ok: boolean; advice: Advice[] }> {
	const result = await onMigratedDatabase(log, (url) => [
		...['db', 'advisors', `--remote=${url}`],
		...['--level', 'warn', '--fail-on', 'warn']
	]);
	const json = result.stdout.match(/^\[[\s\S]*^\]/m)?.[0];
	if (!json && result.code !== 0) {
		throw new StackError('The advisors could not be asked.', redact(result.output));
	}
	return { ok: result.code === 0, advice: json ? (JSON.parse(json) as Advice[]) : [] };
}

/** Runs a CLI command against a fresh, fully migrated database that is gone afterwards. */
async function onMigratedDatabase(
	log: Log,
	args: (databaseUrl: string) => string[]
): Promise<CliResult> {
	const stack = await startStack({ fast: true, log });
	const workdir = mkdtempSync(join(tmpdir(), 'sontonea-cli-'));
	try {
		return await runSupabase(args(stack.databaseUrl), workdir);
	} finally {
		rmSync(workdir, { recursive: true, force: true });
		await stack.stop();
	}
}
