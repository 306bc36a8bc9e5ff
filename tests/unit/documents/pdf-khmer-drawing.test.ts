import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FontName } from '../../../src/lib/documents/fonts/font-files.ts';
import type { GlyphRun } from '../../../src/lib/documents/pdf/pdfmake-types.ts';
import { ensurePdfTools } from '../../support/pdf-tools.ts';
import { inkApart } from './ink.ts';
import { wordsInChromium, wordsInPdf, wordsInStockPdf, type DrawnWord } from './word-sheets.ts';

// Slow machines draw slowly; what hangs still fails.

const WORDS = readFileSync('../shared/data/khmer-hard-words.txt', 'utf8')
	.split('\n')
	.filter((word) => word.trim() !== '' && word !== '---');
const FONTS: readonly FontName[] = [
	'Battambang-Regular',
	'Battambang-Bold',
	'Moul-Regular',
	'KantumruyPro-Regular',
	'KantumruyPro-Bold'
];

/** Of the ink of a word, the part that may have no like; what is drawn right has its like wholly. */
const TOLERANCE = 0.002;

let browser: Map<FontName, DrawnWord[]>;

beforeAll(async () => {
	ensurePdfTools((line) => console.log(line));
	browser = await wordsInChromium(WORDS, FONTS);
});

/** The words that two drawings do not have in common. */
function wordsApart(one: readonly DrawnWord[], other: readonly DrawnWord[]): string[] {
	return WORDS.filter((_, index) => inkApart(one[index]!, other[index]!) > TOLERANCE);
}

describe.each(FONTS)('%s', (font) => {
	it('draws each hard word as Chromium draws it', async () => {
		expect(wordsApart(await wordsInPdf(WORDS, font), browser.get(font)!)).toEqual([]);
	});
});

describe('the comparison', () => {
	it('tells two glyphs in the wrong order', async () => {
		const font = 'Battambang-Regular';
		const swapped = await wordsInPdf(WORDS, font, {
			change: (run): GlyphRun => {
				const [first, second, ...rest] = run.glyphs;
				return first && second ? { ...run, glyphs: [second, first, ...rest] } : run;
			}
		});
		const found = wordsApart(swapped, browser.get(font)!);
		expect(found.length).toBeGreaterThan(WORDS.length * 0.9);
	});

	it('tells a sign that is moved by a tenth of the type size', async () => {
		const font = 'Battambang-Regular';
		const moved = await wordsInPdf(WORDS, font, {
			change: (run): GlyphRun => {
				const positions = run.positions.map((position, index) =>
					index === 1 ? { ...position, yOffset: position.yOffset + 100 } : position
				);
				return { ...run, positions };
			}
		});
		// In some words the second glyph is no more than an advance.
		expect(wordsApart(moved, browser.get(font)!).length).toBeGreaterThan(WORDS.length * 0.8);
	});

	it('tells what pdfmake draws without HarfBuzz', async () => {
		const font = 'Moul-Regular';
		const stock = await wordsInStockPdf(WORDS, font);
		const apart = wordsApart(stock, browser.get(font)!);
		for (const word of ['មន្ត្រី', 'សង្គ្រោះ', 'ឥន្ទ្រី']) expect(apart).toContain(word);
	});
});
