import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/lib/documents/pdf/lay-out.ts';
import type { LaidOutPage } from '../../../src/lib/documents/pdf/pdfmake-types.ts';
import type { Block, DocumentModel } from '../../../src/lib/documents/model/model.ts';
import { layoutFaults } from '../../support/layout-census.ts';
import { elements, readDocx, xmlOf, xmlOfAll } from './read-docx.ts';
import { renderDocx } from '../../../src/lib/documents/docx/render-docx.ts';
import { everyOrder, sampleDocument } from './sample-orders.ts';

/** The lines of a page with their height on it. */
const linesOf = ({ items }: LaidOutPage) =>
	items.flatMap(({ type, item }) =>
		type === 'line' ? [`${item.inlines.map(({ text }) => text).join('')} ${item.y}`] : []
	);
const textOf = (page: LaidOutPage) => linesOf(page).join('\n').replaceAll('\u200b', '');

const letter = (name: string): DocumentModel => {
	const sample = sampleDocument('invitation-letter', 'km');
	return { ...sample, title: { title: name } };
};

describe('a series of letters', () => {
	const names = ['លិខិតទីមួយ', 'លិខិតទីពីរ', 'លិខិតទីបី'] as const;
	const [first, ...others] = names.map(letter);
	const series = layOut([first!, ...others]);

	it('has each as it is alone: the same lines at the same height', () => {
		const alone = names.flatMap((name) => layOut([letter(name)]).pages.map(linesOf));
		expect(series.pages.map(linesOf)).toEqual(alone);
	});

	it('numbers each by itself, from its second page on', () => {
		expect(series.pages).toHaveLength(6);
		for (const [index, page] of series.pages.entries()) {
			const number = /ទំព័រ [០-៩/]+/.exec(textOf(page))?.[0];
			expect(number, `page ${index + 1}`).toBe(index % 2 === 0 ? undefined : 'ទំព័រ ២');
		}
	});

	it('has no running title above the kingdom', () => {
		const title = first!.page!.runningTitle!;
		expect(textOf(series.pages[2]!)).toMatch(/^ព្រះរាជាណាចក្រកម្ពុជា/);
		const above = series.pages.map((page) =>
			page.items.some(({ type, item }) => {
				if (type !== 'line' || item.structure || (item.y ?? 99) > 40) return false;
				const words = item.inlines.map(({ text }) => text).join('');
				return title.includes(words.replaceAll('\u200b', '').trim());
			})
		);
		expect(above).toEqual([false, true, false, true, false, true]);
	});

	it('is the same in Word: numbered anew, with one header and footer for all', async () => {
		const parts = readDocx(await renderDocx([first!, ...others]));
		const sections = elements(xmlOf(parts, 'word/document.xml'), 'w:sectPr');
		const begins = sections.map((section) => section.includes('<w:pgNumType w:start="1"/>'));
		expect(begins).toEqual([false, false, true, false, true, false]);
		const named = (kind: string) =>
			[...parts.keys()].filter((path) => new RegExp(`^word/${kind}\\d+\\.xml$`).test(path));
		expect([named('header').length, named('footer').length]).toEqual([2, 2]);
		const numbered = named('footer').map((path) => xmlOf(parts, path).includes('PAGE'));
		expect(numbered.toSorted()).toEqual([false, true]);
		expect(xmlOfAll(parts, /^word\/footer\d+\.xml$/)).not.toContain('NUMPAGES');
	});
});

describe('a letter of little more than one page', () => {
	const line: Block = { kind: 'paragraph', text: 'ក' };
	const of = (lines: number): DocumentModel => ({
		meta: { title: 'T', author: 'T', locale: 'km', created: '2026-01-01T00:00:00Z' },
		body: Array<Block>(lines).fill(line),
		closing: { signature: { office: ['អភិបាល'] } },
		page: { letter: true }
	});
	const pagesOf = (document: DocumentModel) => layOut([document]).pages.length;
	const usual = (document: DocumentModel) => ({ ...document, page: {} });
	const counts = Array.from({ length: 40 }, (_, index) => index + 5);

	it('stands on one where it is set a little tighter, and on two at its usual distances where it needs them', () => {
		const [max = 0] = counts.filter((lines) => pagesOf(usual(of(lines))) === 1).slice(-1);
		const [tight = 0] = counts.filter((lines) => pagesOf(of(lines)) === 1).slice(-1);
		expect(tight).toBeGreaterThan(max);
		expect(tight).toBeLessThanOrEqual(max * 1.08 + 2);
		const [two, asUsual] = [of(tight + 1), usual(of(tight + 1))].map((one) => layOut([one]));
		expect(two!.pages.map(linesOf)).toEqual(asUsual!.pages.map(linesOf));
	});
});

it.each(everyOrder)(
	'%s in %s strands no heading and no mark, and has no page blank or a quarter empty',
	(kind, locale) => {
		const faults = layoutFaults(layOut([sampleDocument(kind, locale)]));
		expect(faults).toMatchObject({ strandedHeadings: [], loneMarks: [], blankPages: [] });
		expect(faults.emptyPages).toEqual([]);
		// Of all others a high signature may take its last rows along.
		if (kind.endsWith('letter')) expect(faults.emptyBeforeEnd).toEqual([]);
	}
);
