import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runningDatabase } from '../database-of.ts';
import { dataFolder, projectDir } from '../paths.ts';
import { readOrCreateSecrets } from '../secrets.ts';
import { loadEnvFile, readSettings, type Settings } from '../settings.ts';
import { StackError } from '../stack-error.ts';
import type { Terminal } from './terminal.ts';

interface Surroundings {
	databaseUrl: string;
	env: {
		ORIGIN: string;
		SUPABASE_URL: string;
		SUPABASE_JWT_SECRET: string;
		SUPABASE_SERVICE_ROLE_KEY?: string | undefined;
		FILES_DIR?: string | undefined;
	};
}

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

function surroundingsOf(settings: Settings): Surroundings {
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
