import type { GlyphFault } from '../../documents/pdf/proof/glyph-proof.ts';
import type { DocumentFormat, DocumentOrder } from '../../contract/document-kinds.ts';

/** What a thread is asked for; plain data, so that it can be handed to another thread. */
export interface RenderRequest {
	readonly order: DocumentOrder;
	readonly format: DocumentFormat;
}

/** What came of it: the file, or the letters that it would have lost. */
export type RenderAnswer =
	{ readonly bytes: Uint8Array } | { readonly lost: readonly GlyphFault[] };
