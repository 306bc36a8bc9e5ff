import { ensureBuilt } from '../app/build.ts';
import { runEmbedded } from '../app/run-embedded.ts';
import { runOnOwnSupabase } from '../app/run-own.ts';
import { loadEnvFile, readSettings } from '../data/settings.ts';
import type { Terminal } from '../process/terminal.ts';

/** `npm start`: the built app, on the embedded stack or on a Supabase of one's own. */
export async function start(_args: readonly string[], terminal: Terminal): Promise<number> {
	loadEnvFile();
	const settings = readSettings(process.env);
	const options = { dev: false, terminal, prepare: ensureBuilt };
	return settings.ownSupabase ? runOnOwnSupabase(options) : runEmbedded(settings, options);
}
