import { availableParallelism } from 'node:os';
import {
	JobTooLongError,
	openThreadPool,
	PoolClosedError,
	ThreadsBusyError
} from '../thread/thread-pool.ts';
import { LettersLostError } from '../../documents/pdf/proof/letters-lost-error.ts';
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
	const pool = openThreadPool({ threads, mostWaiting, patience, idle, start });
	return {
		async make(order, format) {
			const answer = await pool.run({ order, format }).catch((error: unknown) => {
				throw inWordsOfDocuments(error, `${order.kind}, ${format}`);
			});
			if ('lost' in answer) throw new LettersLostError(answer.lost);
			return answer.bytes;
		},
		close: () => pool.close()
	};
}

function inWordsOfDocuments(error: unknown, which: string): unknown {
	if (error instanceof ThreadsBusyError) {
		return new DocumentsBusyError('Too many documents wait to be made.', { cause: error });
	}
	if (error instanceof JobTooLongError) {
		return new Error(`The document (${which}) took ${error.message}.`, { cause: error });
	}
	if (error instanceof PoolClosedError) {
		return new Error('No more documents are made: the app is ending.', { cause: error });
	}
	return error;
}
