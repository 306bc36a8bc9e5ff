import type { GlyphRun } from './pdfmake-types.ts';

type Glyph = GlyphRun['glyphs'][number];

/** A code has two bytes. */
const MAX_CODES = 0x10000;

/**
 * The character codes of one font of a PDF. The same glyph stands for different texts in Khmer, and
 * each pair of glyph and text gets a code of its own, so that readers find the text again; the
 * outline is kept once and found by the map from codes to glyphs.
 */
export class GlyphCodes {
	/** By code: the glyph of the source font, its width in its units, its text. Code 0 is nobody's. */
	readonly glyphs: number[] = [0];
	readonly advances: number[];
	readonly texts: (readonly number[])[] = [[0]];
	readonly #codes = new Map<string, string>();
	readonly #max: number;

	/** `missing`: the advance of glyph 0. */
	constructor(missing: number, max = MAX_CODES) {
		this.advances = [missing];
		this.#max = max;
	}

	/** Whether the codes of a run can be had, those that it shares with earlier ones among them. */
	hasRoomFor({ glyphs }: GlyphRun): boolean {
		const free = this.#max - this.glyphs.length;
		if (glyphs.length <= free) return true;
		const fresh = new Set(glyphs.map(keyOf).filter((key) => !this.#codes.has(key)));
		return fresh.size <= free;
	}

	/** The code of a glyph with its text, in four hexadecimal digits. Throws where no code is left. */
	codeOf(glyph: Glyph): string {
		const key = keyOf(glyph);
		let code = this.#codes.get(key);
		if (code === undefined) {
			const index = this.glyphs.length;
			if (index >= this.#max) throw new Error(`A font of a PDF has no more than ${index} codes`);
			this.glyphs.push(glyph.id);
			this.advances.push(glyph.advanceWidth);
			this.texts.push(glyph.codePoints);
			code = index.toString(16).padStart(4, '0');
			this.#codes.set(key, code);
		}
		return code;
	}
}

function keyOf({ id, codePoints }: Glyph): string {
	return `${id}:${codePoints.join()}`;
}
