import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Block, DocumentModel } from '../../../src/lib/documents/model/model.ts';
import { viewOf } from '../../../src/lib/documents/fonts/truetype.ts';
import { readFontInPdf } from '../../../src/lib/documents/pdf/proof/embedded-font.ts';
import { glyphFaults } from '../../../src/lib/documents/pdf/proof/glyph-proof.ts';
import { isDictionary, PdfFile } from '../../../src/lib/documents/pdf/proof/pdf-file.ts';
import { renderPdf } from '../../../src/lib/documents/pdf/render-pdf.ts';
import { khmerWords } from '../../support/khmer-words.ts';
import { pdfText, squeeze } from '../../support/pdf-text.ts';
import { ensurePdfTools } from '../../support/pdf-tools.ts';
import { inkApart } from './ink.ts';
import { everyOrder, sampleDocument } from './sample-orders.ts';
import { SMALL_CELLS, wordsAsOutlines, wordsInChromium, wordsInPdf } from './word-sheets.ts';

// Thousands of words are drawn; slow machines draw slowly, what hangs still fails.

const HARD = readFileSync('../shared/data/khmer-hard-words.txt', 'utf8')
	.split('\n')
	.map((word) => word.trim())
	.filter((word) => word !== '' && word !== '---' && !word.includes(' '));

/** So many different words, the hard ones first. */
function words(count: number): string[] {
	return [...new Set([...HARD, ...khmerWords(count)])].slice(0, count);
}

/** Of the ink of a small word, the part that may have no like. */
const TOLERANCE = 0.01;

beforeAll(() => ensurePdfTools((line) => console.log(line)));

describe('five thousand different words in one PDF', () => {
	const all = words(5000);
	const body: Block[] = Array.from({ length: 100 }, (_, index) => ({
		kind: 'paragraph',
		text: [
			{ text: `${all.slice(index * 50, index * 50 + 25).join(' ')} ` },
			{ text: all.slice(index * 50 + 25, index * 50 + 50).join(' '), strong: true }
		]
	}));
	const model: DocumentModel = {
		meta: { title: 'ពាក្យ', author: 'ពាក្យ', locale: 'km', created: '2026-01-01T00:00:00Z' },
		body
	};
	let bytes: Uint8Array;
	beforeAll(async () => {
		bytes = await renderPdf([model]);
	});

	it('are all drawn, each with its outlines', () => {
		expect(new Set(all).size).toBe(5000);
		expect(glyphFaults(bytes)).toEqual([]);
	});

	it('can be read again, every one, by pdf.js and by poppler', async () => {
		const wanted = squeeze(all.join(''));
		expect(await pdfText(bytes)).toBe(wanted);
		const poppler = spawnSync('pdftotext', ['-', '-'], {
			input: bytes,
			encoding: 'utf8',
			maxBuffer: 64 * 1024 * 1024
		});
		expect(squeeze(poppler.stdout)).toBe(wanted);
	});
});

describe('two thousand different words', () => {
	const all = words(2000);
	const font = 'Battambang-Regular';

	it('are drawn as the outlines of the font are, and as Chromium draws them', async () => {
		const drawn = await wordsInPdf(all, font, { cells: SMALL_CELLS });
		const outlines = await wordsAsOutlines(all, font, SMALL_CELLS);
		const browser = (await wordsInChromium(all, [font], SMALL_CELLS)).get(font)!;
		const apart = (others: typeof drawn) =>
			all.filter((_, index) => inkApart(drawn[index]!, others[index]!) > TOLERANCE);
		expect(apart(outlines)).toEqual([]);
		expect(apart(browser)).toEqual([]);
	});

	it('are told from each other by their ink', async () => {
		const some = all.slice(0, 100);
		const drawn = await wordsInPdf(some, font, { cells: SMALL_CELLS });
		const others = await wordsInPdf(some.toReversed(), font, { cells: SMALL_CELLS });
		const apart = some.filter((_, index) => inkApart(drawn[index]!, others[index]!) > TOLERANCE);
		expect(apart.length).toBe(100);
	});
});

it.each(everyOrder)(
	'the index of outlines of each font goes on: %s in %s',
	async (kind, locale) => {
		const file = new PdfFile(await renderPdf([sampleDocument(kind, locale)]));
		const fonts = file.objects
			.map((object) => file.resolve({ object }))
			.filter((value) => isDictionary(value) && value.entries.get('Subtype') === '/Type0')
			.map((value) => readFontInPdf(file, value).outlines);
		expect(fonts.length).toBeGreaterThan(0);
		for (const { offsets, glyf, tables } of fonts) {
			expect(viewOf(tables.get('head')!).getInt16(50)).toBe(1);
			expect([...offsets]).toEqual([...offsets].sort((one, other) => one - other));
			expect(offsets.at(-1)).toBe(glyf.length);
		}
	}
);
