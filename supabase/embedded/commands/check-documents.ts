import { join } from 'node:path';
import { projectDir } from '../data/paths.ts';
import { loadEnvFile, readSettings } from '../data/settings.ts';
import { StackError } from '../process/stack-error.ts';
import { surroundingsOf, type Surroundings } from './surroundings.ts';
import type { Terminal } from '../process/terminal.ts';

interface CheckerModule {
	checkKeptFiles(
		around: Surroundings,
		say: (line: string) => void
	): Promise<{ lost: number; unsound: number }>;
}

const CHECKER = 'src/lib/server/report/check-kept-files.ts';

/**
 * `npm run documents:check`: finds kept PDFs with lost letters. Exit code 0 where all are sound, 1 where
 * some are not or the check could not be made.
 */
export async function checkDocuments(args: readonly string[], terminal: Terminal): Promise<number> {
	if (args.length > 0) throw new StackError('The command takes nothing: npm run documents:check');
	loadEnvFile();
	const around = surroundingsOf(readSettings(process.env));
	const { checkKeptFiles } = (await import(join(projectDir, CHECKER))) as CheckerModule;
	try {
		const { lost, unsound } = await checkKeptFiles(around, terminal.say);
		return lost + unsound > 0 ? 1 : 0;
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		throw new StackError(`The kept documents can't be checked (${message || code}).`);
	}
}
