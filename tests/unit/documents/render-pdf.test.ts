import { afterEach, describe, expect, it, vi } from 'vitest';
import { buildAgenda } from '../../../src/lib/documents/builders/agenda.ts';
import { buildReport } from '../../../src/lib/documents/builders/report.ts';
import type { Block, DocumentModel } from '../../../src/lib/documents/model/model.ts';
import { FAMILIES } from '../../../src/lib/documents/fonts/font-files.ts';
import { toRuns } from '../../../src/lib/documents/pdf/inlines.ts';
import { PdfmakeDocument } from '../../../src/lib/documents/pdf/pdfmake-internals.ts';
import { renderPdf } from '../../../src/lib/documents/pdf/render-pdf.ts';
import { shapeText } from '../../../src/lib/documents/fonts/shaping.ts';
import { styleFor } from '../../../src/lib/documents/model/look.ts';
import { sampleData } from '../../../src/lib/documents/samples/sample-data.ts';
import { sampleIssuance } from '../../support/sample-issuance.ts';
import { modelTexts } from './model-texts.ts';
import { holds, readPdf, squeeze } from './read-pdf.ts';
import { everyOrder, sampleDocument } from './sample-orders.ts';

const sample = sampleData(sampleIssuance);

/** A piece of a line that ends with a coeng or begins with a dependent sign. */
const INSIDE_SYLLABLE = /\u17d2\u200b*$|^\u200b*[\u17b6-\u17d3]/;

afterEach(() => {
	vi.restoreAllMocks();
});

/** Listens to what is drawn; a piece is never divided over lines. */
function drawnPieces(): () => string[] {
	const draw = vi.spyOn(PdfmakeDocument.prototype, '_fragment');
	return () => draw.mock.calls.map(([text]) => String(text));
}

describe.each(everyOrder)('%s in %s', (kind, locale) => {
	const model = sampleDocument(kind, locale);
	const style = locale === 'both' ? styleFor('km', 'en') : styleFor(locale);

	it('gives back every word to a reader', async () => {
		const { text } = await readPdf(await renderPdf([model]));
		for (const words of modelTexts(model)) expect(holds(text, words), words).toBe(true);
	});

	it('breaks no line inside a syllable', async () => {
		const pieces = drawnPieces();
		await renderPdf([model]);
		expect(pieces().length).toBeGreaterThan(40);
		for (const piece of pieces()) expect(piece).not.toMatch(INSIDE_SYLLABLE);
	});

	it('needs no glyph that its fonts lack', () => {
		for (const words of modelTexts(model)) {
			for (const face of ['body', 'title'] as const) {
				for (const run of toRuns(words, style, face)) {
					const font = FAMILIES[run.font!][run.bold ? 'bold' : 'normal'];
					for (const { id } of shapeText(font, run.text)) expect(id, run.text).not.toBe(0);
				}
			}
		}
	});

	it('is the same, byte for byte, each time', async () => {
		const [first, second] = [
			await renderPdf([model]),
			await renderPdf([sampleDocument(kind, locale)])
		];
		expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
	});
});

describe('a PDF', () => {
	it('bears title, author, language, date and A4 pages', async () => {
		const model = buildReport(sample.report, 'km');
		const { info, language, pages, outline } = await readPdf(await renderPdf([model]));
		expect(info.Title).toBe('របាយការណ៍ស្ដីពីលទ្ធផលកិច្ចសន្ទនាភាពជាដៃគូរាជធានី ខេត្ត ឆ្នាំ២០២៦');
		expect(info.Author).toBe('រដ្ឋបាលខេត្តកំពង់ចាម');
		expect(info.CreationDate).toBe('D:20261121030000Z');
		expect(language).toBe('km');
		for (const { width, height } of pages) {
			expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
		}
		expect(outline).toContain('១. សេចក្ដីផ្ដើម');
		expect(outline).toContain('ឧបសម្ព័ន្ធទី១ បញ្ជីអ្នកចូលរួម');
	});

	it('bears another date when one is given, and then other bytes', async () => {
		const model = buildAgenda(sample.agenda, 'en');
		const fixed = await renderPdf([
			{ ...model, meta: { ...model.meta, created: '2026-01-02T03:04:05Z' } }
		]);
		expect((await readPdf(fixed)).info.CreationDate).toBe('D:20260102030405Z');
		expect(Buffer.from(fixed).equals(Buffer.from(await renderPdf([model])))).toBe(false);
	});

	it('says that it is a draft on each page, and only then', async () => {
		const draft = { ...sample.agenda, issuance: { ...sampleIssuance, draft: true } };
		expect((await readPdf(await renderPdf([buildAgenda(draft, 'km')]))).text).toContain(
			'សេចក្ដីព្រាង'
		);
		const final = await readPdf(await renderPdf([buildAgenda(sample.agenda, 'km')]));
		expect(final.text).not.toContain('សេចក្ដីព្រាង');
	});

	it('loses nothing of a table row that is higher than a page', async () => {
		const numbered = Array.from({ length: 400 }, (_, index) => `ប្រយោគទី${index}។`);
		const block: Block = {
			kind: 'table',
			columns: [{ weight: 1 }, { weight: 1 }],
			head: [{ cells: ['ធាតុចូល', 'ចម្លើយ'] }],
			body: [{ cells: [numbered.join(' '), 'ចប់'] }, { cells: ['ជួរចុងក្រោយ', ''] }]
		};
		const { text, pages } = await readPdf(await renderPdf([plain([block])]));
		expect(pages.length).toBeGreaterThan(2);
		for (const sentence of numbered) expect(holds(text, sentence), sentence).toBe(true);
		expect(text).toContain('ជួរចុងក្រោយ');
	});

	it('divides a word that is wider than its column between syllables', async () => {
		const word = 'ព្រះរាជាណាចក្រកម្ពុជា'.repeat(3);
		const block: Block = {
			kind: 'table',
			columns: [{ weight: 1 }, { weight: 12 }],
			head: [],
			body: [{ cells: [[{ text: word }], ''].map((text) => ({ text })) }]
		};
		const pieces = drawnPieces();
		const { text } = await readPdf(await renderPdf([plain([block])]));
		expect(text).toContain(word);
		expect(pieces().length).toBeGreaterThan(8);
		for (const piece of pieces()) expect(piece).not.toMatch(INSIDE_SYLLABLE);
	});

	it('keeps a heading with what it heads', async () => {
		for (let lines = 30; lines < 48; lines += 1) {
			const filler: Block = {
				kind: 'paragraph',
				look: 'small',
				text: Array(lines).fill('ក').join('\n')
			};
			const heading: Block = { kind: 'heading', level: 1, text: 'ចំណងជើង' };
			const table: Block = {
				kind: 'table',
				columns: [{ weight: 1 }],
				head: [{ cells: ['ក្បាលតារាង'] }],
				body: [{ cells: [{ paragraphs: ['ជួរទីមួយ', 'ពីរ', 'បី'] }] }]
			};
			const bytes = await renderPdf([plain([filler, heading, table])]);
			const pages = await pageTexts(bytes);
			const page = pages.findIndex((text) => text.includes('ចំណងជើង'));
			expect(pages[page], `after ${lines} lines`).toContain('ជួរទីមួយ');
		}
	});

	it('holds texts of every kind that people type', async () => {
		const odd = 'tab\there ✓ 你好 🙂 “quote” – é ្ក ា a\u200bb\u0007';
		const bytes = await renderPdf([plain([{ kind: 'paragraph', text: odd }])]);
		expect((await readPdf(bytes)).text).toContain(squeeze('tab here ✓ 你好 🙂 “quote” – é'));
	});

	it('renders a report of 300 participants and 1,000 inputs without losing any', async () => {
		const inputs = Array.from({ length: 1000 }, (_, index) => ({
			...sample.report.discussions[0]!.inputs[0]!,
			text: `ធាតុចូលលេខ${index} អំពីសេវាសាធារណៈនៅមូលដ្ឋាន`
		}));
		const data = {
			...sample.report,
			participants: Array.from(
				{ length: 300 },
				(_, index) => sample.report.participants[index % 40]!
			),
			discussions: [{ ...sample.report.discussions[0]!, inputs }]
		};
		const { text } = await readPdf(await renderPdf([buildReport(data, 'km')]));
		for (const input of inputs) expect(holds(text, input.text), input.text).toBe(true);
	});
});

function plain(body: readonly Block[]): DocumentModel {
	return {
		meta: { title: 'Test', author: 'Test', locale: 'km', created: '2026-01-01T00:00:00Z' },
		body
	};
}

async function pageTexts(bytes: Uint8Array): Promise<string[]> {
	const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
	const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
	const texts: string[] = [];
	for (let number = 1; number <= pdf.numPages; number += 1) {
		const { items } = await (await pdf.getPage(number)).getTextContent();
		texts.push(squeeze(items.map((item) => ('str' in item ? item.str : '')).join('')));
	}
	await pdf.destroy();
	return texts;
}
