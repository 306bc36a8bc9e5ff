import { createDbClients, type DbClients } from './db/client.ts';
import { awaitDatabase } from './db/await-database.ts';
import { openPool, type Pool } from './db/pool.ts';
import { readEnv, type Env } from './env.ts';
import type { DocumentMaker } from './document/document-maker.ts';
import { layingOutOnce } from './document/laying-out-once.ts';
import { provingOnce } from './document/proving-once.ts';
import { reportingDocumentMaker } from './document/reporting-document-maker.ts';
import { threadedDocumentMaker } from './document/threaded-document-maker.ts';
import { openFileStores, type FileStores } from './files/file-store.ts';
import { areFilesOnRecord } from './files/files-on-record.ts';
import { startWorker, type Worker } from './jobs/worker.ts';
import { log } from './log.ts';
import { createMailer, type Mailer } from './mail/mailer.ts';
import { threadedTableReader } from './spreadsheet/threaded-table-reader.ts';
import type { TableReader } from './spreadsheet/table-reader.ts';
import { createSessionService, type SessionService } from './session/session-service.ts';

/** The parts that the product is wired from, made once in a process. All lasting state is outside it. */
export interface App extends FileStores {
	env: Env;
	pool: Pool;
	db: DbClients;
	sessions: SessionService;
	mailer: Mailer;
	documents: DocumentMaker;
	tables: TableReader;
	now: () => Date;
}

/** Wires the parts for an environment. */
export function createApp(env: Env, now: () => Date = () => new Date()): App {
	const pool = openPool(env.DATABASE_URL);
	return {
		env,
		pool,
		db: createDbClients({
			url: env.SUPABASE_URL,
			anonKey: env.SUPABASE_ANON_KEY,
			jwtSecret: env.SUPABASE_JWT_SECRET
		}),
		sessions: createSessionService(pool),
		...openFileStores(env, () => areFilesOnRecord(pool)),
		mailer: createMailer(env),
		// While the product is developed, a changed builder is to be seen in the next document.
		documents: reportingDocumentMaker(
			layingOutOnce(
				provingOnce(threadedDocumentMaker(env.NODE_ENV === 'development' ? { idle: 1000 } : {}))
			),
			log
		),
		tables: threadedTableReader({
			onGivenUp: (err) => log().warn({ err }, 'a file could not be read to its end')
		}),
		now
	};
}

let running: { app: App; worker: Worker | null } | undefined;

/** The running app. */
export function app(): App {
	if (!running) throw new Error('the app has not been started');
	return running.app;
}

/**
 * Starts the app with its job worker. Names every wrong or missing variable and ends the process then;
 * likewise where the database doesn't come within half a minute.
 */
export async function startApp(): Promise<void> {
	const read = readEnv(process.env);
	if (!read.ok) {
		for (const { name, problem } of read.problems) console.error(`${name}: ${problem}`);
		process.exit(1);
	}
	const made = createApp(read.env);
	const problem = await awaitDatabase(made.pool, log());
	if (problem) {
		console.error(problem);
		process.exit(1);
	}
	running = { app: made, worker: startWorker(made, log()) };
	process.on('sveltekit:shutdown', () => void stopApp());
}

/** Lets running jobs finish, then closes what is open. */
export async function stopApp(): Promise<void> {
	const ended = running;
	running = undefined;
	await ended?.worker?.stop();
	ended?.app.mailer.close();
	await ended?.app.documents.close();
	await ended?.app.tables.close();
	await ended?.app.pool.end();
}
