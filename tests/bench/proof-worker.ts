/** Makes documents as the app's threads do, and says what of the time the proof of their letters took. */

import { proofTimes } from '../../src/lib/documents/pdf/proof/letters-lost-error.ts';
import { produceDocument } from '../../src/lib/documents/produce-document.ts';
import type { RenderRequest } from '../../src/lib/server/document-maker/render-message.ts';
import { serveOrders } from '../../src/lib/server/thread/serve-orders.ts';
import { pagesOf } from './pdf-pages.ts';

/** Times in milliseconds; `making` is all of it, the proof included. */
export interface TimedProof {
	readonly making: number;
	readonly proof: number;
	readonly pages: number;
}

let proof = 0;
proofTimes.subscribe((milliseconds) => (proof = milliseconds as number));

serveOrders(async ({ order, format }: RenderRequest): Promise<TimedProof> => {
	const started = performance.now();
	const pdf = await produceDocument(order, format);
	const making = performance.now() - started;
	return { making, proof, pages: await pagesOf(pdf) };
});
