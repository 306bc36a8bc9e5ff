import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { Block, Card, DocumentModel } from '../../../src/lib/documents/model/model.ts';
import { renderPdf } from '../../../src/lib/documents/pdf/render-pdf.ts';
import { drawnLines } from './drawn-lines.ts';
import { holds, squeeze } from './read-pdf.ts';

// Slow machines draw slowly; what hangs still fails.

const MILLIMETRE = 72 / 25.4;
const META = { title: 'T', author: 'T', locale: 'km', created: '2026-01-01T00:00:00Z' } as const;
const SENTENCE = 'ខេត្តបានរៀបចំកិច្ចសន្ទនាភាពជាដៃគូ ដើម្បីពិភាក្សាអំពីបញ្ហាប្រឈម និងដំណោះស្រាយ។ ';

const plain = (body: readonly Block[], more: Partial<DocumentModel> = {}): DocumentModel => ({
	meta: META,
	body,
	...more
});

interface PlacedText {
	readonly text: string;
	readonly page: number;
	readonly x: number;
	/** From the top of the page to the line on which the letters stand. */
	readonly y: number;
	readonly width: number;
	readonly size: number;
	readonly turned: boolean;
}

interface Placed {
	readonly pages: readonly { readonly width: number; readonly height: number }[];
	readonly texts: readonly PlacedText[];
}

/** Where each piece of text stands on its page. */
async function placed(model: DocumentModel): Promise<Placed> {
	const bytes = await renderPdf([model]);
	const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
	const pages: { width: number; height: number }[] = [];
	const texts: PlacedText[] = [];
	for (let number = 1; number <= pdf.numPages; number += 1) {
		const page = await pdf.getPage(number);
		const { width, height } = page.getViewport({ scale: 1 });
		pages.push({ width, height });
		for (const item of (await page.getTextContent()).items) {
			if (!('str' in item) || item.str.trim() === '') continue;
			const [a, , , d, x, y] = item.transform as number[];
			texts.push({
				text: squeeze(item.str),
				page: number,
				x: x!,
				y: height - y!,
				width: item.width,
				size: Math.abs(d!),
				turned: a! < 0
			});
		}
	}
	await pdf.destroy();
	return { pages, texts };
}

const onPage = ({ texts }: Placed, page: number) =>
	texts
		.filter((text) => text.page === page)
		.map(({ text }) => text)
		.join('');

describe('columns', () => {
	const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
	const both = (km: readonly Block[], en: readonly Block[]): Block => ({
		kind: 'columns',
		columns: [
			{ locale: 'km', blocks: km },
			{ locale: 'en', blocks: en }
		]
	});

	it('stand beside each other, each block level with its like', async () => {
		const result = await placed(
			plain([
				both(
					[paragraph(SENTENCE.repeat(4)), paragraph('ចប់')],
					[paragraph('Short.'), paragraph('End.')]
				)
			])
		);
		const find = (text: string) => result.texts.find((item) => item.text.startsWith(text))!;
		expect(find('End').x).toBeGreaterThan(find('ចប់').x + 200);
		expect(Math.abs(find('End').y - find('ចប់').y)).toBeLessThan(6);
	});

	it('break over pages together and lose nothing', async () => {
		const km = Array.from({ length: 60 }, (_, index) => paragraph(`${index} ${SENTENCE}`));
		const en = Array.from({ length: 60 }, (_, index) =>
			paragraph(`Item ${index} of what was said and agreed at the dialogue of the province.`)
		);
		const result = await placed(plain([both(km, en)]));
		expect(result.pages.length).toBeGreaterThan(2);
		const all = result.texts.map(({ text }) => text).join('');
		for (let index = 0; index < 60; index += 1) {
			expect(holds(all, `Item ${index} of what`)).toBe(true);
			const page = result.texts.find(
				({ text }) => text === 'Item' || text.startsWith(`Item${index}`)
			);
			expect(page).toBeDefined();
		}
	});

	it('set words of the other language in its face, line by line, where a document has two', async () => {
		const meta = { ...META, alongside: 'en' } as const;
		const lines = await drawnLines({
			meta,
			body: [],
			letterhead: {
				kingdom: 'ព្រះរាជាណាចក្រកម្ពុជា\nKINGDOM OF CAMBODIA',
				motto: 'ជាតិ',
				administration: ['ក្រុម UNDP និង UNICEF']
			}
		});
		const fontOf = (text: string) => lines.flat().find((piece) => piece.text.includes(text))?.font;
		expect(fontOf('KINGDOM')).toBe('KantumruyPro-Bold');
		// Within a line of Khmer a name stays in the line's face.
		expect(fontOf('UNDP')).toBe('Moul-Regular');
	});
});

describe('cards', () => {
	const card = (name: string): Card => ({
		head: 'កិច្ចសន្ទនា ឆ្នាំ២០២៦',
		name,
		lines: ['ប្រធានមន្ទីរ', 'មន្ទីរផែនការខេត្ត'],
		foot: 'មន្ទីរ អង្គភាព'
	});
	const long = 'អភិបាលរងនៃគណៈអភិបាលខេត្តកំពង់ចាមទទួលបន្ទុកកិច្ចការសង្គម '.repeat(3);

	it('are badges of 90 by 55 millimetres, ten to a sheet without header and footer', async () => {
		const items = Array.from({ length: 13 }, (_, index) =>
			card(index === 4 ? long : `ឈ្មោះ${index}`)
		);
		const result = await placed(
			plain([{ kind: 'cards', format: 'badge', items }], {
				page: { footer: 'ជើងទំព័រ', runningTitle: 'ចំណងជើង', pageNumber: (page) => `ទំព័រ ${page}` }
			})
		);
		expect(result.pages).toHaveLength(2);
		const all = result.texts.map(({ text }) => text).join('');
		for (const unwanted of ['ជើងទំព័រ', 'ចំណងជើង', 'ទំព័រ']) expect(all).not.toContain(unwanted);
		const [width, height] = [90 * MILLIMETRE, 55 * MILLIMETRE];
		const left = (595.28 - 2 * width) / 2;
		const top = (841.89 - 5 * height) / 2;
		// Every piece stands within one card.
		for (const { text, x, y, width: wide, size } of result.texts) {
			const column = Math.floor((x - left) / width);
			const row = Math.floor((y - top) / height);
			expect([0, 1], text).toContain(column);
			expect(x + wide, text).toBeLessThan(left + (column + 1) * width - 4);
			expect(y - size, text).toBeGreaterThan(top + row * height);
			expect(y + size * 0.4, text).toBeLessThan(top + (row + 1) * height);
		}
		expect(holds(all, long)).toBe(true);
	});

	it('have the name large, and smaller where it is long', async () => {
		const { texts } = await placed(
			plain([{ kind: 'cards', format: 'badge', items: [card('ឈ្មោះ'), card(long)] }])
		);
		const sizes = texts.map(({ size }) => size);
		const name = texts.find(({ text }) => text === 'ឈ្មោះ')!;
		expect(name.size).toBe(Math.max(...sizes));
		const longName = texts.find(({ text }) => text.startsWith('អភិបាល'))!;
		expect(longName.size).toBeLessThan(name.size);
		expect(longName.size).toBeGreaterThanOrEqual(7);
	});

	it('are tents with the name upright on both sides when folded', async () => {
		const result = await placed(
			plain([{ kind: 'cards', format: 'tent', items: [card('មួយ'), card('ពីរ')] }])
		);
		expect(result.pages.map(({ width, height }) => width > height)).toEqual([true, true]);
		const names = result.texts.filter(({ text }) => text === 'មួយ' || text === 'ពីរ');
		expect(names.map(({ text, turned, page }) => [text, turned, page])).toEqual([
			['មួយ', true, 1],
			['មួយ', false, 1],
			['ពីរ', true, 2],
			['ពីរ', false, 2]
		]);
		const [back, front] = names;
		// Each is as far from the fold as the other, and as far from the middle.
		const fold = 595.28 / 2;
		expect(fold - back!.y).toBeCloseTo(front!.y - fold, 1);
		expect(841.89 - back!.x).toBeCloseTo(front!.x, 1);
		expect(front!.size).toBeGreaterThan(40);
	});

	it('stand among other blocks on sheets of their own', async () => {
		const result = await placed(
			plain(
				[
					{ kind: 'paragraph', text: 'មុន' },
					{ kind: 'cards', format: 'badge', items: [card('ឈ្មោះ')] },
					{ kind: 'paragraph', text: 'ក្រោយ' }
				],
				{ page: { footer: 'ជើងទំព័រ' } }
			)
		);
		expect([1, 2, 3].map((page) => onPage(result, page).includes('ជើងទំព័រ'))).toEqual([
			true,
			false,
			true
		]);
	});
});

describe('what belongs together', () => {
	const closing = { signature: { office: ['អភិបាលខេត្ត'], name: 'ឈ្មោះ' } };
	const line = (count: number): Block => ({
		kind: 'paragraph',
		look: 'small',
		text: Array(count).fill('ក').join('\n')
	});

	it('keeps a signature with the last rows of the table above it', async () => {
		for (let count = 1; count < 40; count += 3) {
			const body = Array.from({ length: count }, (_, index) => ({ cells: [`ជួរ${index}`] }));
			const table: Block = {
				kind: 'table',
				columns: [{ weight: 1 }],
				head: [{ cells: ['ក្បាល'] }],
				body
			};
			const result = await placed(plain([line(9), table], { closing }));
			const last = result.pages.length;
			expect(onPage(result, last), `${count} rows`).toContain(`ជួរ${count - 1}`);
			expect(onPage(result, last)).toContain('អភិបាលខេត្ត');
		}
	});

	it('leaves no head of a group at the foot of a page and no total alone on the next', async () => {
		for (let count = 26; count < 38; count += 1) {
			const rows = Array.from({ length: count }, () => ({ cells: ['ជួរ'] }));
			const table: Block = {
				kind: 'table',
				columns: [{ weight: 1 }],
				head: [{ cells: ['ក្បាល'] }],
				body: [
					...rows,
					{ look: 'group', cells: ['Group'] },
					{ cells: ['First'] },
					{ cells: ['Second'] },
					{ look: 'total', cells: ['Total'] }
				]
			};
			const result = await placed(plain([table]));
			const pageOf = (text: string) => result.texts.find((item) => item.text === text)?.page;
			expect(pageOf('Group'), `${count} rows`).toBe(pageOf('First'));
			expect(pageOf('Total'), `${count} rows`).toBe(pageOf('Second'));
		}
	});

	it('leaves no line of a paragraph alone at the foot or the head of a page', async () => {
		for (let filler = 30; filler < 46; filler += 1) {
			const text = ['One', 'Two', 'Three', 'Four'].join('\n');
			const result = await placed(plain([line(filler), { kind: 'paragraph', text }]));
			const pageOf = (word: string) => result.texts.find((item) => item.text === word)?.page;
			expect(pageOf('One'), `after ${filler}`).toBe(pageOf('Two'));
			expect(pageOf('Three'), `after ${filler}`).toBe(pageOf('Four'));
		}
	});

	it('gives the rows to be written in their height', async () => {
		const table: Block = {
			kind: 'table',
			columns: [{ weight: 1 }],
			head: [{ cells: ['ក្បាល'] }],
			body: [{ cells: ['មួយ'] }, { cells: ['ពីរ'] }, { cells: ['បី'] }],
			rowHeight: 48
		};
		const { texts } = await placed(plain([table]));
		const yOf = (text: string) => texts.find((item) => item.text === text)!.y;
		expect(yOf('ពីរ') - yOf('មួយ')).toBeGreaterThanOrEqual(48);
		expect(yOf('បី') - yOf('ពីរ')).toBeLessThan(60);
	});
});
