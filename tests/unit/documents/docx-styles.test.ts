import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../../src/lib/documents/docx/render-docx.ts';
import type { Block, DocumentModel } from '../../../src/lib/documents/model/model.ts';
import { elements, paragraphsOf, readDocx, xmlOf, xmlOfAll } from './read-docx.ts';
import { documentOf, sampleDocument } from './sample-orders.ts';

const base: DocumentModel = {
	meta: { title: 'ចំណងជើង', author: 'រដ្ឋបាល', locale: 'km', created: '2026-01-02T03:04:05Z' },
	body: []
};

describe('the styles of a Word file', () => {
	const column = (locale: 'km' | 'en') => ({
		locale,
		blocks: [
			{ kind: 'heading' as const, level: 2 as const, text: 'a' },
			{ kind: 'list' as const, marker: 'number' as const, items: ['a'] }
		]
	});

	it.each([
		['in one language', documentOf('ក')],
		['in two', sampleDocument('report', 'both')],
		[
			'with a column in another',
			{ ...base, body: [{ kind: 'columns' as const, columns: [column('km'), column('en')] }] }
		]
	])('are all defined, as is all numbering: %s', async (_, model) => {
		const parts = readDocx(await renderDocx([model]));
		const xml = xmlOf(parts, 'word/document.xml') + xmlOfAll(parts, /^word\/(header|footer)/);
		const styles = xmlOf(parts, 'word/styles.xml');
		const defined = new Set([...styles.matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id));
		for (const [, id] of xml.matchAll(/<w:(?:pStyle|rStyle) w:val="([^"]+)"/g)) {
			expect(defined).toContain(id);
		}
		for (const [, id] of styles.matchAll(/<w:basedOn w:val="([^"]+)"/g)) {
			if (id !== 'DefaultParagraphFont') expect(defined).toContain(id);
		}
		const numbering = xmlOf(parts, 'word/numbering.xml');
		for (const [, id] of xml.matchAll(/<w:numId w:val="([^"]+)"/g)) {
			expect(numbering).toContain(`w:numId="${id}"`);
		}
	});

	it('are called in the language of the document, Word’s own as Word calls them', async () => {
		const namesIn = async (locale: 'km' | 'en' | 'both') => {
			const parts = readDocx(await renderDocx([sampleDocument('report', locale)]));
			const styles = xmlOf(parts, 'word/styles.xml');
			return [...styles.matchAll(/<w:name w:val="([^"]+)"/g)].map(([, name]) => name!);
		};
		const own =
			/^(Normal|Title|Subtitle|Body Text|List Paragraph|Strong|Hyperlink|Default|caption|header|footer|heading|footnote|endnote|toc|Bibliography|line number|No List|Table)/i;
		const khmer = await namesIn('km');
		expect(khmer).toContain('អត្ថបទតារាង');
		expect(khmer.filter((name) => !/[\u1780-\u17ff]/.test(name) && !own.test(name))).toEqual([]);
		expect(await namesIn('en')).toContain('Table text');
		const both = await namesIn('both');
		expect(both).toContain('អត្ថបទតារាង (អង់គ្លេស)');
		expect(new Set(both).size).toBe(both.length);
	});

	it('set each column in its own language', async () => {
		const columns: Block = { kind: 'columns', columns: [column('km'), column('en')] };
		const parts = readDocx(await renderDocx([{ ...base, body: [columns] }]));
		const xml = xmlOf(parts, 'word/document.xml');
		expect(paragraphsOf(xml, 'Heading2')).toHaveLength(1);
		expect(paragraphsOf(xml, 'Heading2English')).toHaveLength(1);
		// The same blocks begin level with each other.
		expect(elements(xml, 'w:tr').map((row) => elements(row, 'w:tc').length)).toEqual([2, 2]);
	});
});

describe('a Word file of a document in which nothing stands', () => {
	it('has no table without rows and no cell without a paragraph', async () => {
		const table = { kind: 'table' as const, columns: [{ weight: 1 }], head: [], body: [] };
		const body: Block[] = [
			table,
			{ kind: 'fields', items: [] },
			{ kind: 'list', marker: 'dash', items: [] },
			{ kind: 'columns', columns: [{ blocks: [] }, { blocks: [] }] },
			{ kind: 'columns', columns: [{ blocks: [table] }, { blocks: [{ kind: 'pageBreak' }] }] },
			{ ...table, body: [{ cells: [] }] }
		];
		const cards = { kind: 'cards' as const, format: 'tent' as const, items: [] };
		const empty = { ...base, body: [] };
		const models = [empty, { ...base, body: [cards] }] as const;
		const parts = readDocx(await renderDocx([{ ...base, body }, ...models]));
		const xml = xmlOf(parts, 'word/document.xml');
		for (const found of elements(xml, 'w:tbl')) expect(found).toContain('<w:tr>');
		for (const cell of elements(xml, 'w:tc')) expect(cell).toMatch(/(<\/w:p>|<w:p\/>)<\/w:tc>$/);
		expect(elements(xml, 'w:sectPr')).toHaveLength(3);
	});
});
