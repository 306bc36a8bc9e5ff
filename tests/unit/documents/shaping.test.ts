import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as harfbuzz from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { officialFonts } from '../../support/font-names.ts';
import { fontBytes, type FontName } from '../../../src/lib/documents/fonts/font-files.ts';
import { fontCovers } from '../../../src/lib/documents/fonts/coverage.ts';
import { shapeText } from '../../../src/lib/documents/fonts/shaping.ts';
import { actualText, distributeText } from '../../../src/lib/documents/fonts/text-extraction.ts';

const hardWords = readFileSync('../shared/data/khmer-hard-words.txt', 'utf8')
	.split('\n')
	.filter((word) => word.trim() !== '' && word !== '---');

const textOf = (name: FontName, text: string) =>
	shapeText(name, text)
		.flatMap(({ codePoints }) => [...codePoints])
		.filter((codePoint) => codePoint !== 0x200b)
		.map((codePoint) => String.fromCodePoint(codePoint))
		.join('');

describe.each(officialFonts)('shaping in %s', (name) => {
	it('draws every hard word with glyphs that the font has', () => {
		for (const word of hardWords) {
			for (const { id } of shapeText(name, word)) expect(id, word).not.toBe(0);
		}
	});

	it('draws them as HarfBuzz does by itself', () => {
		for (const word of hardWords.filter((candidate) => !/[A-Z%. ,]/.test(candidate))) {
			const glyphs = shapeText(name, word).map(({ id, xAdvance, xOffset, yOffset }) => [
				id,
				xAdvance,
				xOffset,
				yOffset
			]);
			expect(glyphs, word).toEqual(shapeAlone(name, word));
		}
	});

	it('puts no dotted circle, not even where a sign stands alone', () => {
		const circle = shapeText(name, '\u25cc').map(({ id }) => id);
		for (const word of [...hardWords, 'ា', '្ក', 'ិី', 'ក្ា']) {
			for (const { id } of shapeText(name, word)) {
				if (circle.length === 1 && circle[0] !== 0) expect(id, word).not.toBe(circle[0]);
			}
		}
	});

	it('draws nothing for the marks between words', () => {
		expect(shapeText(name, 'បាន\u200bចូល\u2060រួម')).toEqual(shapeText(name, 'បានចូលរួម'));
		expect(shapeText(name, '\u200b')).toEqual([]);
	});

	it('gives back the written text from the glyphs in drawing order', () => {
		for (const word of hardWords) expect(textOf(name, word)).toBe(word);
	});
});

describe('handing text out to glyphs', () => {
	it('loses and adds nothing, whatever the clusters', () => {
		const cases = fc
			.string({ unit: fc.constantFrom(...'កខគស្ត្រីេើុំ់ABC1'), minLength: 1, maxLength: 24 })
			.chain((run) =>
				fc.tuple(
					fc.constant(run),
					fc.array(fc.integer({ min: 0, max: run.length - 1 }), { minLength: 1, maxLength: 30 })
				)
			);
		fc.assert(
			fc.property(cases, ([run, positions]) => {
				const clusters = [0, ...positions].sort((a, b) => a - b);
				const texts = distributeText(run, clusters);
				expect(texts).toHaveLength(clusters.length);
				const joined = texts.flat().filter((codePoint) => codePoint !== 0x200b);
				expect(String.fromCodePoint(...joined)).toBe(run);
			})
		);
	});

	it('keeps a coeng with its consonant', () => {
		expect(distributeText('ក្ក', [0, 0])).toEqual([[0x1780], [0x17d2, 0x1780]]);
	});

	it('writes ActualText as UTF-16 with its mark', () => {
		expect(actualText('ក')).toBe('feff1780');
	});
});

describe('coverage', () => {
	it('knows which font holds which character', () => {
		expect(fontCovers('Battambang-Regular', 'ក'.codePointAt(0)!)).toBe(true);
		expect(fontCovers('Battambang-Regular', '–'.codePointAt(0)!)).toBe(false);
		expect(fontCovers('KantumruyPro-Regular', '–'.codePointAt(0)!)).toBe(true);
	});
});

function shapeAlone(name: FontName, text: string): unknown[] {
	const font = new harfbuzz.Font(new harfbuzz.Face(new harfbuzz.Blob(fontBytes(name))));
	const buffer = new harfbuzz.Buffer();
	buffer.addText(text);
	buffer.guessSegmentProperties();
	harfbuzz.shape(font, buffer);
	return buffer
		.getGlyphInfosAndPositions()
		.map(({ codepoint, xAdvance, xOffset, yOffset }) => [codepoint, xAdvance, xOffset, yOffset]);
}
