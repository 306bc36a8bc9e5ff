import type { Logger as Log } from 'pino';
import { backoff } from '../backoff.ts';

/** One stretch of work, from a start to its end. */
export interface Round {
	/** Settles when the round is over, asked or not. */
	ended: Promise<void>;
	/** Lets what is being done be finished, then ends. */
	stop(): Promise<void>;
	/** Puts right what the round has left; called before the next one starts. */
	cleanUp(): Promise<void>;
}

// A round that lasted so long (milliseconds) was a good one: the next fault is a new one.
const goodRound = 60_000;

/**
 * Keeps work going: a round that can't be started, or ends by itself, is followed by another, after a time
 * that grows with each failure. Nothing that a round does reaches the caller as an error.
 */
export function keepRunning({ start, log }: { start: () => Promise<Round>; log: Log }): {
	stop(): Promise<void>;
} {
	const stopping = new AbortController();
	let current: Round | null = null;

	async function once(): Promise<void> {
		const round = await start();
		current = round;
		try {
			// Asked to stop while it was being started.
			if (stopping.signal.aborted) await round.stop();
			await round.ended;
		} finally {
			current = null;
			leftovers.push(round);
		}
	}

	const leftovers: Round[] = [];
	async function cleanUp(): Promise<void> {
		for (let round = leftovers[0]; round; round = leftovers[0]) {
			await round.cleanUp();
			leftovers.shift();
		}
	}

	async function keep(): Promise<void> {
		let failures = 0;
		while (!stopping.signal.aborted) {
			const began = Date.now();
			try {
				await cleanUp();
				await once();
				if (stopping.signal.aborted) break;
				log.warn('work on jobs has ended by itself and begins anew');
			} catch (error) {
				if (stopping.signal.aborted) break;
				log.warn({ err: error, failures }, 'work on jobs has failed and begins anew');
			}
			if (Date.now() - began > goodRound) failures = 0;
			await backoff(failures++, { signal: stopping.signal });
		}
		await cleanUp().catch(() => undefined);
	}

	const kept = keep();
	return {
		async stop() {
			stopping.abort();
			await current?.stop().catch((error: unknown) => {
				log.warn({ err: error }, 'work on jobs was not stopped in order');
			});
			await kept;
		}
	};
}
