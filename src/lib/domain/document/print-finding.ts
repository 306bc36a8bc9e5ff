/** Something in a text that is not printed as it was written. */
export interface PrintFinding {
	/** `missing`: no font holds it, it is printed as its number in a box. `emoji`: it is left out. */
	kind: 'missing' | 'emoji';
	/** What it stands in, shortened. */
	word: string;
	character: string;
	/** Its numbers in Unicode, `U+1F9FF`; of a sequence all. */
	code: string;
}

/** The same with where it stands in a document. */
export interface PlacedFinding extends PrintFinding {
	/** The heading above it; empty before the first. */
	part: string;
	/** Of its PDF, counted from 1; none where they could not be told. */
	pages: readonly number[];
}
