import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from './paths.ts';

/** How many rows an answer has at most, from the CLI's own settings: one source for both. */
export function configuredMaxRows(): number {
	const text = readFileSync(join(projectDir, 'supabase', 'config.toml'), 'utf8');
	const value = Number(text.match(/^max_rows\s*=\s*(\d+)/m)?.[1]);
	return Number.isInteger(value) && value > 0 ? value : 1000;
}
