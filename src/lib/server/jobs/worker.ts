import { run, type TaskList } from 'graphile-worker';
import type { Logger as Log } from 'pino';
import { forgetAttempts } from '../account/attempt-limits.ts';
import type { App } from '../app.ts';
import { oweReceiptReminders } from '../dispatch/owe-receipt-reminders.ts';
import { deliverMail } from '../mail/deliver.ts';
import { sweepOutbox } from '../mail/sweep.ts';
import { oweReportReminders } from '../reminder/owe-report-reminders.ts';

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
		forget_attempts: async () => {
			await forgetAttempts(app.pool);
		}
	};
}

/** Starts working on jobs in this process; any number of processes may do so at once. */
export async function startWorker(app: App, log: Log): Promise<Worker> {
	const runner = await run({
		pgPool: app.pool,
		concurrency: 2,
		noHandleSignals: true,
		pollInterval: 2_000,
		taskList: tasks(app, log),
		crontab: [
			'* * * * * sweep_outbox ?fill=1m',
			'5 * * * * remind_of_reports ?fill=1h',
			'15 * * * * remind_of_receipts ?fill=1h',
			'*/10 * * * * forget_attempts'
		].join('\n')
	});
	await sweepOutbox(app.pool);
	return { stop: () => runner.stop() };
}
