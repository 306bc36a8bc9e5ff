import { describe, expect, it } from 'vitest';
import { fontNames } from '../../support/font-names.ts';
import { fontBytes } from '../../../src/lib/documents/fonts/font-files.ts';
import { subsetTrueType } from '../../../src/lib/documents/fonts/truetype-subset.ts';
import {
	componentsOf,
	isComposite,
	outlineOf,
	readTrueType,
	viewOf,
	type TrueType
} from '../../../src/lib/documents/fonts/truetype.ts';

/** An outline whatever its components are called, without what fills it up to four bytes. */
function shapeOf(font: TrueType, glyph: number): string {
	const outline = outlineOf(font, glyph).slice();
	for (const { at } of componentsOf(outline)) viewOf(outline).setUint16(at, 0);
	return Buffer.from(outline).toString('hex').replace(/0*$/, '');
}

function sumOf(bytes: Uint8Array): number {
	let sum = 0;
	for (let at = 0; at < bytes.length; at += 4) sum = (sum + viewOf(bytes).getUint32(at)) >>> 0;
	return sum;
}

describe.each(fontNames)('a subset of %s', (name) => {
	const source = readTrueType(fontBytes(name));
	const everyGlyph = Array.from({ length: source.glyphCount }, (_, glyph) => glyph);

	it('has each outline of the source, whole and in the order that is wanted', () => {
		const wanted = everyGlyph.toReversed();
		const { bytes, glyphs } = subsetTrueType(source, wanted);
		const subset = readTrueType(bytes);
		expect(glyphs).toEqual([0, ...wanted.slice(0, -1)]);
		expect(subset.glyphCount).toBe(source.glyphCount);
		glyphs.forEach((glyph, place) => {
			expect(shapeOf(subset, place), `glyph ${glyph}`).toBe(shapeOf(source, glyph));
		});
	});

	it('has a glyph once, however often it is wanted', () => {
		const once = subsetTrueType(source, [0, 5, 9]);
		const often = subsetTrueType(
			source,
			Array.from({ length: 70_000 }, (_, index) => [5, 9][index % 2]!)
		);
		expect(often.glyphs).toEqual(once.glyphs);
		expect(Buffer.from(often.bytes).equals(once.bytes)).toBe(true);
	});

	it('has a long index of outlines that never goes back', () => {
		const subset = readTrueType(subsetTrueType(source, everyGlyph).bytes);
		expect(viewOf(subset.tables.get('head')!).getInt16(50)).toBe(1);
		expect([...subset.offsets]).toEqual([...subset.offsets].sort((a, b) => a - b));
		expect(subset.offsets.at(-1)).toBe(subset.glyf.length);
	});

	it('brings what a composite glyph consists of', () => {
		for (const glyph of everyGlyph.filter((one) => isComposite(outlineOf(source, one)))) {
			const { bytes, glyphs } = subsetTrueType(source, [glyph]);
			const subset = readTrueType(bytes);
			const parts = componentsOf(outlineOf(source, glyph));
			const own = componentsOf(outlineOf(subset, 1));
			expect(own.map((part) => glyphs[part.glyph])).toEqual(parts.map((part) => part.glyph));
			for (const part of own) {
				expect(shapeOf(subset, part.glyph)).toBe(shapeOf(source, glyphs[part.glyph]!));
			}
		}
	});

	it('keeps the widths, and adds up to what a font file must', () => {
		const { bytes, glyphs } = subsetTrueType(source, everyGlyph.toReversed());
		const advances = (font: TrueType, glyph: number) => {
			const count = viewOf(font.tables.get('hhea')!).getUint16(34);
			return viewOf(font.tables.get('hmtx')!).getUint16(Math.min(glyph, count - 1) * 4);
		};
		const subset = readTrueType(bytes);
		glyphs.forEach((glyph, place) => {
			expect(advances(subset, place)).toBe(advances(source, glyph));
		});
		expect(sumOf(bytes)).toBe(0xb1b0afba);
	});
});

it('there are composite glyphs among the fonts, so that the test of them tests something', () => {
	const composites = fontNames.map((name) => {
		const font = readTrueType(fontBytes(name));
		return Array.from({ length: font.glyphCount }, (_, glyph) => outlineOf(font, glyph)).filter(
			isComposite
		).length;
	});
	expect(Math.max(...composites)).toBeGreaterThan(10);
});

describe('a font file', () => {
	it.each([0, 3, 11, 40, 300, 5000])('that ends after %i bytes is refused', (length) => {
		const bytes = fontBytes('Battambang-Regular').slice(0, length);
		expect(() => readTrueType(bytes)).toThrow(/The font (has no sound table|ends in)/);
	});
});
