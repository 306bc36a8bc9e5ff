import { inflateSync } from 'node:zlib';
import QRCode from 'qrcode';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { documentKinds } from '../../../src/lib/contract/document-kinds.ts';
import { numeralFont } from '../../../src/lib/documents/docx/numeral-font.ts';
import { svgToPng } from '../../../src/lib/documents/docx/raster/rasterise.ts';
import { renderDocx } from '../../../src/lib/documents/docx/render-docx.ts';
import { glyphOf, readNames, readTables } from '../../../src/lib/documents/fonts/font-tables.ts';
import { bar } from '../../../src/lib/documents/figures/bar.ts';
import { qrCode } from '../../../src/lib/documents/figures/qr-code.ts';
import { fontBytes } from '../../../src/lib/documents/fonts/font-files.ts';
import { readDocx, xmlOf } from './read-docx.ts';
import { sampleDocument } from './sample-orders.ts';

describe('the bytes of a Word file', () => {
	afterEach(() => vi.useRealTimers());

	it.each(documentKinds)(
		'repeat for %s in two languages, on another day and after others',
		async (kind) => {
			const first = Buffer.from(await renderDocx([sampleDocument(kind, 'both')]));
			vi.useFakeTimers({ now: new Date('2031-07-08T09:10:11Z'), toFake: ['Date'] });
			const again = Buffer.from(await renderDocx([sampleDocument(kind, 'both')]));
			expect(again.equals(first)).toBe(true);
		}
	);

	it('hold no id that was drawn by chance', async () => {
		const model = sampleDocument('report', 'km');
		const linked = {
			...model,
			page: { ...model.page, watermark: 'សេចក្តីព្រាង' },
			body: [
				...model.body,
				{ kind: 'paragraph' as const, text: [{ text: 'ក', link: 'https://a.example/' }] }
			]
		};
		const parts = readDocx(await renderDocx([linked]));
		for (const [path, data] of parts) {
			if (!/\.(xml|rels)$/.test(path)) continue;
			const xml = Buffer.from(data).toString();
			for (const [, id] of xml.matchAll(/ (?:Id|r:id|r:embed)="([^"]*)"/g)) {
				expect(id, path).toMatch(/^r(Id|Item)\d+$/);
			}
		}
		const xml = xmlOf(parts, 'word/document.xml');
		const drawings = [...xml.matchAll(/<wp:docPr [^>]*\bid="(\d+)"/g)].map(([, id]) => id);
		expect(drawings.length).toBeGreaterThan(5);
		expect(new Set(drawings).size).toBe(drawings.length);
		const again = Buffer.from(await renderDocx([linked]));
		expect(again.equals(Buffer.from(await renderDocx([linked])))).toBe(true);
	});

	it('tell title, author, subject, language and date of the document', async () => {
		const model = sampleDocument('minutes', 'km');
		const meta = { ...model.meta, subject: 'A & <B>', created: '2026-01-02T03:04:05.678Z' };
		const core = xmlOf(readDocx(await renderDocx([{ ...model, meta }])), 'docProps/core.xml');
		expect(core).toContain(`<dc:title>${meta.title}</dc:title>`);
		expect(core).toContain(`<dc:creator>${meta.author}</dc:creator>`);
		expect(core).toContain('<dc:subject>A &amp; &lt;B&gt;</dc:subject>');
		expect(core).toContain('<dc:language>km-KH</dc:language>');
		expect(core.match(/2026-01-02T03:04:05Z/g)).toHaveLength(2);
	});

	it('carry the fonts, hidden as Word wants them, in less than a third of a megabyte', async () => {
		const bytes = await renderDocx([sampleDocument('report', 'km')]);
		expect(bytes.length).toBeLessThan(333_000);
		const parts = readDocx(bytes);
		const table = xmlOf(parts, 'word/fontTable.xml');
		const key = /w:name="Battambang".*?w:fontKey="\{([^}]+)\}"/.exec(table)?.[1] ?? '';
		const id = /w:name="Battambang".*?<w:embedRegular r:id="(\w+)"/.exec(table)?.[1];
		const relationships = xmlOf(parts, 'word/_rels/fontTable.xml.rels');
		const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(relationships)?.[1];
		const font = Buffer.from(parts.get(`word/${target}`)!);
		const mask = Buffer.from(key.replaceAll('-', ''), 'hex').reverse();
		for (let at = 0; at < 32; at += 1) font[at]! ^= mask[at % 16]!;
		expect(font.equals(fontBytes('Battambang-Regular'))).toBe(true);
	});
});

describe('the font of Khmer numerals', () => {
	const tables = readTables(numeralFont());
	const source = readTables(fontBytes('Battambang-Regular'));

	it('draws the digits and letters that Word counts in as Khmer ones', () => {
		const pairs = [...'0123456789abc'].map((sign, index) => [
			sign,
			index < 10 ? 0x17e0 + index : 0x1780 + index - 10
		]) as [string, number][];
		for (const [sign, khmer] of pairs) {
			const glyph = glyphOf(tables.get('cmap')!, sign.charCodeAt(0));
			expect(glyph).toBeGreaterThan(0);
			expect(glyph).toBe(glyphOf(source.get('cmap')!, khmer));
		}
	});

	it('is small, goes by its own name and keeps its license', () => {
		expect(numeralFont().length).toBeLessThan(30_000);
		const names = readNames(tables.get('name')!);
		expect(names.get(1)).toBe('Sontonea Khmer Numerals');
		expect(names.get(13)).toBe(readNames(source.get('name')!).get(13));
		expect(names.get(13)).toContain('SIL Open Font License');
	});
});

describe('the picture beside a drawing', () => {
	it('has the colours of a bar where the drawing has them', () => {
		const { svg, width } = bar([30, 30], 90, 90);
		const { at } = readPng(svgToPng(svg, width * 3));
		expect(at(45, 13)).toEqual([0x1f, 0x3f, 0x86, 255]);
		expect(at(135, 13)).toEqual([0x9d, 0xb2, 0xdd, 255]);
		expect(at(225, 13)).toEqual([0xec, 0xef, 0xf5, 255]);
	});

	it('has every module of a code', () => {
		const url = 'https://sontonea.example/verify/0192f3c4';
		const { modules } = QRCode.create(url, { errorCorrectionLevel: 'M' });
		const side = modules.size + 4;
		const { at } = readPng(svgToPng(qrCode(url), side * 8));
		for (let row = 0; row < modules.size; row += 1) {
			for (let column = 0; column < modules.size; column += 1) {
				const [red, , , opacity] = at((column + 2) * 8 + 4, (row + 2) * 8 + 4);
				expect(red === 0 && opacity === 255).toBe(Boolean(modules.get(row, column)));
			}
		}
	});

	it('draws curves, arcs, circles, lines and groups', () => {
		const svg =
			'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">' +
			'<g fill="#ff0000" transform="translate(10 0)"><path d="M 0 0 Q 10 0 10 10 L 0 10 Z"/></g>' +
			'<circle cx="30" cy="10" r="8" fill="#00f"/>' +
			'<path d="M 10 30 m -8 0 a 8 8 0 1 1 16 0 a 8 8 0 1 1 -16 0 Z" fill="#00ff00"/>' +
			'<line x1="22" y1="30" x2="38" y2="30" stroke="#000000" stroke-width="4"/></svg>';
		const { at } = readPng(svgToPng(svg, 40));
		expect(at(12, 8)).toEqual([255, 0, 0, 255]);
		expect(at(19, 0)).not.toEqual([255, 0, 0, 255]);
		expect(at(30, 10)).toEqual([0, 0, 255, 255]);
		expect(at(10, 30)).toEqual([0, 255, 0, 255]);
		expect(at(3, 23)[3]).toBe(0);
		expect(at(30, 30)).toEqual([0, 0, 0, 255]);
		expect(at(30, 36)[3]).toBe(0);
	});
});

/** The pixels of a picture as we write it: eight bits, red, green, blue and opacity, no filters. */
function readPng(png: Uint8Array): { at: (x: number, y: number) => number[] } {
	const bytes = Buffer.from(png);
	const width = bytes.readUInt32BE(16);
	const length = bytes.readUInt32BE(33);
	const rows = inflateSync(bytes.subarray(41, 41 + length));
	return {
		at: (x, y) => {
			const place = y * (width * 4 + 1) + 1 + x * 4;
			return [...rows.subarray(place, place + 4)];
		}
	};
}
