import type { GlyphFault } from '../../documents/pdf/proof/glyph-proof.ts';
import type { DocumentFormat, DocumentOrder } from '../../contract/document-kinds.ts';

/** What a worker is asked for; plain data, so that it can be handed to another thread. */
export interface RenderRequest {
	readonly order: DocumentOrder;
	readonly format: DocumentFormat;
}

/** What came of it. */
export type RenderAnswer =
	| { readonly ok: true; readonly bytes: Uint8Array }
	| {
			readonly ok: false;
			readonly message: string;
			readonly stack: string;
			/** Where it failed because letters would have been lost. */
			readonly lost?: readonly GlyphFault[];
	  };
