import type { JobThread } from './job-thread.ts';

/** How many threads there are and how long is waited. Times in milliseconds. */
export interface PoolSettings<Order, Value> {
	threads: number;
	/** Orders that may wait for a thread; the next is refused. */
	maxWaiting: number;
	/** After this time a job is given up and its thread ended. */
	patience: number;
	/** A thread with nothing to do is ended after this time. */
	idle: number;
	start: () => JobThread<Order, Value>;
}

/** Threads that do jobs, started when they are first needed. */
export interface ThreadPool<Order, Value> {
	/** Rejects with ThreadsBusyError, JobTooLongError, ThreadEndedError, or with the job's own error. */
	run(order: Order): Promise<Value>;
	/** Refuses what waits, finishes what is begun, ends the threads. */
	close(): Promise<void>;
}

/** Too many orders wait already. */
export class ThreadsBusyError extends Error {}

/** The job was given up: it took too long. */
export class JobTooLongError extends Error {}

/** No more jobs are done: the app is ending. */
export class PoolClosedError extends Error {}

interface Waiting<Order, Value> {
	order: Order;
	resolve(value: Value): void;
	reject(error: Error): void;
}

interface Slot<Order, Value> {
	thread: JobThread<Order, Value>;
	busy: boolean;
	timer: NodeJS.Timeout | undefined;
}

/**
 * Opens a pool. Whatever happens to a thread fails the one job it was doing; the next gets a new thread.
 */
export function openThreadPool<Order, Value>(
	settings: PoolSettings<Order, Value>
): ThreadPool<Order, Value> {
	const { threads, maxWaiting, patience, idle, start } = settings;
	const waiting: Waiting<Order, Value>[] = [];
	const slots = new Set<Slot<Order, Value>>();
	const begun = new Set<Promise<void>>();
	let closed = false;

	function openSlot(): Slot<Order, Value> {
		const slot: Slot<Order, Value> = { thread: start(), busy: false, timer: undefined };
		slots.add(slot);
		void slot.thread.ended.then(() => {
			clearTimeout(slot.timer);
			slots.delete(slot);
			next();
		});
		return slot;
	}

	/** Ends the thread of a slot and forgets it at once: nothing more is given to it. */
	async function dismiss(slot: Slot<Order, Value>): Promise<void> {
		clearTimeout(slot.timer);
		slots.delete(slot);
		await slot.thread.end();
	}

	function after(time: number, slot: Slot<Order, Value>, what: () => void): void {
		clearTimeout(slot.timer);
		slot.timer = setTimeout(what, time).unref();
	}

	async function work(slot: Slot<Order, Value>, one: Waiting<Order, Value>): Promise<void> {
		slot.busy = true;
		after(patience, slot, () => {
			one.reject(new JobTooLongError(`more than ${Math.round(patience / 1000)} s`));
			void dismiss(slot);
		});
		try {
			one.resolve(await slot.thread.work(one.order));
		} catch (error) {
			one.reject(error instanceof Error ? error : new Error(String(error)));
		}
		slot.busy = false;
		if (slots.has(slot)) after(idle, slot, () => void dismiss(slot));
		next();
	}

	function next(): void {
		while (waiting.length > 0) {
			const free = [...slots].find(({ busy, thread }) => !busy && thread.alive);
			if (!free && slots.size >= threads) return;
			const one = waiting.shift()!;
			try {
				const done = work(free ?? openSlot(), one);
				begun.add(done);
				void done.then(() => begun.delete(done));
			} catch (error) {
				one.reject(error instanceof Error ? error : new Error(String(error)));
			}
		}
	}

	return {
		run(order) {
			return new Promise((resolve, reject) => {
				if (closed) return reject(new PoolClosedError('the app is ending'));
				if (waiting.length >= maxWaiting) {
					return reject(new ThreadsBusyError(`${waiting.length} orders wait`));
				}
				waiting.push({ order, resolve, reject });
				next();
			});
		},
		async close() {
			closed = true;
			for (const { reject } of waiting.splice(0)) reject(new PoolClosedError('the app is ending'));
			await Promise.all(begun);
			await Promise.all([...slots].map(dismiss));
		}
	};
}
