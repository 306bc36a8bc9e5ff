import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FontSubset } from '../../../src/lib/documents/fonts/truetype-subset.ts';
import { outlineOf, readTrueType } from '../../../src/lib/documents/fonts/truetype.ts';
import type { DocumentModel } from '../../../src/lib/documents/model/model.ts';
import { glyphFaults } from '../../../src/lib/documents/pdf/proof/glyph-proof.ts';
import { LettersLostError } from '../../../src/lib/documents/pdf/proof/letters-lost-error.ts';
import { UnreadablePdfError } from '../../../src/lib/documents/pdf/proof/pdf-file.ts';
import { renderPdf } from '../../../src/lib/documents/pdf/render-pdf.ts';
import { pdfWithCopiedOutlines } from '../../support/copied-outlines.ts';
import { khmerWords } from '../../support/khmer-words.ts';
import { spoilPdf, withOffsets, withShortIndex } from '../../support/spoil-pdf.ts';
import { documentOf, everyOrder, hostileTexts, sampleDocument } from './sample-orders.ts';

const spoil = vi.hoisted(() => ({
	subset: undefined as ((subset: FontSubset) => FontSubset) | undefined
}));

vi.mock('../../../src/lib/documents/fonts/truetype-subset.ts', async (original) => {
	const real =
		await original<typeof import('../../../src/lib/documents/fonts/truetype-subset.ts')>();
	const subsetTrueType: typeof real.subsetTrueType = (source, wanted) => {
		const made = real.subsetTrueType(source, wanted);
		return spoil.subset ? spoil.subset(made) : made;
	};
	return { ...real, subsetTrueType };
});

afterEach(() => {
	spoil.subset = undefined;
});

function paragraph(text: string): DocumentModel {
	return {
		meta: { title: 'ស', author: 'ស', locale: 'km', created: '2026-01-01T00:00:00Z' },
		body: [{ kind: 'paragraph', text }]
	};
}

/** Offsets where the outline of a glyph is nothing: what came before ends where it ends. */
function dropOutline(glyph: number): (offsets: Uint32Array) => void {
	return (offsets) => offsets.fill(offsets[glyph + 1]!, glyph, glyph + 1);
}

/** A glyph that has ink, as a font file of a PDF has it. */
function inked(font: Uint8Array): number {
	const read = readTrueType(font);
	for (let glyph = 1; glyph < read.glyphCount; glyph += 1) {
		if (outlineOf(read, glyph).length > 10) return glyph;
	}
	throw new Error('the font has no ink');
}

describe('a document whose letters are all there', () => {
	it.each(everyOrder)('passes: %s in %s', async (kind, locale) => {
		const bytes = await renderPdf([sampleDocument(kind, locale)]);
		expect(glyphFaults(bytes)).toEqual([]);
	});

	it.each(hostileTexts)('passes with %j in every place', async (text) => {
		expect(glyphFaults(await renderPdf([documentOf(text)]))).toEqual([]);
	});

	it.each([
		'ﬁ ﬂ fi ffl AVATAR “Tō” – é ü ñ ç',
		'៛១២៣៤៥ ៖ ៕ ៘ ៙ ៚ ឯ ឰ ឱ ឳ',
		'ក\u200bខ\u200cគ\u200dឃ\u2060ង',
		'ក្\nខ្មែរ\nabc\ndef',
		'\u17d2 \u17b6 \u17c6 ្រ'
	])('passes with %j', async (text) => {
		expect(glyphFaults(await renderPdf([paragraph(text)]))).toEqual([]);
	});
});

describe('a finished file is refused', () => {
	const sound = renderPdf([paragraph('រដ្ឋបាលខេត្តកំពង់ចាម No. 01')]);

	it('where an outline is gone', async () => {
		const spoiled = spoilPdf(await sound, 'FontFile2', (font) =>
			withOffsets(font, dropOutline(inked(font)))
		);
		const faults = glyphFaults(spoiled);
		expect(faults).toMatchObject([{ kind: 'blank', page: 1, font: 'Battambang-Regular' }]);
		expect(faults[0]!.count).toBeGreaterThan(0);
		expect(faults[0]!.texts.length).toBeGreaterThan(0);
	});

	it('where the map leads to other glyphs', async () => {
		const spoiled = spoilPdf(await sound, 'CIDToGIDMap', (map) =>
			Uint8Array.from(map, (byte, at) => (at % 2 === 1 && byte > 1 ? byte - 1 : byte))
		);
		expect(glyphFaults(spoiled)).toContainEqual(
			expect.objectContaining({ kind: 'other', page: 1, font: 'Battambang-Regular' })
		);
	});

	it('where the map is cut off', async () => {
		const spoiled = spoilPdf(await sound, 'CIDToGIDMap', (map) => map.slice(0, 8));
		expect(glyphFaults(spoiled).map(({ kind }) => kind)).toContain('other');
	});

	it('where the index of outlines is too short for them and goes back', async () => {
		const spoiled = spoilPdf(await sound, 'FontFile2', (font) => withShortIndex(font, 0x1ff));
		expect(glyphFaults(spoiled)).toMatchObject([{ kind: 'index', page: 1 }]);
	});

	it('where the index leads beyond the outlines', async () => {
		const spoiled = spoilPdf(await sound, 'FontFile2', (font) =>
			withOffsets(font, (offsets) => offsets.fill(1_000_000, -1))
		);
		expect(glyphFaults(spoiled)).toMatchObject([{ kind: 'index' }]);
	});

	it('where a font is cut off or no font', async () => {
		for (const change of [(font: Uint8Array) => font.slice(0, 200), () => new Uint8Array(9)]) {
			const spoiled = spoilPdf(await sound, 'FontFile2', change);
			expect(glyphFaults(spoiled)).toMatchObject([{ kind: 'font', page: 1 }]);
		}
	});

	it('where a text without words beside it reads as another one', async () => {
		const latin = await renderPdf([paragraph('No. 01 of this year')]);
		const spoiled = spoilPdf(latin, 'ToUnicode', (map) =>
			Buffer.from(Buffer.from(map).toString('latin1').replaceAll('<0031>', '<0038>'))
		);
		expect(glyphFaults(spoiled)).toMatchObject([{ kind: 'other', texts: ['08 '] }]);
	});

	it('where the font has no glyph for a letter, though the file draws none as faithfully', async () => {
		const latin = await renderPdf([paragraph('1111')]);
		for (const letter of ['00e9', '4e2d']) {
			const read = spoilPdf(latin, 'ToUnicode', (map) =>
				Buffer.from(Buffer.from(map).toString('latin1').replaceAll('<0031>', `<${letter}>`))
			);
			const spoiled = spoilPdf(read, 'CIDToGIDMap', (map) => map.map(() => 0));
			expect(glyphFaults(spoiled)).toMatchObject([
				{
					kind: 'none',
					page: 1,
					count: 4,
					texts: [String.fromCharCode(parseInt(letter, 16)).repeat(4)]
				}
			]);
		}
	});

	it('where outlines were copied until the index wrapped: hundreds of words', async () => {
		const words = khmerWords(3000);
		const faults = glyphFaults(await pdfWithCopiedOutlines(words));
		expect(faults.map(({ page }) => page)).toEqual([...new Set(faults.map(({ page }) => page))]);
		expect(faults[0]).toMatchObject({ kind: 'index', font: 'Battambang-Regular' });
		expect(glyphFaults(await pdfWithCopiedOutlines(words.slice(0, 20)))).toEqual([]);
	});

	it('where it is none of ours, or cut off', async () => {
		const bytes = await sound;
		for (const other of [new Uint8Array(0), Buffer.from('%PDF-1.4\nhello'), bytes.slice(0, 5000)]) {
			expect(() => glyphFaults(other)).toThrow(UnreadablePdfError);
		}
	});
});

describe('the way to every PDF', () => {
	it('gives out no file that lost a letter, and says page, font and how many', async () => {
		spoil.subset = (made) => ({
			...made,
			bytes: withOffsets(made.bytes, dropOutline(inked(made.bytes)))
		});
		const made = renderPdf([paragraph('កខ')]);
		await expect(made).rejects.toThrow(LettersLostError);
		await expect(made).rejects.toThrow(/page 1: 1 glyph of Battambang-Regular \(blank\)/);
		spoil.subset = undefined;
		await expect(renderPdf([paragraph('កខ')])).resolves.toBeInstanceOf(Uint8Array);
	});
});
