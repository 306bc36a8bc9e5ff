/**
 * Makes and proves documents and reads tables as the app's threads do, and says what the thread held after a
 * collection: its own heap, in bytes. Run with --expose-gc.
 */

import type { DocumentOrder } from '../../src/lib/contract/document-kinds.ts';
import { glyphFaults } from '../../src/lib/documents/pdf/proof/glyph-proof.ts';
import { produceDocument } from '../../src/lib/documents/produce-document.ts';
import { readTable } from '../../src/lib/server/spreadsheet/read-table.ts';
import { serveOrders } from '../../src/lib/server/thread/serve-orders.ts';

export type MemoryOrder = { readonly order: DocumentOrder } | { readonly table: Uint8Array };

/** What came of the order: the bytes of the file, or the code by which the table was refused. */
export interface HeldMemory {
	readonly came: number | string;
	readonly heap: number;
}

const collect = globalThis.gc;

async function done(request: MemoryOrder): Promise<number | string> {
	if ('table' in request) {
		const read = readTable(request.table);
		return read.ok ? read.value.length : read.refusal.code;
	}
	const bytes = await produceDocument(request.order, 'pdf');
	// A kept file is proved once more before it is given out.
	if (glyphFaults(bytes).length > 0) throw new Error('the file has lost letters');
	return bytes.byteLength;
}

serveOrders(async (request: MemoryOrder): Promise<HeldMemory> => {
	const came = await done(request);
	if (!collect) throw new Error('run with --expose-gc');
	collect();
	return { came, heap: process.memoryUsage().heapUsed };
});
