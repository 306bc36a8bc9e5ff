import * as harfbuzz from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { fontCovers, lineHeightOf } from '../../../src/lib/documents/fonts/coverage.ts';
import {
	fontBytes,
	FONT_NAMES,
	fontsRead,
	OFFICIAL_FONTS
} from '../../../src/lib/documents/fonts/font-files.ts';
import { renderPdf } from '../../../src/lib/documents/pdf/render-pdf.ts';
import { documentOf, everyOrder, sampleDocument } from './sample-orders.ts';

const LAST = 0x2ffff;

// First, while nothing else in this file has asked for a font.
describe('fonts', () => {
	it('are read when a text needs them, and no others', async () => {
		for (const [kind, locale] of everyOrder) await renderPdf([sampleDocument(kind, locale)]);
		const official = fontsRead();
		for (const name of official) expect(OFFICIAL_FONTS).toContain(name);
		await renderPdf([documentOf('Tỉnh Tây Ninh')]);
		const more = fontsRead().filter((name) => !official.includes(name));
		expect(more).toContain('NotoSans-Regular');
		for (const name of more) expect(name).toMatch(/^NotoSans-/);
		await renderPdf([documentOf('สมชาย')]);
		expect(fontsRead()).toContain('NotoSansThai-Regular');
		expect(fontsRead()).not.toContain('ChocolateClassicalSans-Regular');
	}, 120_000);
});

describe.each(FONT_NAMES)('%s', (name) => {
	it('has the characters that HarfBuzz finds in it', () => {
		const face = new harfbuzz.Face(new harfbuzz.Blob(fontBytes(name)));
		const there = new Set(face.collectUnicodes());
		const wrong: string[] = [];
		for (let codePoint = 0; codePoint <= LAST; codePoint += 1) {
			if (fontCovers(name, codePoint) !== there.has(codePoint)) wrong.push(codePoint.toString(16));
		}
		expect(wrong).toEqual([]);
	});
});

it('knows how high lines are', () => {
	expect(lineHeightOf('Battambang')).toBeCloseTo(1.807, 2);
	expect(lineHeightOf('Kantumruy')).toBeCloseTo(1.18, 2);
	expect(lineHeightOf('CodeBoxes')).toBeCloseTo(1.21, 2);
});
