import type { Log } from './log.ts';
import type { ManagedProcess } from './managed-process.ts';

/** A part that runs as a process of its own and is started again when it ends by itself. */
export interface KeptPart {
	/** Its process of now. */
	readonly process: ManagedProcess;
	/** Resolves with its last process when it is given up, or has been stopped. */
	readonly ended: Promise<ManagedProcess>;
	readonly stop: () => Promise<void>;
}

interface Started {
	process: ManagedProcess;
	stop: () => Promise<void>;
}

// A part that does not get ready, so many times on end, will not get better by another start.
const mostFailures = 5;
// Between two starts, for one that ends as soon as it is ready (milliseconds).
const pause = 250;

/**
 * Keeps a part running. `first`: the part as it was started; `again` starts it anew, at the same address, so
 * that nobody who speaks to it need be told.
 */
export function keepPart(first: Started, again: () => Promise<Started>, log: Log): KeptPart {
	let current = first;
	let stopped = false;
	let starting: Promise<unknown> = Promise.resolve();

	async function keep(): Promise<ManagedProcess> {
		for (let failures = 0; failures < mostFailures;) {
			await current.process.exited;
			if (stopped) break;
			log(`${current.process.name} ended by itself and is started again.`);
			const next = again();
			starting = next.catch(() => undefined);
			try {
				current = await next;
				failures = 0;
			} catch (error) {
				// What it left behind may need a moment to go.
				log(`${current.process.name} did not start again: ${String(error)}`);
				failures++;
			}
			await new Promise((resolve) => setTimeout(resolve, pause));
		}
		return current.process;
	}

	const ended = keep();
	return {
		get process() {
			return current.process;
		},
		ended,
		async stop() {
			stopped = true;
			// What is just being started is stopped once it runs: nothing is left behind.
			await starting;
			await current.stop();
		}
	};
}
