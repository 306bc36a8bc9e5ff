/**
 * Writes a font into a PDF: each outline once, the codes of the text led to them by a map
 * (`CIDToGIDMap`, ISO 32000-1, 9.7.4).
 */

import type { TrueType } from '../fonts/truetype.ts';
import { subsetTrueType } from '../fonts/truetype-subset.ts';
import type { GlyphCodes } from './glyph-codes.ts';
import type { EmbeddedFont } from './pdfmake-types.ts';
import type { PdfReference } from './pdf-object.ts';
import { toUnicodeMap } from './to-unicode.ts';

/** Widths of so many codes stand in one array: some readers take no long ones. */
const WIDTHS_TOGETHER = 256;

/** `source`: the whole font. */
export function embedFont(font: EmbeddedFont, codes: GlyphCodes, source: TrueType): void {
	const { document, scale } = font;
	const subset = subsetTrueType(source, codes.glyphs);
	const places = new Map(subset.glyphs.map((glyph, place) => [glyph, place]));
	const map = new Uint8Array(codes.glyphs.length * 2);
	codes.glyphs.forEach((glyph, code) => {
		const place = places.get(glyph) ?? 0;
		map[code * 2] = place >> 8;
		map[code * 2 + 1] = place & 0xff;
	});
	const stream = (content: Uint8Array | string): PdfReference => {
		const reference = document.ref({});
		reference.end(Buffer.from(content));
		return reference;
	};
	const dictionary = (data: Record<string, unknown>): PdfReference => {
		const reference = document.ref(data);
		reference.end();
		return reference;
	};
	const name = `${subsetTag(font.id)}+${font.name}`;
	const descendant = dictionary({
		Type: 'Font',
		Subtype: 'CIDFontType2',
		BaseFont: name,
		CIDSystemInfo: {
			Registry: new String('Adobe'),
			Ordering: new String('Identity'),
			Supplement: 0
		},
		FontDescriptor: dictionary({ ...descriptor(font, name), FontFile2: stream(subset.bytes) }),
		W: widths(codes.advances, scale),
		CIDToGIDMap: stream(map)
	});
	Object.assign(font.dictionary.data, {
		Type: 'Font',
		Subtype: 'Type0',
		BaseFont: name,
		Encoding: 'Identity-H',
		DescendantFonts: [descendant],
		ToUnicode: stream(toUnicodeMap(codes.texts))
	});
	font.dictionary.end();
}

/** Six capital letters that tell the fonts of a file apart. */
function subsetTag(id: string): string {
	const letters = Array.from({ length: 6 }, (_, index) => (id.charCodeAt(index + 1) || 73) + 17);
	return String.fromCharCode(...letters);
}

function widths(advances: readonly number[], scale: number): unknown[] {
	const parts: unknown[] = [];
	for (let from = 0; from < advances.length; from += WIDTHS_TOGETHER) {
		const part = advances.slice(from, from + WIDTHS_TOGETHER);
		parts.push(
			from,
			part.map((advance) => advance * scale)
		);
	}
	return parts;
}

/** What readers know of a font (ISO 32000-1, 9.8): symbolic, since its codes are ours alone. */
function descriptor({ font, scale }: EmbeddedFont, name: string): Record<string, unknown> {
	const symbolic = 1 << 2;
	const italic = font.head.macStyle.italic ? 1 << 6 : 0;
	const { minX, minY, maxX, maxY } = font.bbox;
	return {
		Type: 'FontDescriptor',
		FontName: name,
		Flags: symbolic | italic,
		FontBBox: [minX, minY, maxX, maxY].map((value) => value * scale),
		ItalicAngle: font.italicAngle,
		Ascent: font.ascent * scale,
		Descent: font.descent * scale,
		CapHeight: (font.capHeight || font.ascent) * scale,
		XHeight: (font.xHeight || 0) * scale,
		StemV: 0
	};
}
