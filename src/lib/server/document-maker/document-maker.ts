import type { DocumentFormat, DocumentOrder } from '../../contract/document-kinds.ts';
import { provenLetters } from '../../documents/pdf/proof/letters-lost-error.ts';
import { pagesInOrder, produceDocument } from '../../documents/produce-document.ts';
import { PartAwayError } from '../db/outage.ts';

/** Makes the files of documents. Everything that the server prints goes through here. */
export interface DocumentMaker {
	/**
	 * The file of an order: the same bytes for the same order. Rejects where a builder or renderer
	 * fails, with `LettersLostError` where a PDF would not draw all its letters, with
	 * `DocumentsBusyError` where none can be made for now, and with `DocumentTooLongError` where it
	 * was given up.
	 */
	make(order: DocumentOrder, format: DocumentFormat): Promise<Uint8Array>;
	/**
	 * Proves that a PDF which was made earlier draws all its letters. Rejects with `LettersLostError` where
	 * it doesn't, with `UnreadablePdfError` where that can't be told, else as `make` does.
	 */
	prove(pdf: Uint8Array): Promise<void>;
	/**
	 * On which pages of its PDF the marks of an order stand (`markOrder`), by their numbers; pages are counted
	 * from 1. Rejects as `make` does.
	 */
	pagesOf(marked: DocumentOrder): Promise<ReadonlyMap<number, readonly number[]>>;
	/** Ends when what was begun is done. */
	close(): Promise<void>;
}

/** More orders wait than can be made in a time that anybody would wait, or the app is ending. */
export class DocumentsBusyError extends PartAwayError {
	override readonly name = 'DocumentsBusyError';
}

/** A document that was given up: it took longer than anybody would wait. */
export class DocumentTooLongError extends Error {
	override readonly name = 'DocumentTooLongError';
}

/** A maker that works in this process. */
export function localDocumentMaker(): DocumentMaker {
	return {
		make: produceDocument,
		prove: async (pdf) => void provenLetters(pdf),
		pagesOf: (marked) => Promise.resolve(pagesInOrder(marked)),
		close: () => Promise.resolve()
	};
}
