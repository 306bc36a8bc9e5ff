import type { GlyphFault } from '../../documents/pdf/proof/glyph-proof.ts';
import type { DocumentFormat, DocumentOrder } from '../../contract/document-kinds.ts';

/** A file that is to be made; plain data, so that it can be handed to another thread. */
export interface RenderRequest {
	readonly order: DocumentOrder;
	readonly format: DocumentFormat;
}

/** A finished PDF whose letters are to be proved. */
export interface ProofRequest {
	readonly pdf: Uint8Array;
}

/** What came of it: the file, or the letters that it would have lost. */
export type RenderReply = { readonly bytes: Uint8Array } | { readonly lost: readonly GlyphFault[] };

/** What the proof says: the letters that are lost, or why the file can't be read. */
export type ProofReply = { readonly lost: readonly GlyphFault[] } | { readonly unreadable: string };

/** An order whose marks are to be found on its pages. */
interface PagesRequest {
	readonly marked: DocumentOrder;
}

interface PagesReply {
	readonly pages: ReadonlyMap<number, readonly number[]>;
}

/** What a thread takes and gives. */
export type ThreadRequest = RenderRequest | ProofRequest | PagesRequest;
export type ThreadReply = RenderReply | ProofReply | PagesReply;
