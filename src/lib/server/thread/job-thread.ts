import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/** What a thread answers to an order. */
export type ThreadReply<Value> =
	| { readonly ok: true; readonly value: Value }
	| { readonly ok: false; readonly message: string; readonly stack: string };

/** A thread that does one job at a time. */
export interface JobThread<Order, Value> {
	/** Rejects where the job can't be done, or where the thread ends before it is. */
	work(order: Order): Promise<Value>;
	/** Resolves when the thread has ended, for whatever reason. */
	readonly ended: Promise<void>;
	/** Turns false before `ended` resolves, and before the job it was doing is given up. */
	readonly alive: boolean;
	end(): Promise<void>;
}

/** The thread ended before it had done its job: its memory ran out, or a fault that nobody caught. */
export class ThreadEndedError extends Error {}

/** What a thread is and may use. Memory in megabytes; one that needs more ends, not the app. */
export interface ThreadSettings {
	/** Its program: the source, or what the build made of it. */
	file: URL;
	name: string;
	/** What it does, for its error: "The thread that … ended". */
	doing: string;
	oldMegabytes: number;
	youngMegabytes: number;
}

interface Job<Value> {
	resolve(value: Value): void;
	reject(error: Error): void;
}

/** Starts a thread. It keeps the process alive only while it does a job. */
export function startJobThread<Order, Value>(settings: ThreadSettings): JobThread<Order, Value> {
	// Flags of the process, such as a test runner's, are not meant for the thread.
	const worker = new Worker(settings.file, {
		execArgv: [],
		name: settings.name,
		resourceLimits: {
			maxOldGenerationSizeMb: settings.oldMegabytes,
			maxYoungGenerationSizeMb: settings.youngMegabytes
		}
	});
	worker.unref();
	let job: Job<Value> | null = null;
	let alive = true;
	let failure: Error | undefined;

	const settle = (how: (job: Job<Value>) => void) => {
		const done = job;
		job = null;
		worker.unref();
		if (done) how(done);
	};
	worker.on('message', (reply: ThreadReply<Value>) => {
		settle((done) => {
			if (reply.ok) return done.resolve(reply.value);
			const error = new Error(reply.message);
			error.stack = reply.stack;
			done.reject(error);
		});
	});
	// What nobody catches in a thread, and memory that ran out; the thread ends next.
	worker.on('error', (error) => (failure = error instanceof Error ? error : undefined));
	worker.on('messageerror', (error) => settle((done) => done.reject(error)));
	const ended = new Promise<void>((resolve) => {
		worker.on('exit', (code) => {
			alive = false;
			const reason = failure?.message ?? `code ${code}`;
			const words = `The thread that ${settings.doing} ended (${reason}).`;
			settle((done) => done.reject(new ThreadEndedError(words, { cause: failure })));
			resolve();
		});
	});

	return {
		work(order) {
			return new Promise((resolve, reject) => {
				if (job) return reject(new Error('The thread is at work on something else.'));
				worker.postMessage(order); // throws for what is not plain data
				job = { resolve, reject };
				worker.ref();
			});
		},
		ended,
		get alive() {
			return alive;
		},
		async end() {
			await worker.terminate();
		}
	};
}

/**
 * A thread's program: its source at `source`, or what the build made of it, which lies under its name in a
 * folder above the chunk that holds the caller's code (vite.config.ts).
 */
export function threadProgram(source: URL, caller: string): URL {
	if (existsSync(source)) return source;
	const name = source.pathname.split('/').at(-1)!.replace(/\.ts$/, '.js');
	for (const up of ['./', '../', '../../', '../../../']) {
		const built = new URL(`${up}${name}`, caller);
		if (existsSync(built)) return built;
	}
	throw new Error(`There is no ${name} near ${caller}: the build is not complete.`);
}
