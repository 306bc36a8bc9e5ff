/**
 * The thread in which documents are set: it takes one order after the other and answers each with
 * the file's bytes.
 */

import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { LettersLostError } from '../../documents/pdf/proof/letters-lost-error.ts';
import { produceDocument } from '../../documents/produce-document.ts';
import type { RenderAnswer, RenderRequest } from './render-message.ts';

/** A third of the share of others, so that it gives way to them and is never starved. */
const NICE = 5;

// On Linux priority belongs to a thread. Where cores are short, requests and the database go first.
if (process.platform === 'linux') setPriority(0, NICE);

const port = parentPort;
if (!port) throw new Error('render-worker runs as a worker thread only');

port.on('message', ({ order, format }: RenderRequest) => {
	produceDocument(order, format).then(
		(made) => {
			// A view into a shared pool of Node's can't be handed over, and would take others with it.
			const bytes = made.byteLength === made.buffer.byteLength ? made : made.slice();
			const answer: RenderAnswer = { ok: true, bytes };
			port.postMessage(answer, [bytes.buffer as ArrayBuffer]);
		},
		(error: unknown) => {
			const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
			const lost = error instanceof LettersLostError ? { lost: error.faults } : {};
			const answer: RenderAnswer = { ok: false, message, stack, ...lost };
			port.postMessage(answer);
		}
	);
});
