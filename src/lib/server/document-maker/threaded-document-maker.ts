import { availableParallelism } from 'node:os';
import {
	JobTooLongError,
	openThreadPool,
	PoolClosedError,
	ThreadsBusyError
} from '../thread/thread-pool.ts';
import { LettersLostError } from '../../documents/pdf/proof/letters-lost-error.ts';
import { UnreadablePdfError } from '../../documents/pdf/proof/pdf-file.ts';
import { DocumentsBusyError, DocumentTooLongError, type DocumentMaker } from './document-maker.ts';
import type { ThreadReply, ThreadRequest } from './render-message.ts';
import { startRenderThread, type RenderThread } from './render-thread.ts';

/** How many threads there are and how long is waited. Times in milliseconds. */
export interface ThreadedMakerOptions {
	/** One core is left to the requests. */
	threads?: number;
	/** Orders that may wait for a thread; the next is refused. */
	maxWaiting?: number;
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
	maxWaiting = 500,
	patience = 300 * second,
	idle = 300 * second,
	start = () => startRenderThread()
}: ThreadedMakerOptions = {}): DocumentMaker {
	const pool = openThreadPool({ threads, maxWaiting, patience, idle, start });
	const run = (request: ThreadRequest, which: string): Promise<ThreadReply> =>
		pool.run(request).catch((error: unknown) => {
			throw inWordsOfDocuments(error, which);
		});
	return {
		async make(order, format) {
			const reply = await run({ order, format }, `${order.kind}, ${format}`);
			if ('bytes' in reply) return reply.bytes;
			throw refusal(reply);
		},
		async prove(pdf) {
			const reply = await run({ pdf }, 'the proof of a kept file');
			if (!('lost' in reply) || reply.lost.length > 0) throw refusal(reply);
		},
		async pagesOf(marked) {
			const reply = await run({ marked }, `${marked.kind}, its pages`);
			if ('pages' in reply) return reply.pages;
			throw refusal(reply);
		},
		close: () => pool.close()
	};
}

function refusal(reply: ThreadReply): Error {
	if ('lost' in reply) return new LettersLostError(reply.lost);
	if ('unreadable' in reply) return new UnreadablePdfError(reply.unreadable);
	return new Error('A thread answered something else than it was asked.');
}

function inWordsOfDocuments(error: unknown, which: string): unknown {
	if (error instanceof ThreadsBusyError) {
		return new DocumentsBusyError('Too many documents wait to be made.', { cause: error });
	}
	if (error instanceof JobTooLongError) {
		return new DocumentTooLongError(`The document (${which}) took ${error.message}.`, {
			cause: error
		});
	}
	if (error instanceof PoolClosedError) {
		return new DocumentsBusyError('No more documents are made: the app is ending.', {
			cause: error
		});
	}
	return error;
}
