/**
 * The thread in which documents are set and proved: it takes one order after the other and answers each.
 */

import { setPriority } from 'node:os';
import { glyphFaults } from '../../documents/pdf/proof/glyph-proof.ts';
import { LettersLostError } from '../../documents/pdf/proof/letters-lost-error.ts';
import { UnreadablePdfError } from '../../documents/pdf/proof/pdf-file.ts';
import { pagesInOrder, produceDocument } from '../../documents/produce-document.ts';
import { serveOrders } from '../thread/serve-orders.ts';
import type {
	ProofReply,
	ProofRequest,
	RenderReply,
	RenderRequest,
	ThreadReply,
	ThreadRequest
} from './render-message.ts';

/** A third of the share of others, so that it gives way to them and is never starved. */
const NICE = 5;

// On Linux priority belongs to a thread. Where cores are short, requests and the database go first.
if (process.platform === 'linux') setPriority(0, NICE);

async function made({ order, format }: RenderRequest): Promise<RenderReply> {
	try {
		const bytes = await produceDocument(order, format);
		// A view into a shared pool of Node's can't be handed over, and would take others with it.
		return { bytes: bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice() };
	} catch (error) {
		if (error instanceof LettersLostError) return { lost: error.faults };
		throw error;
	}
}

function proved({ pdf }: ProofRequest): ProofReply {
	try {
		return { lost: glyphFaults(pdf) };
	} catch (error) {
		if (error instanceof UnreadablePdfError) return { unreadable: error.message };
		throw error;
	}
}

serveOrders<ThreadRequest, ThreadReply>(
	(request) => {
		if ('pdf' in request) return proved(request);
		if ('marked' in request) return { pages: pagesInOrder(request.marked) };
		return made(request);
	},
	(reply) => ('bytes' in reply ? [reply.bytes.buffer as ArrayBuffer] : [])
);
