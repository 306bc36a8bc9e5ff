import { join } from 'node:path';
import { ensureMessages } from '../stack/messages.ts';
import { projectDir } from '../data/paths.ts';
import { loadEnvFile, readSettings } from '../data/settings.ts';
import { surroundingsOf, type Surroundings } from './surroundings.ts';
import type { Terminal } from '../process/terminal.ts';

interface ArgumentsModule {
	readDocumentCall(args: readonly string[]): object;
	CallError: new () => Error;
}

interface WriterModule {
	writeDocument(call: object, from: string, around: Surroundings): Promise<string>;
}

const FOLDER = join(projectDir, 'src/lib/server/document');

/** `npm run document -- <kind> --meeting <id> --out <file>`: a document of the running database in a file. */
export async function document(args: readonly string[], terminal: Terminal): Promise<number> {
	const { readDocumentCall, CallError } = (await import(
		join(FOLDER, 'document-cli-args.ts')
	)) as ArgumentsModule;
	try {
		const call = readDocumentCall(args);
		loadEnvFile();
		const around = surroundingsOf(readSettings(process.env));
		ensureMessages();
		const { writeDocument } = (await import(join(FOLDER, 'document-cli.ts'))) as WriterModule;
		terminal.say(await writeDocument(call, process.env['INIT_CWD'] ?? process.cwd(), around));
		return 0;
	} catch (error) {
		if (!(error instanceof CallError)) throw error;
		terminal.fail(error.message);
		return 1;
	}
}
