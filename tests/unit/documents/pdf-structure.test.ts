import { describe, expect, it } from 'vitest';
import type { Block, DocumentModel } from '../../../src/lib/documents/model/model.ts';
import { renderPdf } from '../../../src/lib/documents/pdf/render-pdf.ts';
import { modelTexts } from './model-texts.ts';
import { holds } from './read-pdf.ts';
import { readPdfStructure, walk, wordsOf, type StructureNode } from './read-pdf-structure.ts';
import { everyOrder, sampleDocument } from './sample-orders.ts';

// Slow machines draw slowly; what hangs still fails.

const META = {
	title: 'Test',
	author: 'Test',
	locale: 'km',
	created: '2026-01-01T00:00:00Z'
} as const;

const plain = (body: readonly Block[], more: Partial<DocumentModel> = {}): DocumentModel => ({
	meta: META,
	body,
	...more
});

async function structureOf(model: DocumentModel) {
	const { pages, artifacts } = await readPdfStructure(await renderPdf([model]));
	const nodes = pages.flatMap(walk);
	return { pages, nodes, artifacts, words: pages.map(wordsOf).join('') };
}

const rolesOf = (node: StructureNode) => node.children.map(({ role }) => role);

describe.each(everyOrder)('%s in %s, read by its structure', (kind, locale) => {
	it('gives all words in the order in which they are read', async () => {
		const model = sampleDocument(kind, locale);
		const { words } = await structureOf(model);
		// What stands at the foot of each page is passed over.
		const texts = modelTexts({ ...model, page: { ...model.page, footer: '' } });
		for (const text of texts) expect(holds(words, text), text).toBe(true);
	});

	it('holds its tables as rows of cells, their heads once', async () => {
		const { nodes } = await structureOf(sampleDocument(kind, locale));
		for (const table of nodes.filter(({ role }) => role === 'Table')) {
			expect(new Set(rolesOf(table))).toEqual(new Set(['TR']));
			for (const row of table.children) {
				expect(row.children.length).toBeGreaterThan(0);
				for (const { role } of row.children) expect(['TH', 'TD']).toContain(role);
			}
		}
	});
});

describe('the structure of a PDF', () => {
	it('has the title first, then headings by their level, paragraphs and lists', async () => {
		const { nodes } = await structureOf(
			plain(
				[
					{ kind: 'heading', level: 1, number: '១.', text: 'ជំពូក' },
					{ kind: 'heading', level: 2, text: 'ផ្នែក' },
					{ kind: 'paragraph', text: 'អត្ថបទ' },
					{ kind: 'list', marker: 'dash', items: ['មួយ', 'ពីរ'] }
				],
				{ title: { title: 'របាយការណ៍', subject: 'កិច្ចសន្ទនា' } }
			)
		);
		const document = nodes.find(({ role }) => role === 'Document')!;
		expect(rolesOf(document)).toEqual(['H1', 'H2', 'H3', 'P', 'L']);
		expect(document.children.map(wordsOf).slice(0, 4)).toEqual([
			'របាយការណ៍កិច្ចសន្ទនា',
			'១.ជំពូក',
			'ផ្នែក',
			'អត្ថបទ'
		]);
		const list = document.children[4]!;
		expect(rolesOf(list)).toEqual(['LI', 'LI']);
		expect(list.children.map(rolesOf)).toEqual([
			['Lbl', 'LBody'],
			['Lbl', 'LBody']
		]);
		expect(wordsOf(list)).toBe('-មួយ-ពីរ');
	});

	it('reads the head of a table that goes over pages once, and each row in its place', async () => {
		const rows = Array.from({ length: 90 }, (_, index) => ({ cells: [`ជួរ${index}`, 'មានន័យ'] }));
		const { pages, words } = await structureOf(
			plain([
				{
					kind: 'table',
					columns: [{ weight: 1 }, { weight: 1 }],
					head: [{ cells: ['ក្បាលតារាង', 'ន័យ'] }],
					body: rows
				}
			])
		);
		expect(pages.length).toBeGreaterThan(1);
		expect(words.split('ក្បាលតារាង')).toHaveLength(2);
		expect(words).toBe(`ក្បាលតារាងន័យ${rows.map(({ cells }) => cells.join('')).join('')}`);
	});

	it('describes figures, and passes over ornaments, lines, headers, footers and watermarks', async () => {
		const svg =
			'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9"><rect width="9" height="9"/></svg>';
		const { nodes, artifacts, words } = await structureOf(
			plain(
				[
					{ kind: 'figure', svg, width: 9, height: 9, alt: 'ស្ត្រី ៣២%', caption: 'ចំណងជើងរូប' },
					{ kind: 'pageBreak' },
					{ kind: 'paragraph', text: 'ទំព័រទីពីរ' }
				],
				{
					letterhead: { kingdom: 'ព្រះរាជាណាចក្រ', motto: 'ជាតិ', administration: ['រដ្ឋបាល'] },
					page: { footer: 'ជើងទំព័រ', runningTitle: 'ចំណងជើងរត់', watermark: 'ព្រាង' }
				}
			)
		);
		const figures = nodes.filter(({ role }) => role === 'Figure');
		expect(figures.map(({ alt }) => alt)).toEqual(['ស្ត្រី ៣២%']);
		for (const passedOver of ['ជើងទំព័រ', 'ចំណងជើងរត់', 'ព្រាង']) {
			expect(artifacts).toContain(passedOver);
			expect(words).not.toContain(passedOver);
		}
	});

	it('holds a link with its words and its address', async () => {
		const url = 'https://sontonea.example/rsvp/1';
		const bytes = await renderPdf([
			plain([{ kind: 'paragraph', text: ['សូមឆ្លើយ ', { text: 'នៅទីនេះ ឥឡូវនេះ', link: url }, ' ។'] }])
		]);
		const { pages } = await readPdfStructure(bytes);
		const paragraph = pages.flatMap(walk).find(({ role }) => role === 'P')!;
		expect(wordsOf(paragraph)).toBe('សូមឆ្លើយនៅទីនេះឥឡូវនេះ។');
		const links = walk(paragraph).filter(({ role }) => role === 'Link');
		expect(links.map(wordsOf)).toEqual(['នៅទីនេះឥឡូវនេះ']);
		// Each annotation names its place in the tree, and the tree names the annotation.
		const file = Buffer.from(bytes).toString('latin1');
		const annotations = file.match(/\/Subtype \/Link/g)!.length;
		expect(file.match(/\/StructParent \d+/g)).toHaveLength(annotations);
		expect(file.match(/\/Type \/OBJR/g)).toHaveLength(annotations);
	});

	it('tells the language of a column, and reads a card once', async () => {
		const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
		const { nodes } = await structureOf(
			plain([
				{
					kind: 'columns',
					columns: [
						{ locale: 'km', blocks: [paragraph('ខ្មែរ')] },
						{ locale: 'en', blocks: [paragraph('English')] }
					]
				}
			])
		);
		const columns = nodes.filter(({ role }) => role === 'Div');
		expect(columns.map((node) => [node.lang, wordsOf(node)])).toEqual([
			[undefined, 'ខ្មែរ'],
			['en', 'English']
		]);
		const cards = await structureOf(
			plain([{ kind: 'cards', format: 'tent', items: [{ head: 'ក', name: 'ឈ្មោះ', lines: [] }] }])
		);
		expect(cards.words).toBe('កឈ្មោះ');
		expect(cards.artifacts).toBe('កឈ្មោះ');
	});
});
