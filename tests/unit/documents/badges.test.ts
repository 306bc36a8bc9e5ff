import { afterEach, describe, expect, it, vi } from 'vitest';
import { fitText } from '../../../src/lib/documents/fonts/fit-text.ts';
import { DIVIDED } from '../../../src/lib/documents/fonts/cut-word.ts';
import type { Card, DocumentModel } from '../../../src/lib/documents/model/model.ts';
import { OfficialRenderer } from '../../../src/lib/documents/pdf/official-renderer.ts';
import { renderPdf } from '../../../src/lib/documents/pdf/render-pdf.ts';
import { styleFor } from '../../../src/lib/documents/model/look.ts';
import { readPdf, squeeze } from './read-pdf.ts';

const MILLIMETRE = 72 / 25.4;
const [ROW, TOP] = [55 * MILLIMETRE, ((297 - 5 * 55) / 2) * MILLIMETRE];

/** Names that are hard to set: without a space, in scripts without spaces, long. */
const names: [what: string, name: string][] = [
	['110 letters without a space', 'Abcdefghij'.repeat(11)],
	['120 letters without a space', 'Wmwmwmwmwm'.repeat(12)],
	['150 letters without a space', 'abcdefghij'.repeat(15)],
	['a Chinese name', '中华人民共和国驻柬埔寨王国大使馆经济商务参赞处代表团团长'],
	['a long Khmer name', 'មន្ទីរកសិកម្មរុក្ខាប្រមាញ់និងនេសាទនិងអភិវឌ្ឍន៍ជនបទខេត្តកំពង់ចាម'.repeat(2)],
	['an ordinary name', 'លោក សុខ សុភាព']
];

function sheet(items: Card[]): DocumentModel {
	return {
		meta: { title: 'ស', author: 'ស', locale: 'km', created: '2026-01-01T00:00:00Z' },
		body: [{ kind: 'cards', format: 'badge', items }]
	};
}

const card = (name: string): Card => ({
	head: 'វេទិកាសន្ទនា',
	name,
	lines: ['ប្រធានការិយាល័យ', 'មន្ទីរសុខាភិបាល'],
	foot: 'ក្រុម ក'
});

/** Where the lines of a document are drawn, from its top, in points, with how high they are. */
async function linesOf(model: DocumentModel) {
	const spy = vi.spyOn(OfficialRenderer.prototype, 'renderLine');
	const bytes = await renderPdf([model]);
	const lines = spy.mock.calls.map(([line, , y]) => ({
		text: line.inlines.map(({ text }) => text).join(''),
		top: y,
		bottom: y + Math.max(...line.inlines.map(({ height }) => height))
	}));
	return { bytes, lines };
}
afterEach(() => vi.restoreAllMocks());

describe('what stands on a badge', () => {
	it.each(names)('keeps to its own card: %s', async (_, name) => {
		// Ten to a sheet, two in a row: what runs over lands on a neighbour or on another sheet.
		const { bytes, lines } = await linesOf(sheet(Array.from({ length: 10 }, () => card(name))));
		expect((await readPdf(bytes)).pages).toHaveLength(1);
		const perCard = lines.length / 10;
		expect(Number.isInteger(perCard)).toBe(true);
		lines.forEach(({ text, top, bottom }, index) => {
			const from = TOP + Math.floor(Math.floor(index / perCard) / 2) * ROW;
			expect([text, top >= from, bottom <= from + ROW + 0.5]).toEqual([text, true, true]);
		});
		const written = lines
			.map(({ text }) => text)
			.join('')
			.replaceAll(DIVIDED, '');
		expect(squeeze(written)).toContain(squeeze(name));
	});

	it('counts the lines of a word without spaces as they are set', () => {
		const box = { width: 232, height: 60, largest: 19, smallest: 9 };
		const { fontSize, height } = fitText('a'.repeat(150), box, styleFor('km'));
		expect(fontSize).toBeGreaterThan(6);
		expect(height).toBeLessThanOrEqual(box.height);
	});

	it('divides a Chinese name rather than making it tiny', () => {
		const box = { width: 232, height: 60, largest: 19, smallest: 9 };
		const { fontSize } = fitText(names[3]![1], box, styleFor('km'));
		expect(fontSize).toBeGreaterThan(11);
	});

	it('never says that a text is higher than its box', () => {
		const box = { width: 60, height: 10, largest: 19, smallest: 9 };
		expect(fitText('a'.repeat(400), box, styleFor('km')).height).toBeLessThanOrEqual(box.height);
	});
});
