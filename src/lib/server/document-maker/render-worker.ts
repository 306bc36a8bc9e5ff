/**
 * The thread in which documents are set and proved: it takes one order after the other and answers each.
 */

import { setPriority } from 'node:os';
import { glyphFaults } from '../../documents/pdf/proof/glyph-proof.ts';
import { LettersLostError } from '../../documents/pdf/proof/letters-lost-error.ts';
import { UnreadablePdfError } from '../../documents/pdf/proof/pdf-file.ts';
import { pagesInOrder, produceDocument } from '../../documents/produce-document.ts';
import { answerOrders } from '../thread/answer-orders.ts';
import type {
	ProofAnswer,
	ProofRequest,
	RenderAnswer,
	RenderRequest,
	ThreadAnswer,
	ThreadRequest
} from './render-message.ts';

/** A third of the share of others, so that it gives way to them and is never starved. */
const NICE = 5;

// On Linux priority belongs to a thread. Where cores are short, requests and the database go first.
if (process.platform === 'linux') setPriority(0, NICE);

async function made({ order, format }: RenderRequest): Promise<RenderAnswer> {
	try {
		const bytes = await produceDocument(order, format);
		// A view into a shared pool of Node's can't be handed over, and would take others with it.
		return { bytes: bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice() };
	} catch (error) {
		if (error instanceof LettersLostError) return { lost: error.faults };
		throw error;
	}
}

function proved({ pdf }: ProofRequest): ProofAnswer {
	try {
		return { lost: glyphFaults(pdf) };
	} catch (error) {
		if (error instanceof UnreadablePdfError) return { unreadable: error.message };
		throw error;
	}
}

answerOrders<ThreadRequest, ThreadAnswer>(
	(request) => {
		if ('pdf' in request) return proved(request);
		if ('marked' in request) return { pages: pagesInOrder(request.marked) };
		return made(request);
	},
	(answer) => ('bytes' in answer ? [answer.bytes.buffer as ArrayBuffer] : [])
);
