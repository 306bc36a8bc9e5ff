import { withDatabase } from '../stack/database-of.ts';
import { migrate as migrateDatabase } from '../schema/migrate.ts';
import { migrationsDir } from '../data/paths.ts';
import { loadEnvFile, readSettings } from '../data/settings.ts';
import type { Terminal } from '../process/terminal.ts';

/**
 * Brings the database of the settings up to date: the job queue's tables, then `supabase db push`.
 * For a Supabase of one's own; the embedded stack does it by itself at every start.
 */
export async function migrate(_args: readonly string[], terminal: Terminal): Promise<number> {
	loadEnvFile();
	await withDatabase(readSettings(process.env), terminal.say, (databaseUrl) =>
		migrateDatabase(databaseUrl, migrationsDir, terminal.say)
	);
	terminal.say('The database is up to date.');
	return 0;
}
