import { setRunningApp, type App } from '../app/app.ts';
import { awaitDatabase } from '../db/await-database.ts';
import { readEnv } from '../env.ts';
import { startWorker, type Worker } from '../jobs/worker.ts';
import { log } from '../log.ts';
import { createApp } from './create-app.ts';

let started: { app: App; worker: Worker } | undefined;

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
	started = { app: made, worker: startWorker(made, log()) };
	setRunningApp(made);
	process.on('sveltekit:shutdown', () => void stopApp());
}

/** Lets running jobs finish, then closes what is open. */
async function stopApp(): Promise<void> {
	const ended = started;
	started = undefined;
	setRunningApp(undefined);
	if (!ended) return;
	const { app, worker } = ended;
	await worker.stop();
	app.mailer.close();
	await app.documents.close();
	await app.tables.close();
	await app.pool.end();
}
