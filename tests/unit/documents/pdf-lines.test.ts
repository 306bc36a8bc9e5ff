import { describe, expect, it } from 'vitest';
import { isFontName } from '../../../src/lib/documents/fonts/font-files.ts';
import { shapeText } from '../../../src/lib/documents/fonts/shaping.ts';
import { drawnLines } from './drawn-lines.ts';
import { everyOrder, sampleDocument } from './sample-orders.ts';

// Slow machines draw slowly; what hangs still fails.

/** Signs that hang on a consonant, and what never begins a line. */
const DEPENDENT = /^\u200b*[\u17b4-\u17d3\u17d4-\u17d7\u17dd]/;
const COENG_AT_END = /\u17d2\u200b*$/;
const DOTTED_CIRCLE = '\u25cc';

/** The glyphs of a font that must not be seen: none at all, the dotted circle, the box of U+200B. */
function unwelcome(font: string): number[] {
	if (!isFontName(font)) throw new Error(`an unknown font: ${font}`);
	const circle = shapeText(font, DOTTED_CIRCLE).map(({ id }) => id);
	return [0, ...circle];
}

describe.each(everyOrder)('each line of %s in %s', (kind, locale) => {
	it('is drawn whole: no missing glyph, no dotted circle, nothing for a mark between words', async () => {
		const lines = await drawnLines(sampleDocument(kind, locale));
		expect(lines.length).toBeGreaterThan(5);
		for (const { text, font, glyphs } of lines.flat()) {
			for (const id of unwelcome(font)) expect(glyphs, `${text} in ${font}`).not.toContain(id);
			const bare = text.replaceAll('\u200b', '');
			if (isFontName(font)) {
				expect(glyphs, text).toEqual(shapeText(font, bare).map(({ id }) => id));
			}
			expect(text).not.toContain(DOTTED_CIRCLE);
		}
	});

	it('begins and ends between syllables, and so does each of its pieces', async () => {
		for (const pieces of await drawnLines(sampleDocument(kind, locale))) {
			const line = pieces.map(({ text }) => text).join('');
			expect(line).not.toMatch(DEPENDENT);
			expect(line).not.toMatch(COENG_AT_END);
			for (const { text } of pieces) {
				expect(text, line).not.toMatch(/^\u200b*[\u17b4-\u17d3\u17dd]/);
				expect(text, line).not.toMatch(COENG_AT_END);
			}
		}
	});
});

describe('the check of lines', () => {
	const lineOf = async (text: string) => {
		const meta = {
			title: 'T',
			author: 'T',
			locale: 'km',
			created: '2026-01-01T00:00:00Z'
		} as const;
		return (await drawnLines({ meta, body: [{ kind: 'paragraph', text }] }))[0]!;
	};

	it('tells a dotted circle and a line that begins with a sign', async () => {
		const [circle] = await lineOf(DOTTED_CIRCLE);
		expect(unwelcome(circle!.font).some((id) => circle!.glyphs.includes(id))).toBe(true);
		const [sign] = await lineOf('ា');
		expect(sign!.text).toMatch(DEPENDENT);
	});
});
