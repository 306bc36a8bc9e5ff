import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { DocumentLocale } from '../../../src/lib/domain/language.ts';
import type { DocumentModel } from '../../../src/lib/documents/model/model.ts';
import { PAGES_WITHOUT_CONTENTS } from '../../../src/lib/documents/pdf/contents.ts';
import { layOut, type LaidOut } from '../../../src/lib/documents/pdf/lay-out.ts';
import { makeDocuments, produceDocument } from '../../../src/lib/documents/produce-document.ts';
import { toLatinDigits } from '../../../src/lib/i18n/format.ts';
import { reportOrder } from '../../bench/bench-report.ts';
import { layoutFaults } from '../../support/layout-census.ts';

const long = { participants: 60, inputs: 36, actions: 16 };
const short = { participants: 3, inputs: 2, actions: 1 };
const locales: DocumentLocale[] = ['km', 'en', 'both'];

/** The lines that name a page, in the order in which they are read. */
function pageNumbers({ pages }: LaidOut) {
	return pages.flatMap(({ items }, page) =>
		items.flatMap(({ type, item }) =>
			type === 'line' && item.pageOf ? [{ line: item, page }] : []
		)
	);
}

/** Where the links of a PDF to its own pages lead, in their order, each place once. */
async function linkedPages(bytes: Uint8Array) {
	const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
	const linked = new Map<string, { page: number; says: string }>();
	for (let number = 1; number <= pdf.numPages; number += 1) {
		const annotations = (await (await pdf.getPage(number)).getAnnotations()) as {
			dest?: string;
			contentsObj?: { str: string };
		}[];
		for (const { dest, contentsObj } of annotations) {
			if (!dest || linked.has(dest)) continue;
			const [target] = (await pdf.getDestination(dest))!;
			const page = (await pdf.getPageIndex(target as Parameters<typeof pdf.getPageIndex>[0])) + 1;
			linked.set(dest, { page, says: contentsObj?.str ?? '' });
		}
	}
	await pdf.destroy();
	return [...linked.values()];
}

const withoutAnnexes = ({ annexes: _, ...document }: DocumentModel): DocumentModel => document;

describe.each(locales)('the contents of a long report in %s', (locale) => {
	const order = reportOrder(long, locale);
	const laid = layOut(makeDocuments(order));
	const numbers = pageNumbers(laid);

	it('name the page on which each chapter and annex begins, and lead there', async () => {
		expect(laid.pages.length).toBeGreaterThan(PAGES_WITHOUT_CONTENTS);
		const links = await linkedPages(await produceDocument(order, 'pdf'));
		// Nine chapters, the three parts of the fifth, three annexes.
		expect(links).toHaveLength(15);
		const named = numbers.map(({ line }) =>
			Number(toLatinDigits(line.inlines.map(({ text }) => text).join('')))
		);
		expect(named).toEqual(links.map(({ page }) => page));
		expect(named[0]).toBe(2);
		expect(links.at(-1)!.says).toContain(locale === 'km' ? 'ឧបសម្ព័ន្ធទី៣' : 'Annex 3');
	});

	it('end their numbers at one edge', () => {
		const ends = numbers.map(({ line }) => {
			const [inline] = line.inlines;
			return Math.round(((line.x ?? 0) + (inline?.x ?? 0) + (inline?.width ?? 0)) * 10);
		});
		expect(new Set(ends).size).toBe(1);
	});

	it('strand no heading and leave no page blank', () => {
		const faults = layoutFaults(laid);
		expect(faults).toMatchObject({ strandedHeadings: [], blankPages: [], emptyPages: [] });
	});

	it('are not there where ten pages are enough', () => {
		const order = reportOrder(short, locale);
		const few = layOut([withoutAnnexes(makeDocuments(order)[0])]);
		expect(few.pages.length).toBeLessThanOrEqual(PAGES_WITHOUT_CONTENTS);
		expect(pageNumbers(few)).toEqual([]);
	});
});
