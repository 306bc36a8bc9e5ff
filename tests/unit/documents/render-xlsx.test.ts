import readXlsxFile, { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { formatsOf } from '../../../src/lib/contract/document-kinds.ts';
import type { DocumentModel } from '../../../src/lib/documents/model/model.ts';
import { renderXlsx } from '../../../src/lib/documents/xlsx/render-xlsx.ts';
import { sheetNames } from '../../../src/lib/documents/xlsx/sheet-name.ts';
import { convertFiles, type Converted } from '../../support/libreoffice.ts';
import { modelTexts } from './model-texts.ts';
import { squeeze } from './read-pdf.ts';
import { documentOf, everyOrder, hostileTexts, sampleDocument } from './sample-orders.ts';

const orders = everyOrder.filter(([kind]) => formatsOf[kind].includes('xlsx'));
const fileName = (kind: string, locale: string) => `${kind}_${locale}.xlsx`;

/** A share of a hundred is read back as the number that it is. */
function asRead(words: string): string {
	const [, percent] = /^([\d.]+)%$/.exec(words) ?? [];
	return percent === undefined ? words : String(Number((Number(percent) / 100).toFixed(4)));
}

/** Numbers are read back as numbers, dashes of lists stand as dashes. */
function comparable(text: string): string {
	return squeeze(text.replace(/^- /gm, '– ').replace(/(?<=\d),(?=\d{3})/g, ''));
}

async function cellsOf(bytes: Uint8Array): Promise<string> {
	const sheets = await readXlsxFile(Buffer.from(bytes));
	const cells = sheets.flatMap(({ data }) => data.flat());
	return cells.map((cell) => (cell === null ? '' : String(cell))).join('\n');
}

describe.each(orders)('the workbook of %s in %s', (kind, locale) => {
	const model = sampleDocument(kind, locale);

	it('gives back every word to a reader', async () => {
		const text = comparable(await cellsOf(await renderXlsx([model])));
		for (const words of modelTexts(model)) expect(text).toContain(comparable(asRead(words)));
	});

	it('is the same, byte for byte, each time', async () => {
		const first = Buffer.from(await renderXlsx([model]));
		expect(first.equals(Buffer.from(await renderXlsx([sampleDocument(kind, locale)])))).toBe(true);
	});
});

describe('LibreOffice', () => {
	let converted: Converted;

	beforeAll(async () => {
		const files = new Map<string, Uint8Array>();
		for (const [kind, locale] of orders) {
			files.set(fileName(kind, locale), await renderXlsx([sampleDocument(kind, locale)]));
		}
		converted = await convertFiles(files, 'csv');
	});
	afterAll(() => converted.remove());

	it.each(orders)('opens the workbook of %s in %s and shows the same words', (kind, locale) => {
		const name = fileName(kind, locale).replace('.xlsx', '-');
		const shown = readdirSync(converted.folder)
			.filter((file) => file.startsWith(name))
			.map((file) => readFileSync(join(converted.folder, file), 'utf8'))
			.join('\n');
		const text = comparable(shown.replaceAll('""', '"'));
		for (const words of modelTexts(sampleDocument(kind, locale))) {
			expect(text, words).toContain(comparable(words));
		}
	});
});

describe('a workbook', () => {
	const table = (cells: readonly string[], locale: 'km' | 'en'): DocumentModel => ({
		meta: { title: 'T', author: 'A', locale, created: '2026-01-01T00:00:00Z' },
		body: [
			{
				kind: 'table',
				columns: cells.map(() => ({ weight: 1 })),
				head: [],
				body: [{ cells }]
			}
		]
	});

	it('holds numbers as numbers, where they are printed in Latin digits', async () => {
		const cells = ['1', '545,500,000', '12.5', '33.3%', '012', '1/2', '', '2026-01-01', '1,2'];
		const bytes = await renderXlsx([table(cells, 'en')]);
		const [row] = await readSheet(Buffer.from(bytes));
		expect(row).toEqual([1, 545500000, 12.5, 0.333, '012', '1/2', null, '2026-01-01', '1,2']);
		const khmer = await renderXlsx([table(['១', '១.២៣៤'], 'km')]);
		expect((await readSheet(Buffer.from(khmer)))[0]).toEqual(['១', '១.២៣៤']);
	});

	it('runs nothing that begins like a formula', async () => {
		for (const hostile of hostileTexts) {
			const sheets = await readXlsxFile(Buffer.from(await renderXlsx([documentOf(hostile)])));
			for (const cell of sheets.flatMap(({ data }) => data.flat())) {
				expect(String(cell ?? '')).not.toMatch(/^[=+@-]/);
			}
		}
	});

	it('has a sheet for each table, under names that spreadsheets take', async () => {
		const sheets = await readXlsxFile(
			Buffer.from(
				await renderXlsx([sampleDocument('report', 'km'), sampleDocument('agenda', 'km')])
			)
		);
		const names = sheets.map(({ sheet }) => sheet);
		expect(new Set(names).size).toBe(names.length);
		expect(names.length).toBeGreaterThan(5);
		for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
	});

	it('names no two sheets alike and cuts none inside a syllable', () => {
		expect(sheetNames(['A/B', 'a b', '', "'x'", '[*?]'])).toEqual([
			'A B',
			'a b (2)',
			'3',
			'x',
			'5'
		]);
		const [long, again] = sheetNames([
			'ផែនការសកម្មភាពកិច្ចសន្ទនាភាពជាដៃគូខេត្តកំពង់ចាម',
			'ផែនការសកម្មភាពកិច្ចសន្ទនាភាពជាដៃគូខេត្តកំពង់ចាម'
		]);
		expect(long!.length).toBeLessThanOrEqual(31);
		expect(again).toMatch(/ \(2\)$/);
		for (const name of [long!, again!]) expect(name).not.toMatch(/\u17d2(?: |$)/);
	});
});
