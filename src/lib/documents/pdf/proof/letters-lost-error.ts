import { glyphFaults, type GlyphFault } from './glyph-proof.ts';

/** A PDF that doesn't draw all its letters as they are meant. Nobody is given such a file. */
export class LettersLostError extends Error {
	override readonly name = 'LettersLostError';
	readonly faults: readonly GlyphFault[];

	/** `faults`: at least one. */
	constructor(faults: readonly GlyphFault[]) {
		super(`letters would be lost: ${faults.map(faultLine).join('; ')}`);
		this.faults = faults;
	}
}

/** A fault in one line for the log and the terminal. */
export function faultLine({ kind, page, font, count }: GlyphFault): string {
	return `page ${page}: ${count} ${count === 1 ? 'glyph' : 'glyphs'} of ${font} (${kind})`;
}

/** The file itself, once it is proved that it draws all its letters; throws LettersLostError. */
export function provenLetters(pdf: Uint8Array): Uint8Array {
	const faults = glyphFaults(pdf);
	if (faults.length > 0) throw new LettersLostError(faults);
	return pdf;
}
