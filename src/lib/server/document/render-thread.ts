import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { LettersLostError } from '../../documents/pdf/proof/letters-lost-error.ts';
import type { RenderAnswer, RenderRequest } from './render-message.ts';

/** Of a worker's memory; a document that needs more ends its worker, not the app. */
const MOST_MEGABYTES = 1024;
/** Setting a document makes much that is soon gone: room for it saves a seventh of the time. */
const YOUNG_MEGABYTES = 192;

/** A thread that makes one document at a time. */
export interface RenderThread {
	/** Rejects where the document can't be made (LettersLostError among others), or where the thread ends before it is. */
	render(request: RenderRequest): Promise<Uint8Array>;
	/** Resolves when the thread has ended, for whatever reason. */
	readonly ended: Promise<void>;
	/** Turns false before `ended` resolves, and before the document it was making is given up. */
	readonly alive: boolean;
	end(): Promise<void>;
}

interface Job {
	resolve(bytes: Uint8Array): void;
	reject(error: Error): void;
}

/** Starts a thread. It keeps the process alive only while it makes a document. */
export function startRenderThread(file: URL = workerFile()): RenderThread {
	// Flags of the process, such as a test runner's, are not meant for the thread.
	const worker = new Worker(file, {
		execArgv: [],
		name: 'documents',
		resourceLimits: {
			maxOldGenerationSizeMb: MOST_MEGABYTES,
			maxYoungGenerationSizeMb: YOUNG_MEGABYTES
		}
	});
	worker.unref();
	let job: Job | null = null;
	let alive = true;
	let failure: Error | undefined;

	const settle = (how: (job: Job) => void) => {
		const done = job;
		job = null;
		worker.unref();
		if (done) how(done);
	};
	worker.on('message', (answer: RenderAnswer) => {
		settle((done) => {
			if (answer.ok) return done.resolve(answer.bytes);
			const error = answer.lost ? new LettersLostError(answer.lost) : new Error(answer.message);
			error.stack = answer.stack;
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
			settle((done) =>
				done.reject(
					new Error(`The thread that made the document ended (${reason}).`, { cause: failure })
				)
			);
			resolve();
		});
	});

	return {
		render(request) {
			return new Promise((resolve, reject) => {
				if (job) return reject(new Error('The thread is at work on another document.'));
				worker.postMessage(request); // throws for what is not plain data
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
 * The worker's file: its source beside this one, or what the build made of it, which lies in a folder
 * above the chunk that holds this code (vite.config.ts).
 */
function workerFile(): URL {
	const source = new URL('./render-worker.ts', import.meta.url);
	if (existsSync(source)) return source;
	for (const up of ['./', '../', '../../', '../../../']) {
		const built = new URL(`${up}render-worker.js`, import.meta.url);
		if (existsSync(built)) return built;
	}
	throw new Error(`There is no render-worker near ${import.meta.url}: the build is not complete.`);
}
