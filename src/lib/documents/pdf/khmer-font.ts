/**
 * Puts HarfBuzz in the place of fontkit's shaping in a font of pdfkit, and our embedding in the
 * place of its own.
 */

import { isFontName, type FontName } from '../fonts/font-files.ts';
import { shapeText } from '../fonts/shaping.ts';
import { sourceOutlines } from '../fonts/source-outlines.ts';
import { embedFont } from './font-embedding.ts';
import { GlyphCodes } from './glyph-codes.ts';
import { checkEmbeddedFont } from './pdfmake-internals.ts';
import type { EmbeddedFont, GlyphRun } from './pdfmake-types.ts';

/** The font that pieces are measured in, and the one that draws as long as it has codes. */
interface Volumes {
	readonly name: FontName;
	readonly layout: EmbeddedFont['layout'];
	readonly maxCodes: number | undefined;
	current: EmbeddedFont;
	codes: GlyphCodes;
}

const volumesOf = new WeakMap<EmbeddedFont, Volumes>();

/**
 * Makes a font of one document shape with HarfBuzz. Throws for a font that we do not carry.
 *
 * @param mostCodes how many codes one font of the file may have; as many as two bytes can tell
 */
export function useHarfBuzz(font: EmbeddedFont, maxCodes?: number): void {
	if (volumesOf.has(font)) return;
	checkEmbeddedFont(font);
	const { name } = font;
	if (!isFontName(name)) throw new Error(`No shaping for the font ${name}`);
	const runs = new Map<string, GlyphRun>();
	// pdfkit would cut the text at each space, shape the words and put the run together again.
	const layout = (text: string) => {
		let run = runs.get(text);
		if (!run) {
			run = layoutRun(font, name, text);
			runs.set(text, run);
		}
		return run;
	};
	const codes = takeOver(font, name, layout, maxCodes);
	volumesOf.set(font, { name, layout, maxCodes, current: font, codes });
}

/**
 * The font that draws a text: the one given, until the pairs of glyph and text that it has drawn use
 * up its codes, and from then on another of the same face.
 */
export function fontWithRoom(font: EmbeddedFont, text: string): EmbeddedFont {
	const volumes = volumesOf.get(font);
	if (!volumes) return font;
	const { name, layout, maxCodes } = volumes;
	if (!volumes.codes.hasRoomFor(font.layout(text))) {
		const next = sameFace(font);
		volumes.codes = takeOver(next, name, layout, maxCodes);
		volumes.current = next;
	}
	return volumes.current;
}

/** A further font of the same face, which shapes with HarfBuzz too. */
export function anotherFont(font: EmbeddedFont): EmbeddedFont {
	const another = sameFace(font);
	useHarfBuzz(another, volumesOf.get(font)?.maxCodes);
	return another;
}

function sameFace(font: EmbeddedFont): EmbeddedFont {
	const { document } = font;
	const id = `F${(document._fontCount += 1)}`;
	const same = new font.constructor(document, font.font, id);
	document._fontFamilies[id] = same;
	return same;
}

function takeOver(
	font: EmbeddedFont,
	name: FontName,
	layout: EmbeddedFont['layout'],
	maxCodes: number | undefined
): GlyphCodes {
	const codes = new GlyphCodes(font.font.getGlyph(0).advanceWidth, maxCodes);
	const encoded = new Map<GlyphRun, string[]>();
	font.layout = layout;
	font.layoutRun = layout;
	font.encode = (text) => {
		const run = font.layout(text);
		let drawn = encoded.get(run);
		if (!drawn) {
			drawn = run.glyphs.map((glyph) => codes.codeOf(glyph));
			encoded.set(run, drawn);
		}
		return [drawn, run.positions];
	};
	font.embed = () => embedFont(font, codes, sourceOutlines(name));
	return codes;
}

function layoutRun(font: EmbeddedFont, name: FontName, text: string): GlyphRun {
	const { scale } = font;
	const run: GlyphRun = { glyphs: [], positions: [], advanceWidth: 0 };
	for (const glyph of shapeText(name, text)) {
		// Not fontkit's, which fails on a glyph without ink at the end of a file.
		const advanceWidth = glyph.width;
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
