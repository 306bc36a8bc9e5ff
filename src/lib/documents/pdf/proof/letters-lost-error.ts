import { channel } from 'node:diagnostics_channel';
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

/** Tells whoever listens how long each proof took, in milliseconds: how its cost is measured. */
export const proofTimes = channel('sontonea.pdf.proof');

/** The file itself, once it is proved that it draws all its letters; throws LettersLostError. */
export function provenLetters(pdf: Uint8Array): Uint8Array {
	const started = performance.now();
	const faults = glyphFaults(pdf);
	if (proofTimes.hasSubscribers) proofTimes.publish(performance.now() - started);
	if (faults.length > 0) throw new LettersLostError(faults);
	return pdf;
}
