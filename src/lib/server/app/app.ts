import type { DbClients } from '../db/client.ts';
import type { Pool } from '../db/pool.ts';
import type { DocumentMaker } from '../document-maker/document-maker.ts';
import type { Env } from '../env.ts';
import type { FileStores } from '../files/file-store.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { SessionService } from '../session/session.ts';
import type { TableReader } from '../spreadsheet/table-reader.ts';

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

let running: App | undefined;

/** The running app. */
export function app(): App {
	if (!running) throw new Error('the app has not been started');
	return running;
}

/** Says which app runs in this process; undefined: none any more. For the one who starts and stops it. */
export function setRunningApp(next: App | undefined): void {
	running = next;
}

/** What is made once for the running app, when it is first asked for; another app has another. */
export function perApp<Part>(make: (app: App) => Part): () => Part {
	const made = new WeakMap<App, { part: Part }>();
	return () => {
		const running = app();
		const found = made.get(running) ?? { part: make(running) };
		made.set(running, found);
		return found.part;
	};
}
