import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { fontRuns } from '../../../src/lib/documents/fonts/font-fallback.ts';
import { makeDocuments, produceDocument } from '../../../src/lib/documents/produce-document.ts';
import { reportOrder } from '../../bench/bench-report.ts';
import { modelTexts } from './model-texts.ts';

it('Khmer in an English text is set in the font of Khmer documents', () => {
	expect(fontRuns('Governor (អភិបាល)', 'Kantumruy')).toEqual([
		{ text: 'Governor (' },
		{ text: 'អភិបាល', family: 'Battambang' },
		{ text: ')' }
	]);
});

it.each(['en', 'both'] as const)(
	'the Khmer words of a report in %s are found by a reader that goes by glyph, none with a gap in it',
	async (locale) => {
		const order = reportOrder({ participants: 10, inputs: 20, actions: 10 }, locale);
		const texts = modelTexts(makeDocuments(order)[0]).join('\n').replaceAll('\u200b', '');
		const segments = new Intl.Segmenter('km', { granularity: 'word' }).segment(texts);
		const words = new Set(
			[...segments]
				.map(({ segment }) => segment)
				.filter((word) => /^[\u1780-\u17d3]{3,}$/.test(word))
		);
		const pdf = await getDocument({ data: await produceDocument(order, 'pdf'), verbosity: 0 })
			.promise;
		let read = '';
		for (let number = 1; number <= pdf.numPages; number += 1) {
			const { items } = await (await pdf.getPage(number)).getTextContent();
			for (const item of items) if ('str' in item) read += item.str + (item.hasEOL ? '\n' : '');
		}
		await pdf.destroy();
		expect(words.size).toBeGreaterThan(100);
		expect(read).not.toContain('\u200b');
		expect([...words].filter((word) => !read.includes(word))).toEqual([]);
	}
);
