import { databaseUrlFor } from '../postgres/bootstrap.ts';
import { runningStack } from '../data/data-lock.ts';
import type { Log } from '../process/log.ts';
import { dataFolder } from '../data/paths.ts';
import { readOrCreateSecrets } from '../data/secrets.ts';
import type { Settings } from '../data/settings.ts';
import { startStack } from './stack.ts';

/** The database of the embedded stack that runs now on the data folder, or undefined. */
export function runningDatabase(
	settings: Settings
): { databaseUrl: string; appUrl: string | undefined } | undefined {
	const folder = dataFolder(settings.dataDir);
	const running = runningStack(folder);
	if (!running?.databasePort) return undefined;
	const { databasePassword } = readOrCreateSecrets(folder.secrets);
	return {
		databaseUrl: databaseUrlFor('postgres', databasePassword, running.databasePort),
		appUrl: running.appUrl
	};
}

/**
 * Uses the database that the settings mean: a Supabase of one's own, the embedded stack that runs
 * now, or else the embedded one, started for as long as it is needed.
 */
export async function withDatabase<T>(
	settings: Settings,
	log: Log,
	use: (databaseUrl: string) => Promise<T>
): Promise<T> {
	if (settings.ownSupabase) return use(process.env['DATABASE_URL'] as string);
	const running = runningDatabase(settings);
	if (running) return use(running.databaseUrl);
	const stack = await startStack({ dataDir: settings.dataDir, seed: 'demo', log });
	try {
		return await use(stack.databaseUrl);
	} finally {
		await stack.stop();
	}
}
