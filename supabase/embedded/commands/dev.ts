import { runEmbedded } from '../app/run-embedded.ts';
import { runOnOwnSupabase } from '../app/run-own.ts';
import { loadEnvFile, readSettings } from '../data/settings.ts';
import type { Terminal } from '../process/terminal.ts';

/** `npm run dev`: the same as start, with Vite serving the sources as they change. */
export async function dev(_args: readonly string[], terminal: Terminal): Promise<number> {
	loadEnvFile();
	const settings = readSettings(process.env);
	const options = { dev: true, terminal, prepare: async () => {} };
	return settings.ownSupabase ? runOnOwnSupabase(options) : runEmbedded(settings, options);
}
