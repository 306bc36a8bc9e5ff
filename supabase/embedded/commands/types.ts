import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectDir } from '../data/paths.ts';
import { systemCode } from '../process/stack-error.ts';
import { generateTypes } from '../stack/supabase-tools.ts';
import type { Terminal } from '../process/terminal.ts';

const typesFile = join(projectDir, 'src/lib/server/db/types.ts');

/**
 * `npm run types`: regenerates the committed types of the database. With `--check` nothing is
 * written, and a difference is a failure.
 */
export async function types(args: readonly string[], terminal: Terminal): Promise<number> {
	const generated = await generateTypes(args.includes('--check') ? () => {} : terminal.say);
	const committed = read(typesFile);
	if (generated === committed) {
		terminal.say('The types of the database are up to date.');
		return 0;
	}
	if (args.includes('--check')) {
		terminal.fail('src/lib/server/db/types.ts differs from the migrations: run `npm run types`.');
		return 1;
	}
	mkdirSync(dirname(typesFile), { recursive: true });
	writeFileSync(typesFile, generated);
	terminal.say('Wrote src/lib/server/db/types.ts.');
	return 0;
}

function read(file: string): string | undefined {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		if (systemCode(error) === 'ENOENT') return undefined;
		throw error;
	}
}
