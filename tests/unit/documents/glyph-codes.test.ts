import { describe, expect, it } from 'vitest';
import { officialFonts } from './official-fonts.ts';
import { GlyphCodes } from '../../../src/lib/documents/pdf/glyph-codes.ts';
import { KhmerPdfDocument } from '../../../src/lib/documents/pdf/khmer-document.ts';
import { useHarfBuzz } from '../../../src/lib/documents/pdf/khmer-font.ts';
import type { GlyphRun } from '../../../src/lib/documents/pdf/pdfmake-types.ts';
import { toUnicodeMap } from '../../../src/lib/documents/pdf/to-unicode.ts';
import { pdfText, squeeze } from '../../support/pdf-text.ts';

function runOf(...pairs: readonly (readonly [id: number, ...text: number[]])[]): GlyphRun {
	const glyphs = pairs.map(([id, ...codePoints]) => ({ id, advanceWidth: 500, codePoints }));
	return { glyphs, positions: [], advanceWidth: 0 };
}

describe('the codes of a font', () => {
	it('are one for each pair of glyph and text', () => {
		const codes = new GlyphCodes(500);
		const { glyphs } = runOf([7, 0x1780], [7, 0x1781], [8, 0x1780], [7, 0x1780]);
		expect(glyphs.map((glyph) => codes.codeOf(glyph))).toEqual(['0001', '0002', '0003', '0001']);
		expect(codes.glyphs).toEqual([0, 7, 7, 8]);
	});

	it('are never more than two bytes can tell: a hundred thousand words wrap nothing', () => {
		const codes = new GlyphCodes(500);
		const pairs = runOf(...Array.from({ length: 0xffff }, (_, index) => [7, index] as const));
		const drawn = pairs.glyphs.map((glyph) => codes.codeOf(glyph));
		expect(new Set(drawn).size).toBe(0xffff);
		expect(drawn.at(-1)).toBe('ffff');
		expect(codes.hasRoomFor(runOf([7, 0], [7, 1]))).toBe(true);
		expect(codes.hasRoomFor(runOf([7, 0], [8, 1]))).toBe(false);
		expect(() => codes.codeOf(runOf([8, 1]).glyphs[0]!)).toThrow(/no more than 65536 codes/);
	});
});

describe('the texts of codes', () => {
	it('stand in blocks of a hundred, each once', () => {
		const map = toUnicodeMap(Array.from({ length: 250 }, (_, code) => [0x1780 + (code % 40)]));
		const blocks = [...map.matchAll(/(\d+) beginbfchar\n([^]*?)endbfchar/g)];
		expect(blocks.map(([, count]) => count)).toEqual(['100', '100', '50']);
		const lines = blocks.flatMap(([, , block]) => block!.trim().split('\n'));
		expect(lines.length).toBe(250);
		expect(lines[249]).toBe('<00f9> <1789>');
	});

	it('go beyond the first plane and may be several characters', () => {
		expect(toUnicodeMap([[0], [0x1f600, 0x17d2, 0x1780]])).toContain('<0001> <d83dde0017d21780>');
	});
});

describe('a font that runs out of codes', () => {
	const words = Array.from({ length: 400 }, (_, index) => {
		const letter = (place: number) => String.fromCharCode(0x1780 + (place % 33));
		return `${letter(index)}្${letter(index * 7 + 3)}${letter(index >> 3)}ា`;
	});

	async function sheet(maxCodes?: number): Promise<Uint8Array> {
		const info = { CreationDate: new Date(0), ModDate: new Date(0) };
		const options = { autoFirstPage: false, font: null, info };
		const pdf = new KhmerPdfDocument(officialFonts(), {}, {}, {}, options, null, () => false);
		const chunks: Uint8Array[] = [];
		pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
		const ended = new Promise<void>((resolve) => pdf.on('end', resolve));
		pdf.addPage({ size: [800, 800], margin: 0 });
		const font = pdf.provideFont('Battambang', false, false);
		if (maxCodes) {
			const limited = new font.constructor(pdf, font.font, 'F99');
			useHarfBuzz(limited, maxCodes);
			pdf._font = limited;
			pdf._fontFamilies['F99'] = limited;
		} else pdf._font = font;
		words.forEach((word, index) => {
			pdf._fragment(word, (index % 20) * 40, Math.floor(index / 20) * 40, {});
		});
		pdf.end();
		await ended;
		return new Uint8Array(Buffer.concat(chunks));
	}

	it('is followed by another one of the same face, and no word is lost', async () => {
		const one = await sheet();
		const many = await sheet(20);
		const fonts = (bytes: Uint8Array) =>
			Buffer.from(bytes)
				.toString('latin1')
				.match(/\/Subtype \/Type0/g)?.length;
		expect(fonts(one)).toBe(1);
		expect(fonts(many)).toBeGreaterThan(3);
		expect(await pdfText(many)).toBe(squeeze(words.join('')));
		expect(await pdfText(many)).toBe(await pdfText(one));
	});

	it('writes the same bytes each time', async () => {
		expect(Buffer.from(await sheet(20)).equals(await sheet(20))).toBe(true);
	});

	it('refuses a text that alone has more pairs than a font has codes', async () => {
		await expect(sheet(3)).rejects.toThrow(/no more than 3 codes/);
	});
});
