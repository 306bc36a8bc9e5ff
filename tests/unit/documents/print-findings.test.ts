import { describe, expect, it } from 'vitest';
import type { PrintFinding } from '../../../src/lib/domain/document/print-finding.ts';
import { markOf, marksIn, withoutMarks } from '../../../src/lib/documents/model/marks.ts';
import { layOut } from '../../../src/lib/documents/pdf/lay-out.ts';
import { pagesOfMarks } from '../../../src/lib/documents/pdf/pages-of-marks.ts';
import {
	headingsOfMarks,
	markFindings,
	numberedIn
} from '../../../src/lib/documents/print-findings.ts';
import { renderPdf } from '../../../src/lib/documents/pdf/render-pdf.ts';
import type { DocumentModel } from '../../../src/lib/documents/model/model.ts';
import { fontsOf } from '../../support/pdf-fonts.ts';
import { NAMES, NO_FONT } from './names.ts';

/** What in a text is not printed as written. */
function findingsIn(text: string): PrintFinding[] {
	const findings: PrintFinding[] = [];
	markFindings(text, numberedIn(findings));
	return findings;
}

describe('what is not printed as it was written', () => {
	it.each(Object.entries(NAMES))('is nothing of a name that a font holds: %s', (_, name) => {
		expect(findingsIn(name)).toEqual([]);
	});

	it('is each character that no font holds, with its word and its number', () => {
		expect(findingsIn('លោក བོད និង a\u{13000}b')).toMatchObject([
			{ kind: 'missing', word: 'བོད', character: 'བ', code: 'U+0F56' },
			{ character: 'ོ' },
			{ character: 'ད' },
			{ kind: 'missing', word: 'a\u{13000}b', character: '\u{13000}', code: 'U+13000' }
		]);
	});

	it('is an emoji as one, however many characters it is made of', () => {
		expect(findingsIn('អរគុណ 🇰🇭')).toEqual([
			{ kind: 'emoji', word: '🇰🇭', character: '🇰🇭', code: 'U+1F1F0 U+1F1ED' }
		]);
	});

	it('shows a long word shortened around the place', () => {
		const [found] = findingsIn(`${'ក'.repeat(300)}Ꭰ${'ក'.repeat(300)}`);
		expect(found?.word).toMatch(/^…ក{16}Ꭰក{16}…$/);
	});

	it('is told with the heading above it, once', () => {
		const document: DocumentModel = {
			meta: { title: 'Ꭰ', author: 'Test', locale: 'en', created: '2026-01-01T00:00:00Z' },
			body: [
				{ kind: 'paragraph', text: 'Ꭰ' },
				{ kind: 'heading', level: 1, text: 'Participants' },
				{
					kind: 'table',
					columns: [{ weight: 1 }, { weight: 1 }],
					head: [],
					body: [{ cells: ['Ꭰ', 'Ꭰ'] }]
				}
			]
		};
		const findings: PrintFinding[] = [];
		const marked = markFindings(document, numberedIn(findings));
		expect(findings.map(({ word }) => word)).toEqual(['Ꭰ']);
		expect(headingsOfMarks([marked])).toEqual(new Map([[0, new Set(['', 'Participants'])]]));
	});

	it('is told with its annex where it stands in one', () => {
		const findings: PrintFinding[] = [];
		const document: DocumentModel = {
			meta: { title: 'T', author: 'Test', locale: 'en', created: '2026-01-01T00:00:00Z' },
			body: [{ kind: 'heading', level: 1, text: 'Conclusion' }],
			annexes: [
				{ label: 'Annex 1', title: 'Participants', body: [{ kind: 'paragraph', text: 'Ꭰ' }] },
				{ label: 'Annex 2', title: 'Inputs', body: [{ kind: 'paragraph', text: 'b' }] }
			]
		};
		const marked = markFindings(document, numberedIn(findings));
		const expected = new Map([[0, new Set(['Annex 1 – Participants'])]]);
		expect(headingsOfMarks([marked])).toEqual(expected);
	});

	it('is marked where it stands, and nothing else is changed', () => {
		const findings: PrintFinding[] = [];
		const numberOf = numberedIn(findings);
		const data = { a: 'អរគុណ 😀 ច្រើន', b: ['ཀ x ཀ', 'Łódź'], c: 3 };
		const marked = markFindings(data, numberOf);
		expect(findings.map(({ character }) => character)).toEqual(['😀', 'ཀ']);
		expect(marksIn(marked.a)).toEqual([0]);
		expect(withoutMarks(marked.a)).toBe('អរគុណ ច្រើន');
		expect(marksIn(marked.b[0]!)).toEqual([1, 1]);
		expect(withoutMarks(marked.b[0]!)).toBe('ཀ x ཀ');
		expect(marked.b[1]).toBe('Łódź');
		const plain = { a: 'Đồng Tháp', b: ['ភ្នំពេញ'] };
		expect(markFindings(plain, numberOf)).toBe(plain);
	});

	it('is told apart by the numbers of marks, however many', () => {
		const numbers = [0, 1, 29, 30, 31, 899, 900, 12345];
		expect(marksIn(numbers.map((number) => `a${markOf(number)}`).join(' '))).toEqual(numbers);
	});

	it('is found on its page, and its mark moves nothing', () => {
		const lines = (mark: (number: number) => string): DocumentModel => ({
			meta: { title: 'Test', author: 'Test', locale: 'km', created: '2026-01-01T00:00:00Z' },
			body: [
				...Array.from({ length: 90 }, (_, number) => ({
					kind: 'paragraph' as const,
					text: `ការអភិវឌ្ឍ${mark(number)} មូលដ្ឋាន ${'ភូមិ '.repeat(number % 7)}`
				})),
				{
					kind: 'table',
					columns: [{ weight: 1 }],
					head: [],
					body: [{ cells: [`ក្នុងតារាង${mark(90)}`] }]
				}
			]
		});
		const pages = pagesOfMarks([lines(markOf)]);
		expect([...pages.keys()]).toEqual(Array.from({ length: 91 }, (_, number) => number));
		const lineTexts = (document: DocumentModel) =>
			layOut([document]).pages.map(({ items }) =>
				items.flatMap(({ type, item }) =>
					type === 'line' ? [withoutMarks(item.inlines.map(({ text }) => text).join(''))] : []
				)
			);
		const unmarked = lineTexts(lines(() => ''));
		expect(lineTexts(lines(markOf))).toEqual(unmarked);
		expect(unmarked.length).toBeGreaterThan(2);
		expect(pages.get(0)).toEqual([1]);
		expect(pages.get(90)).toEqual([unmarked.length]);
	});

	it('is just what is boxed in the PDF', async () => {
		for (const text of [...Object.values(NAMES), ...Object.keys(NO_FONT)]) {
			const bytes = await renderPdf([
				{
					meta: { title: 'Test', author: 'Test', locale: 'km', created: '2026-01-01T00:00:00Z' },
					body: [{ kind: 'paragraph', text }]
				}
			]);
			const boxed = (await fontsOf(bytes)).some(({ font }) => font.includes('SontoneaCodes'));
			expect(boxed, text).toBe(findingsIn(text).some(({ kind }) => kind === 'missing'));
		}
	});
});
