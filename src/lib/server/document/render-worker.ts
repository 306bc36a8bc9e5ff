/**
 * The thread in which documents are set: it takes one order after the other and answers each with
 * the file's bytes.
 */

import { setPriority } from 'node:os';
import { LettersLostError } from '../../documents/pdf/proof/letters-lost-error.ts';
import { produceDocument } from '../../documents/produce-document.ts';
import { answerOrders } from '../thread/answer-orders.ts';
import type { RenderAnswer, RenderRequest } from './render-message.ts';

/** A third of the share of others, so that it gives way to them and is never starved. */
const NICE = 5;

// On Linux priority belongs to a thread. Where cores are short, requests and the database go first.
if (process.platform === 'linux') setPriority(0, NICE);

answerOrders(
	async ({ order, format }: RenderRequest): Promise<RenderAnswer> => {
		try {
			const made = await produceDocument(order, format);
			// A view into a shared pool of Node's can't be handed over, and would take others with it.
			return { bytes: made.byteLength === made.buffer.byteLength ? made : made.slice() };
		} catch (error) {
			if (error instanceof LettersLostError) return { lost: error.faults };
			throw error;
		}
	},
	(answer) => ('bytes' in answer ? [answer.bytes.buffer as ArrayBuffer] : [])
);
