import type { DocumentFormat, DocumentOrder } from '../../contract/document-kinds.ts';
import { produceDocument } from '../../documents/produce-document.ts';

/** Makes the files of documents. Everything that the server prints goes through here. */
export interface DocumentMaker {
	/** The file of an order: the same bytes for the same order. Rejects where a builder or renderer fails. */
	make(order: DocumentOrder, format: DocumentFormat): Promise<Uint8Array>;
	/** Ends when what was begun is done. */
	close(): Promise<void>;
}

/** A maker that works in this process. */
export function localDocumentMaker(): DocumentMaker {
	return { make: produceDocument, close: () => Promise.resolve() };
}
