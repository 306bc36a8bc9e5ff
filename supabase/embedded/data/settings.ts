import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectDir } from './paths.ts';
import { StackError } from '../process/stack-error.ts';

/** What the person who starts Sontonea can choose by environment variables. */
export interface Settings {
	dataDir: string;
	appPort: number;
	/** Whether a Supabase of one's own is used: then nothing embedded is started. */
	ownSupabase: boolean;
}

const OWN_SUPABASE = [
	'SUPABASE_URL',
	'SUPABASE_ANON_KEY',
	'SUPABASE_SERVICE_ROLE_KEY',
	'SUPABASE_JWT_SECRET',
	'DATABASE_URL'
] as const;

/**
 * Reads `.env` of the project where there is one, or the file that SONTONEA_ENV_FILE names; what the
 * shell has set counts more.
 */
export function loadEnvFile(): void {
	const file = process.env['SONTONEA_ENV_FILE'] ?? join(projectDir, '.env');
	if (existsSync(file)) process.loadEnvFile(file);
}

/**
 * Reads the settings. Some but not all variables of an own Supabase are a mistake that is told, since
 * starting the embedded stack instead would look as if all data were gone.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
	const missing = OWN_SUPABASE.filter((name) => !env[name]?.trim());
	if (missing.length > 0 && missing.length < OWN_SUPABASE.length) {
		const given = OWN_SUPABASE.filter((name) => !missing.includes(name));
		throw new StackError(
			`${given.join(', ')} ${given.length === 1 ? 'is' : 'are'} set, but not ` +
				`${missing.join(', ')}. Set all of them to use a Supabase of your own, or none to use ` +
				'the embedded one.'
		);
	}
	return {
		dataDir: resolve(env['SONTONEA_DATA']?.trim() || join(projectDir, '.data')),
		appPort: readPort(env['PORT']),
		ownSupabase: missing.length === 0
	};
}

function readPort(value: string | undefined): number {
	if (!value?.trim()) return 3000;
	const port = Number(value);
	if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
	throw new StackError(`PORT is "${value}": it must be a number from 1 to 65535.`);
}
