/**
 * Puts HarfBuzz in the place of fontkit's shaping in a font of pdfkit.
 */

import { isFontName, type FontName } from '../fonts/font-files.ts';
import { checkEmbeddedFont } from './pdfmake-internals.ts';
import type { EmbeddedFont, GlyphRun } from './pdfmake-types.ts';
import { shapeText } from '../fonts/shaping.ts';

const shapedByHarfBuzz = new WeakSet<EmbeddedFont>();

/** Makes a font of one document shape with HarfBuzz. Throws for a font that we do not carry. */
export function useHarfBuzz(font: EmbeddedFont): void {
	if (shapedByHarfBuzz.has(font)) return;
	checkEmbeddedFont(font);
	const { name } = font;
	if (!isFontName(name)) throw new Error(`No shaping for the font ${name}`);
	const characters = new Map<string, string>();
	const runs = new Map<string, GlyphRun>();
	const encoded = new Map<GlyphRun, string[]>();
	// pdfkit would cut the text at each space, shape the words and put the run together again.
	font.layout = (text) => {
		let run = runs.get(text);
		if (!run) {
			run = layoutRun(font, name, text);
			runs.set(text, run);
		}
		return run;
	};
	font.layoutRun = font.layout;
	font.encode = (text) => {
		const run = font.layout(text);
		let codes = encoded.get(run);
		if (!codes) {
			codes = run.glyphs.map((glyph) => characterOf(font, characters, glyph));
			encoded.set(run, codes);
		}
		return [codes, run.positions];
	};
	shapedByHarfBuzz.add(font);
}

function layoutRun(font: EmbeddedFont, name: FontName, text: string): GlyphRun {
	const { scale } = font;
	const run: GlyphRun = { glyphs: [], positions: [], advanceWidth: 0 };
	for (const glyph of shapeText(name, text)) {
		const { advanceWidth } = font.font.getGlyph(glyph.id);
		run.glyphs.push({ id: glyph.id, advanceWidth, codePoints: glyph.codePoints });
		run.positions.push({
			xAdvance: glyph.xAdvance * scale,
			yAdvance: glyph.yAdvance * scale,
			xOffset: glyph.xOffset * scale,
			yOffset: glyph.yOffset * scale,
			advanceWidth: advanceWidth * scale
		});
		run.advanceWidth += glyph.xAdvance * scale;
	}
	return run;
}

/**
 * The character code of a glyph with its text. pdfkit keeps one code for each glyph and so one
 * text; the same glyph stands for different texts in Khmer, and each pair gets its own code.
 */
function characterOf(
	font: EmbeddedFont,
	characters: Map<string, string>,
	glyph: GlyphRun['glyphs'][number]
): string {
	const key = `${glyph.id}:${glyph.codePoints.join()}`;
	let code = characters.get(key);
	if (code === undefined) {
		const index = font.subset.glyphs.push(glyph.id) - 1;
		font.widths[index] = glyph.advanceWidth * font.scale;
		font.unicode[index] = glyph.codePoints;
		code = index.toString(16).padStart(4, '0');
		characters.set(key, code);
	}
	return code;
}
