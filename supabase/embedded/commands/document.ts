import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../paths.ts';
import { loadEnvFile, readSettings } from '../settings.ts';
import { surroundingsOf, type Surroundings } from './surroundings.ts';
import type { Terminal } from './terminal.ts';

interface ArgumentsModule {
	readDocumentCall(args: readonly string[]): object;
	CallError: new () => Error;
}

interface WriterModule {
	writeDocument(call: object, from: string, around: Surroundings): Promise<string>;
}

const FOLDER = join(projectDir, 'src/lib/server/document');
const MESSAGES = 'src/lib/i18n/paraglide/messages.js';

/** `npm run document -- <kind> --meeting <id> --out <file>`: a document of the running database in a file. */
export async function document(args: readonly string[], terminal: Terminal): Promise<number> {
	const { readDocumentCall, CallError } = (await import(
		join(FOLDER, 'document-cli-args.ts')
	)) as ArgumentsModule;
	try {
		const call = readDocumentCall(args);
		loadEnvFile();
		const around = surroundingsOf(readSettings(process.env));
		compileMessages();
		const { writeDocument } = (await import(join(FOLDER, 'document-cli.ts'))) as WriterModule;
		terminal.say(await writeDocument(call, process.env['INIT_CWD'] ?? process.cwd(), around));
		return 0;
	} catch (error) {
		if (!(error instanceof CallError)) throw error;
		terminal.fail(error.message);
		return 1;
	}
}

/** The words of the documents are generated with the first build: a fresh checkout has none yet. */
function compileMessages(): void {
	if (existsSync(join(projectDir, MESSAGES))) return;
	const compiler = join(projectDir, 'node_modules/@inlang/paraglide-js/bin/run.js');
	const folder = 'src/lib/i18n';
	execFileSync(
		process.execPath,
		[
			compiler,
			'compile',
			'--project',
			`${folder}/project.inlang`,
			'--outdir',
			`${folder}/paraglide`
		],
		{ cwd: projectDir, stdio: 'ignore' }
	);
}
