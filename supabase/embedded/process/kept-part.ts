import { setTimeout as pause } from 'node:timers/promises';
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

export interface StartedPart {
	process: ManagedProcess;
	stop: () => Promise<void>;
}

/** The time that keeping a part goes by, in milliseconds; another in tests. */
export interface KeepTime {
	now: () => number;
	/** Waits; throws when aborted. */
	wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
	/**
	 * How long a start has to last (milliseconds) to have been one: less, and it failed like one that never
	 * got ready. An operator's restarts, one after another, last longer.
	 */
	settledAfter: number;
}

/** The time that keeping a part goes by, unless another is given. */
export const realTime: KeepTime = {
	now: () => performance.now(),
	wait: (milliseconds, signal) => pause(milliseconds, undefined, { signal }),
	settledAfter: 2_000
};

/** Failed starts on end after which a part is given up: another one will not be better. */
export const maxFailures = 8;

/** Before a start (milliseconds): none after a good one, else doubled each time, half a minute in all. */
export function pauseAfter(failures: number): number {
	return failures === 0 ? 0 : 250 * 2 ** (failures - 1);
}

/**
 * Keeps a part running. `first`: the part as it was started; `again` starts it anew, at the same address, so
 * that nobody who speaks to it need be told. A part that does not stay up is started again after growing
 * pauses, and at last no more: the log says so, and `ended` resolves.
 */
export function keepPart(
	first: StartedPart,
	again: () => Promise<StartedPart>,
	log: Log,
	time: KeepTime = realTime
): KeptPart {
	let current = first;
	const stopping = new AbortController();
	let starting: Promise<unknown> = Promise.resolve();

	async function keep(): Promise<ManagedProcess> {
		const { name } = first.process;
		let readySince: number | undefined = time.now();
		for (let failures = 0; ;) {
			await current.process.exited;
			if (stopping.signal.aborted) break;
			const lasted = readySince !== undefined && time.now() - readySince >= time.settledAfter;
			failures = lasted ? 0 : failures + 1;
			if (failures === maxFailures) {
				log(`${name} does not stay up: ${failures} starts failed, and it is not started again.`);
				break;
			}
			log(`${name} ended by itself and is started again.`);
			await time.wait(pauseAfter(failures), stopping.signal).catch(() => undefined);
			if (stopping.signal.aborted) break;
			const next = again();
			starting = next.catch(() => undefined);
			try {
				current = await next;
				readySince = time.now();
			} catch (error) {
				readySince = undefined;
				log(`${name} did not start again: ${String(error)}`);
			}
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
			stopping.abort();
			// What is just being started is stopped once it runs: nothing is left behind.
			await starting;
			await current.stop();
		}
	};
}
