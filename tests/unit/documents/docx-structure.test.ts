import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../../src/lib/documents/docx/render-docx.ts';
import { contentWidth } from '../../../src/lib/documents/model/look.ts';
import type { Block, DocumentModel } from '../../../src/lib/documents/model/model.ts';
import { elements, paragraphsOf, readDocx, wordsOf, xmlOf, xmlOfAll } from './read-docx.ts';
import { sampleDocument } from './sample-orders.ts';

const base: DocumentModel = {
	meta: { title: 'ចំណងជើង', author: 'រដ្ឋបាល', locale: 'km', created: '2026-01-02T03:04:05Z' },
	body: []
};

async function partsOf(...documents: [DocumentModel, ...DocumentModel[]]) {
	return readDocx(await renderDocx(documents));
}

async function bodyOf(body: readonly Block[], locale: 'km' | 'en' = 'km'): Promise<string> {
	const model = { ...base, meta: { ...base.meta, locale }, body };
	return xmlOf(await partsOf(model), 'word/document.xml');
}

describe('the text of a Word file', () => {
	it('marks Khmer as complex script, sized and weighed as such, and breaks it between words', async () => {
		const text = ['ក្រុមការងារបច្ចេកទេស ', { text: 'សំខាន់', strong: true }, ' UNICEF – “a”'];
		const [paragraph = ''] = paragraphsOf(await bodyOf([{ kind: 'paragraph', text }]), 'BodyText');
		const runs = elements(paragraph, 'w:r');
		for (const run of runs) {
			expect(run.includes('<w:cs/>')).toBe(/[\u1780-\u17ff]/.test(wordsOf(run)));
		}
		const strong = runs.find((run) => wordsOf(run).includes('សំខាន់'));
		expect(strong).toContain('<w:bCs/>');
		expect(wordsOf(paragraph)).toContain('ក្រុមការងារ\u200bបច្ចេកទេស');
		expect(wordsOf(paragraph)).not.toMatch(/\u17d2\u200b/);
		// Battambang has no dashes and curly quotes.
		const dash = runs.find((run) => wordsOf(run).includes('–'));
		expect(dash).toContain('w:ascii="Kantumruy Pro"');
	});

	it('has the fonts of Khmer and of Latin, and both languages, in its styles', async () => {
		const styles = xmlOf(await partsOf(base), 'word/styles.xml');
		const [defaults = ''] = elements(styles, 'w:rPrDefault');
		expect(defaults).toContain(
			'<w:rFonts w:ascii="Battambang" w:cs="Battambang" w:hAnsi="Kantumruy Pro"/>'
		);
		expect(defaults).toContain('<w:sz w:val="22"/><w:szCs w:val="22"/>');
		expect(defaults).toContain('<w:lang w:val="en-GB" w:bidi="km-KH"/>');
		const title = elements(styles, 'w:style').find((style) => style.includes('"Title"'));
		expect(title).toContain('w:cs="Moul"');
	});

	it('heads with the headings of Word, its number included', async () => {
		const body: Block[] = ([1, 2, 3] as const).map((level) => ({
			kind: 'heading',
			level,
			number: `${level}.`,
			text: 'សេចក្តីផ្តើម'
		}));
		const xml = await bodyOf(body);
		for (const level of [1, 2, 3]) {
			const [heading = ''] = paragraphsOf(xml, `Heading${level}`);
			expect(wordsOf(heading).replaceAll('\u200b', '')).toBe(`${level}. សេចក្តីផ្តើម`);
		}
	});

	it('counts lists with Word’s own numbering, each from one', async () => {
		const list = (marker: 'number' | 'letter' | 'dash' | 'bullet'): Block => ({
			kind: 'list',
			marker,
			items: ['មួយ', 'ពីរ']
		});
		const lists = (['number', 'number', 'letter', 'dash', 'bullet'] as const).map(list);
		const parts = await partsOf({ ...base, body: lists });
		const ids = [...xmlOf(parts, 'word/document.xml').matchAll(/<w:numId w:val="(\d+)"/g)];
		const used = ids.map(([, id]) => id);
		expect(new Set(used).size).toBe(5);
		expect(used[0]).toBe(used[1]);
		const numbering = xmlOf(parts, 'word/numbering.xml');
		for (const format of ['decimal', 'lowerLetter', 'bullet']) {
			expect(numbering).toContain(`<w:numFmt w:val="${format}"/>`);
		}
		const [decimal = ''] = elements(numbering, 'w:abstractNum').filter((text) =>
			text.includes('"decimal"')
		);
		expect(decimal).toContain('w:ascii="Sontonea Khmer Numerals"');
		for (const id of new Set(used)) {
			const [num = ''] = elements(numbering, 'w:num').filter((text) =>
				text.includes(`w:numId="${id}"`)
			);
			if (id === used[0] || id === used[2]) expect(num).toContain('<w:startOverride w:val="1"/>');
		}
	});

	it('sets links as links, marks by styles, and breaks lines where the text does', async () => {
		const link = 'https://sontonea.example/a?b=c&d=e';
		const text = [
			{ text: 'តំណ', link },
			{ text: 'one\ntwo', tone: 'bad' as const },
			{ text: 'ចំណង', title: true }
		];
		const parts = await partsOf({ ...base, body: [{ kind: 'paragraph', text }] });
		const xml = xmlOf(parts, 'word/document.xml');
		const id = /<w:hyperlink [^>]*r:id="([^"]+)"/.exec(xml)?.[1];
		const target = `Id="${id}" Type="[^"]*/hyperlink" Target="${link.replace('&', '&amp;')}"`;
		expect(xmlOf(parts, 'word/_rels/document.xml.rels')).toMatch(
			new RegExp(target.replaceAll('?', '\\?'))
		);
		expect(xml).toContain('<w:rStyle w:val="Hyperlink"/>');
		expect(xml).toContain('<w:rStyle w:val="ToneBad"/>');
		expect(xml).toContain('<w:rStyle w:val="TitleFace"/>');
		expect(elements(xml, 'w:br')).toHaveLength(1);
	});
});

describe('a table of a Word file', () => {
	const table: Block = {
		kind: 'table',
		columns: [{ weight: 1 }, { weight: 2, align: 'center' }, { weight: 3 }],
		head: [{ cells: ['ល.រ', { text: 'ឈ្មោះ', span: 2 }] }],
		body: [
			{ cells: ['១', 'ក'] },
			{ look: 'group', cells: [{ text: 'ក្រុម', span: 3 }] },
			{ cells: ['២', { paragraphs: ['ខ', 'គ'] }, 'ឃ'] }
		],
		rowHeight: 30,
		size: 'small',
		keepWhole: true
	};

	it('repeats its head, never divides a row, and spans the page', async () => {
		const xml = await bodyOf([table]);
		const rows = elements(xml, 'w:tr');
		expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false, false]);
		expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
		const grid = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
		expect(grid.reduce((sum, width) => sum + width, 0)).toBe(
			Math.round(contentWidth('portrait') * 20)
		);
		expect(grid[2]! / grid[0]!).toBeCloseTo(3, 1);
		expect(xml).toContain('<w:tblLayout w:type="fixed"/>');
	});

	it('fills up its rows, spans, aligns and keeps together what belongs together', async () => {
		const rows = elements(await bodyOf([table]), 'w:tr');
		const spans = rows.map((row) =>
			elements(row, 'w:tc').reduce(
				(sum, cell) => sum + Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1),
				0
			)
		);
		expect(spans).toEqual([3, 3, 3, 3]);
		expect(rows.map((row) => row.includes('<w:keepNext/>'))).toEqual([true, true, true, false]);
		expect(elements(rows[1]!, 'w:tc')[1]).toContain('<w:jc w:val="center"/>');
		expect(rows[0]).toContain('w:fill="E6EBF5"');
		expect(rows[2]).toContain('w:fill="F3F5FA"');
		expect(rows[3]).toMatch(/<w:trHeight [^>]*w:val="600"/);
		expect(paragraphsOf(rows[3]!, 'TableTextSmall')).toHaveLength(4);
		expect(paragraphsOf(rows[0]!, 'TableHeadSmall')).toHaveLength(2);
	});
});

describe('the pages of a Word file', () => {
	it('bear a running title from the second on and Word’s own page number in Khmer digits', async () => {
		const parts = await partsOf(sampleDocument('report', 'km'));
		const xml = xmlOf(parts, 'word/document.xml');
		const [first = '', ...annexes] = elements(xml, 'w:sectPr');
		expect(first).toContain('<w:titlePg/>');
		for (const annex of annexes) expect(annex).not.toContain('<w:titlePg/>');
		expect(annexes.length).toBeGreaterThan(0);
		const footers = xmlOfAll(parts, /^word\/footer\d+\.xml$/);
		expect(footers).toMatch(/<w:instrText[^>]*>\s*PAGE\s*</);
		expect(footers).toMatch(/<w:instrText[^>]*>\s*NUMPAGES\s*</);
		expect(footers).toContain('w:ascii="Sontonea Khmer Numerals"');
		expect(footers).not.toMatch(/417|928|៤១៧|៩២៨/);
	});

	it('are A4, upright or wide section by section', async () => {
		const annex = (orientation: 'portrait' | 'landscape') =>
			({ label: 'ក', title: 'ខ', orientation, body: [] }) as const;
		const xml = xmlOf(
			await partsOf({
				...base,
				body: [{ kind: 'paragraph', text: 'ក' }],
				annexes: [annex('landscape'), annex('portrait')]
			}),
			'word/document.xml'
		);
		const sizes = [...xml.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)"/g)].map(([, w, h]) => [w, h]);
		expect(sizes).toEqual([
			['11906', '16838'],
			['16838', '11906'],
			['11906', '16838']
		]);
	});

	it('show that a document is a draft, and only then', async () => {
		const draft = { ...sampleDocument('report', 'km'), page: { watermark: 'សេចក្តីព្រាង' } };
		const headers = xmlOfAll(await partsOf(draft), /^word\/header\d+\.xml$/);
		expect(headers.match(/<v:textpath [^>]*string="សេចក្តីព្រាង"/g)?.length).toBeGreaterThan(1);
		const final = await partsOf(sampleDocument('report', 'km'));
		expect(xmlOfAll(final, /^word\/header\d+\.xml$/)).not.toContain('v:textpath');
	});

	it('begin anew with each document of a series', async () => {
		const letter = sampleDocument('invitation-letter', 'km');
		const one = elements(xmlOf(await partsOf(letter), 'word/document.xml'), 'w:sectPr').length;
		const xml = xmlOf(await partsOf(letter, letter, letter), 'word/document.xml');
		expect(elements(xml, 'w:sectPr')).toHaveLength(3 * one);
		expect(paragraphsOf(xml, 'Kingdom')).toHaveLength(3);
	});

	it('keep the signature with the last words, and bear the code as a picture', async () => {
		const parts = await partsOf(sampleDocument('escalation-letter', 'km'));
		const xml = xmlOf(parts, 'word/document.xml');
		const letters = paragraphsOf(xml, 'Letter');
		expect(letters.at(-1)).toContain('<w:keepNext/>');
		expect(elements(xml, 'w:drawing').length).toBeGreaterThan(0);
		expect([...parts.keys()].some((path) => /^word\/media\/.*\.png$/.test(path))).toBe(true);
	});

	it('keep the last words of both languages with the signature too', async () => {
		const parts = await partsOf(sampleDocument('escalation-letter', 'both'));
		const xml = xmlOf(parts, 'word/document.xml');
		const [before = ''] = xml.split('SignatureDate');
		const rows = elements(before, 'w:tr').filter((row) => row.includes('Letter'));
		const [khmer, english] = elements(rows.at(-1)!, 'w:tc');
		expect(khmer).toContain('<w:keepNext/>');
		expect(english).toContain('<w:keepNext/>');
		// And what Word wants between two tables.
		const between = before.slice(before.lastIndexOf('</w:tbl>', before.lastIndexOf('<w:tbl>')));
		expect(between.split('<w:tbl>')[0]).toContain('<w:keepNext/>');
	});
});
