import { runningDatabase } from '../stack/database-of.ts';
import { dataFolder } from '../data/paths.ts';
import { readOrCreateSecrets } from '../data/secrets.ts';
import type { Settings } from '../data/settings.ts';
import { StackError } from '../process/stack-error.ts';

/** Where a command of the operator finds database and files, and what links need. */
export interface Surroundings {
	databaseUrl: string;
	env: {
		ORIGIN: string;
		SUPABASE_URL: string;
		SUPABASE_JWT_SECRET: string;
		SUPABASE_SERVICE_ROLE_KEY?: string | undefined;
		FILES_DIR?: string | undefined;
	};
}

/**
 * The Supabase of one's own that the settings name, or the embedded stack that runs on their data
 * folder. Throws StackError where neither is there.
 */
export function surroundingsOf(settings: Settings): Surroundings {
	const { env } = process;
	if (settings.ownSupabase) {
		return {
			databaseUrl: env['DATABASE_URL'] as string,
			env: {
				ORIGIN: env['ORIGIN']?.trim() || `http://localhost:${settings.appPort}`,
				SUPABASE_URL: env['SUPABASE_URL'] as string,
				SUPABASE_JWT_SECRET: env['SUPABASE_JWT_SECRET'] as string,
				SUPABASE_SERVICE_ROLE_KEY: env['SUPABASE_SERVICE_ROLE_KEY'],
				FILES_DIR: env['FILES_DIR']?.trim() || undefined
			}
		};
	}
	const running = runningDatabase(settings);
	if (!running) {
		throw new StackError(
			`No database is running on ${settings.dataDir}: start it with \`npm start\`, or set the ` +
				'variables of a Supabase of your own.'
		);
	}
	const folder = dataFolder(settings.dataDir);
	return {
		databaseUrl: running.databaseUrl,
		env: {
			ORIGIN: running.appUrl ?? `http://localhost:${settings.appPort}`,
			SUPABASE_URL: 'http://localhost',
			SUPABASE_JWT_SECRET: readOrCreateSecrets(folder.secrets).jwtSecret,
			FILES_DIR: folder.files
		}
	};
}
