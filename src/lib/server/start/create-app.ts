import type { App } from '../app/app.ts';
import { createDbClients } from '../db/client.ts';
import { openPool } from '../db/pool.ts';
import { layingOutOnce } from '../document-maker/laying-out-once.ts';
import { provingOnce } from '../document-maker/proving-once.ts';
import { reportingDocumentMaker } from '../document-maker/reporting-document-maker.ts';
import { threadedDocumentMaker } from '../document-maker/threaded-document-maker.ts';
import type { Env } from '../env.ts';
import { areFilesOnRecord } from '../files/files-on-record.ts';
import { openFileStores } from '../files/open-file-stores.ts';
import { log } from '../log.ts';
import { createMailer } from '../mail/mailer.ts';
import { createSessionService } from '../session/session-service.ts';
import { threadedTableReader } from '../spreadsheet/threaded-table-reader.ts';

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
