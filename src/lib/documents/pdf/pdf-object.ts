/** An indirect object of the file. */
export interface PdfReference {
	readonly data: Record<string, unknown>;
	/** With a content the object is a stream. */
	end(content?: Uint8Array): void;
}

/** A stretch of a page's content, marked so that the structure can point at it. */
export interface MarkedContent {
	readonly refs: readonly { readonly pageRef: PdfReference; readonly mcid: number }[];
}
