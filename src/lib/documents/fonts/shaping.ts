/**
 * Shaping: from text to positioned glyphs, by HarfBuzz.
 *
 * pdfkit shapes with fontkit, which places Khmer signs wrongly in every tenth word and fails on
 * some; HarfBuzz draws each word as browsers do.
 */

import * as harfbuzz from 'harfbuzzjs';
import { fontBytes, type FontName } from './font-files.ts';
import { distributeText } from './text-extraction.ts';

/** A glyph in font units, with the part of the text that it stands for. */
export interface ShapedGlyph {
	readonly id: number;
	readonly codePoints: readonly number[];
	readonly xAdvance: number;
	readonly yAdvance: number;
	readonly xOffset: number;
	readonly yOffset: number;
}

interface ShapingFont {
	readonly font: harfbuzz.Font;
	readonly unitsPerEm: number;
	readonly unicodes: ReadonlySet<number>;
	readonly shaped: Map<string, readonly ShapedGlyph[]>;
}

/** Words repeat in official texts; bounded, so that memory stays flat over many documents. */
const CACHE_LIMIT = 20_000;

const KHMER_RUN =
	/[\u1780-\u17ff\u19e0-\u19ff\u200c\u200d\u25cc]+|[^\u1780-\u17ff\u19e0-\u19ff\u200c\u200d\u25cc]+/g;
const KHMER = /[\u1780-\u17ff\u19e0-\u19ff]/;

/** Break marks and joiners steer the layout; they are never drawn. */
const INVISIBLE = /[\u200b\u2060\ufeff]/g;

const fonts = new Map<FontName, ShapingFont>();
const buffer = new harfbuzz.Buffer();

/** Text without the marks that are never drawn. */
export function visibleText(text: string): string {
	return text.replace(INVISIBLE, '');
}

/** Whether the font has a glyph for the code point. */
export function fontCovers(name: FontName, codePoint: number): boolean {
	return shapingFont(name).unicodes.has(codePoint);
}

/** The glyphs of a text in drawing order. Break marks are left out; nothing is drawn for them. */
export function shapeText(name: FontName, text: string): readonly ShapedGlyph[] {
	const { font, shaped } = shapingFont(name);
	const known = shaped.get(text);
	if (known) return known;
	const visible = visibleText(text);
	if (visible !== text) return keep(shaped, text, shapeText(name, visible));
	const glyphs: ShapedGlyph[] = [];
	for (const run of text.match(KHMER_RUN) ?? []) shapeRun(font, run, glyphs);
	return keep(shaped, text, glyphs);
}

function keep(
	shaped: ShapingFont['shaped'],
	text: string,
	glyphs: readonly ShapedGlyph[]
): readonly ShapedGlyph[] {
	if (shaped.size >= CACHE_LIMIT) shaped.clear();
	shaped.set(text, glyphs);
	return glyphs;
}

/** The width of a text, where the size of the type is 1. */
export function textWidth(name: FontName, text: string): number {
	const units = shapeText(name, text).reduce((sum, { xAdvance }) => sum + xAdvance, 0);
	return units / shapingFont(name).unitsPerEm;
}

function shapingFont(name: FontName): ShapingFont {
	let entry = fonts.get(name);
	if (!entry) {
		const face = new harfbuzz.Face(new harfbuzz.Blob(fontBytes(name)));
		entry = {
			font: new harfbuzz.Font(face),
			unitsPerEm: face.upem,
			unicodes: new Set(face.collectUnicodes()),
			shaped: new Map()
		};
		fonts.set(name, entry);
	}
	return entry;
}

function shapeRun(font: harfbuzz.Font, run: string, glyphs: ShapedGlyph[]): void {
	buffer.clearContents();
	buffer.addText(run);
	buffer.setDirection(harfbuzz.Direction.LTR);
	buffer.setScript(KHMER.test(run) ? 'Khmr' : 'Latn');
	buffer.setLanguage('km');
	// A sign typed without its consonant is drawn alone rather than on a dotted circle.
	buffer.setFlags(harfbuzz.BufferFlag.DO_NOT_INSERT_DOTTED_CIRCLE);
	harfbuzz.shape(font, buffer);
	const infos = buffer.getGlyphInfosAndPositions();
	const texts = distributeText(
		run,
		infos.map((info) => info.cluster)
	);
	infos.forEach((info, index) => {
		glyphs.push({
			id: info.codepoint,
			codePoints: texts[index] ?? [],
			xAdvance: info.xAdvance ?? 0,
			yAdvance: info.yAdvance ?? 0,
			xOffset: info.xOffset ?? 0,
			yOffset: info.yOffset ?? 0
		});
	});
}
