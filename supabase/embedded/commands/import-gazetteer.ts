import { join, resolve } from 'node:path';
import { withDatabase } from '../stack/database-of.ts';
import { projectDir } from '../data/paths.ts';
import { loadEnvFile, readSettings } from '../data/settings.ts';
import { StackError } from '../process/stack-error.ts';
import type { Terminal } from '../process/terminal.ts';

interface ImporterModule {
	importGazetteerFile(options: {
		databaseUrl: string;
		file: string;
		log: (line: string) => void;
	}): Promise<unknown>;
}

const IMPORTER = 'src/lib/server/area/import-gazetteer-cli.ts';

/** `npm run import:gazetteer -- <file>`: districts and communes from NCDD's gazetteer. */
export async function importGazetteer(
	args: readonly string[],
	terminal: Terminal
): Promise<number> {
	const [file] = args;
	if (!file) throw new StackError('Name the file: npm run import:gazetteer -- <file.csv>');
	loadEnvFile();
	const settings = readSettings(process.env);
	const { importGazetteerFile } = (await import(join(projectDir, IMPORTER))) as ImporterModule;
	return withDatabase(settings, terminal.say, async (databaseUrl) => {
		const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
		const result = await importGazetteerFile({ databaseUrl, file: path, log: terminal.say });
		return result === false ? 1 : 0;
	});
}
