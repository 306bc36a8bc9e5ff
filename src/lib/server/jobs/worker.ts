import { EventEmitter } from 'node:events';
import { run, type TaskList } from 'graphile-worker';
import type { Logger as Log } from 'pino';
import { forgetAttempts } from '../limits/attempt-limits.ts';
import type { App } from '../app/app.ts';
import { oweReceiptReminders } from '../dispatch/owe-receipt-reminders.ts';
import { sweepPreviewedFiles } from '../files/sweep-previewed-files.ts';
import { sweepUnrecordedFiles } from '../files/sweep-unrecorded-files.ts';
import { deliverMail } from '../outbox/deliver-mail.ts';
import { sweepOutbox } from '../outbox/sweep-outbox.ts';
import { oweReportReminders } from '../reminder/owe-report-reminders.ts';
import { endInTime, EndOverdueError } from './end-in-time.ts';
import { keepRunning, type Round } from './keep-running.ts';

/** The running job worker. */
export interface Worker {
	stop(): Promise<void>;
}

/** Every kind of job, each one call into the room that it belongs to. */
function tasks(app: App, log: Log): TaskList {
	return {
		send_mail: async (payload) => {
			const { outboxId } = payload as { outboxId: string };
			await deliverMail(app, outboxId, log);
		},
		sweep_outbox: async () => {
			await sweepOutbox(app.pool);
		},
		remind_of_reports: async () => {
			await oweReportReminders(app);
		},
		remind_of_receipts: async () => {
			await oweReceiptReminders(app);
		},
		sweep_previewed_files: async () => {
			await sweepPreviewedFiles(app);
		},
		sweep_unrecorded_files: async () => {
			await sweepUnrecordedFiles(app);
		},
		forget_attempts: async () => {
			await forgetAttempts(app.pool);
		}
	};
}

// Mails that are sent at the same time.
const concurrency = 2;
// Once nothing is being done any more a round ends within milliseconds. Beyond this the library waits for something that
// never comes: it miscounts where two jobs fail to be noted at once, as when the database restarts.
const endMilliseconds = 3_000;

/** One round of work on jobs, until it is stopped or the database goes away. */
async function startRound(app: App, log: Log): Promise<Round> {
	const pools: string[] = [];
	const events = new EventEmitter();
	let working = concurrency;
	const idle = new Promise<void>((resolve) => {
		events.on('worker:stop', () => {
			working -= 1;
			if (working === 0) resolve();
		});
	});
	events.on('pool:create', ({ workerPool }: { workerPool: { id: string } }) =>
		pools.push(workerPool.id)
	);
	const runner = await run({
		pgPool: app.pool,
		concurrency,
		noHandleSignals: true,
		pollInterval: 2_000,
		events,
		// Without these two, the library waits for nobody when it notes that a job has ended, and where that
		// fails (a restart of the database) nobody catches it: the process would end.
		preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
		taskList: tasks(app, log),
		crontab: [
			'* * * * * sweep_outbox ?fill=1m',
			'5 * * * * remind_of_reports ?fill=1h',
			'15 * * * * remind_of_receipts ?fill=1h',
			'25 * * * * sweep_previewed_files ?fill=1h',
			// At night in Cambodia: it goes through the whole store.
			'40 18 * * * sweep_unrecorded_files ?fill=1d',
			'*/10 * * * * forget_attempts'
		].join('\n')
	});
	const ended = endInTime(runner.promise, idle, endMilliseconds).catch((error: unknown) => {
		// Its timetable of repeated jobs would go on beside that of the next round.
		if (error instanceof EndOverdueError) void runner.stop().catch(() => undefined);
		throw error;
	});
	return {
		ended,
		// Stopped by itself already, it only comes to its end.
		stop: () => Promise.race([runner.stop(), ended]),
		// What this round could not note as ended would stay locked for hours.
		cleanUp: async () => {
			await app.pool.query('select graphile_worker.force_unlock_workers($1)', [pools]);
		}
	};
}

/**
 * Starts working on jobs in this process; any number of processes may do so at once. When the database
 * goes away the work begins anew once it is back.
 */
export function startWorker(app: App, log: Log): Worker {
	return keepRunning({
		start: async () => {
			const round = await startRound(app, log);
			await sweepOutbox(app.pool).catch((error: unknown) => {
				log.warn({ err: error }, 'the outbox could not be swept at the start');
			});
			return round;
		},
		log
	});
}
