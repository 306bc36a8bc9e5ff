import { availableParallelism } from 'node:os';
import type { DocumentFormat, DocumentOrder } from '../../contract/document-kinds.ts';
import { DocumentsBusyError, type DocumentMaker } from './document-maker.ts';
import { startRenderThread, type RenderThread } from './render-thread.ts';

/** How many threads there are and how long is waited. Times in milliseconds. */
export interface ThreadedMakerOptions {
	/** One core is left to the requests. */
	threads?: number;
	/** Orders that may wait for a thread; the next is refused. */
	mostWaiting?: number;
	/** After this time a document is given up and its thread ended. */
	patience?: number;
	/** A thread with nothing to do is ended after this time: it holds fonts and programs. */
	idle?: number;
	start?: () => RenderThread;
}

interface Order {
	order: DocumentOrder;
	format: DocumentFormat;
	resolve(bytes: Uint8Array): void;
	reject(error: Error): void;
}

interface Slot {
	thread: RenderThread;
	busy: boolean;
	timer: NodeJS.Timeout | undefined;
}

const second = 1000;

/**
 * A maker that works in threads of its own, started when they are first needed, so that requests are
 * answered while documents are set. Whatever happens to a thread fails the one document it was
 * making; the next gets a new thread.
 */
export function threadedDocumentMaker({
	threads = Math.max(1, availableParallelism() - 1),
	mostWaiting = 500,
	patience = 300 * second,
	idle = 300 * second,
	start = () => startRenderThread()
}: ThreadedMakerOptions = {}): DocumentMaker {
	const waiting: Order[] = [];
	const slots = new Set<Slot>();
	const begun = new Set<Promise<void>>();
	let closed = false;

	function openSlot(): Slot {
		const slot: Slot = { thread: start(), busy: false, timer: undefined };
		slots.add(slot);
		void slot.thread.ended.then(() => {
			clearTimeout(slot.timer);
			slots.delete(slot);
			next();
		});
		return slot;
	}

	/** Ends the thread of a slot and forgets it at once: nothing more is given to it. */
	async function dismiss(slot: Slot): Promise<void> {
		clearTimeout(slot.timer);
		slots.delete(slot);
		await slot.thread.end();
	}

	function after(time: number, slot: Slot, what: () => void): void {
		clearTimeout(slot.timer);
		slot.timer = setTimeout(what, time).unref();
	}

	async function make(slot: Slot, { order, format, resolve, reject }: Order): Promise<void> {
		slot.busy = true;
		after(patience, slot, () => {
			const seconds = Math.round(patience / second);
			reject(new Error(`The document (${order.kind}, ${format}) took more than ${seconds} s.`));
			void dismiss(slot);
		});
		try {
			resolve(await slot.thread.render({ order, format }));
		} catch (error) {
			reject(error instanceof Error ? error : new Error(String(error)));
		}
		slot.busy = false;
		if (slots.has(slot)) after(idle, slot, () => void dismiss(slot));
		next();
	}

	function next(): void {
		while (waiting.length > 0) {
			const free = [...slots].find(({ busy, thread }) => !busy && thread.alive);
			if (!free && slots.size >= threads) return;
			const order = waiting.shift()!;
			try {
				const done = make(free ?? openSlot(), order);
				begun.add(done);
				void done.then(() => begun.delete(done));
			} catch (error) {
				order.reject(error instanceof Error ? error : new Error(String(error)));
			}
		}
	}

	return {
		make(order, format) {
			return new Promise((resolve, reject) => {
				if (closed) return reject(new Error('No more documents are made: the app is ending.'));
				if (waiting.length >= mostWaiting) {
					return reject(new DocumentsBusyError(`${waiting.length} documents wait to be made.`));
				}
				waiting.push({ order, format, resolve, reject });
				next();
			});
		},
		async close() {
			closed = true;
			for (const { reject } of waiting.splice(0)) {
				reject(new Error('No more documents are made: the app is ending.'));
			}
			await Promise.all(begun);
			await Promise.all([...slots].map(dismiss));
		}
	};
}
