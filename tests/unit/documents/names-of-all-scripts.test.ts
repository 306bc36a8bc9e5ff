import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CODE_BOXES } from '../../../src/lib/documents/fonts/code-box-font.ts';
import { FAMILIES } from '../../../src/lib/documents/fonts/font-files.ts';
import { fontRuns, printableText } from '../../../src/lib/documents/fonts/font-fallback.ts';
import { shapeText, visibleText, writtenText } from '../../../src/lib/documents/fonts/shaping.ts';
import type { Block, DocumentModel } from '../../../src/lib/documents/model/model.ts';
import { renderPdf } from '../../../src/lib/documents/pdf/render-pdf.ts';
import {
	drawPages,
	ensurePdfTools,
	fontsOf,
	qpdfComplaints,
	type DrawnPage
} from '../../support/pdf-tools.ts';
import { pdfText, squeeze } from '../../support/pdf-text.ts';
import { NAMES, NO_FONT } from './names.ts';

const names = Object.entries(NAMES);
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

beforeAll(() => ensurePdfTools((line) => console.log(line)));

const withoutPoints = (text: string) => text.normalize('NFD').replace(/[\u0591-\u05c7]/g, '');

function documentOf(body: readonly Block[], locale: 'km' | 'en' = 'km'): DocumentModel {
	return {
		meta: { title: 'Test', author: 'Test', locale, created: '2026-01-01T00:00:00Z' },
		body
	};
}

const paragraph = (text: string, strong = false): Block => ({
	kind: 'paragraph',
	text: [{ text, strong }]
});

/** The text of a PDF as poppler finds it, without spaces, marks of direction and of places to break. */
function popplerText(bytes: Uint8Array): string {
	const folder = mkdtempSync(join(tmpdir(), 'names-'));
	try {
		writeFileSync(join(folder, 'names.pdf'), bytes);
		const read = spawnSync('pdftotext', [join(folder, 'names.pdf'), '-'], { encoding: 'utf8' });
		return squeeze(read.stdout).replace(/[\u200e\u200f\u202a-\u202e]/g, '');
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Dots of ink in each line of a page: bands that white divides. */
function inkOfLines({ width, height, grey }: DrawnPage): number[] {
	const bands: number[] = [];
	let band = 0;
	for (let y = 0; y < height; y += 1) {
		let ink = 0;
		for (let x = 0; x < width; x += 1) if ((grey[y * width + x] ?? 255) < 128) ink += 1;
		if (ink > 0) band += ink;
		else if (band > 0) {
			bands.push(band);
			band = 0;
		}
	}
	return band > 0 ? [...bands, band] : bands;
}

describe.each(['km', 'en'] as const)('names of all scripts in a document in %s', (locale) => {
	it.each([false, true])('are found again by every reader (bold: %s)', async (strong) => {
		const body = names.map(([, name]) => paragraph(name, strong));
		const bytes = await renderPdf([documentOf(body, locale)]);
		expect(qpdfComplaints(bytes)).toBe('');
		expect(fontsOf(bytes).map(({ name }) => name)).not.toContain(CODE_BOXES);
		const [inPdfJs, inPoppler] = [await pdfText(bytes), popplerText(bytes)];
		expect(inPdfJs).not.toContain('?');
		for (const [script, name] of names) {
			expect(inPdfJs, script).toContain(squeeze(name));
			// poppler finds the words of a line from right to left, in an order of its own.
			// Of the points of a letter too: the letters are what is looked for.
			const pieces = RIGHT_TO_LEFT.test(name) ? withoutPoints(name).split(' ') : [name];
			const read = RIGHT_TO_LEFT.test(name) ? withoutPoints(inPoppler) : inPoppler;
			for (const piece of pieces) expect(read, script).toContain(squeeze(piece));
		}
	});

	it('are found in the running text of a table too, broken over lines', async () => {
		const cell = names.map(([, name]) => name).join(', ');
		const bytes = await renderPdf([
			documentOf(
				[
					{
						kind: 'table',
						columns: [{ weight: 1 }, { weight: 5 }],
						head: [],
						body: [{ cells: [cell, 'x'] }]
					}
				],
				locale
			)
		]);
		const text = await pdfText(bytes);
		for (const [script, name] of names) {
			for (const word of name.split(' ')) expect(text, script).toContain(squeeze(word));
		}
	});
});

/** The ink of a text in each column of dots, from the first to the last that has any. */
async function inkColumns(text: string): Promise<number[]> {
	const [page] = drawPages(await renderPdf([documentOf([paragraph(text)])]), 100);
	const { width, height, grey } = page!;
	const columns = Array.from({ length: width }, (_, x) => {
		let ink = 0;
		for (let y = 0; y < height; y += 1) if ((grey[y * width + x] ?? 255) < 128) ink += 1;
		return ink;
	});
	const inked = columns.flatMap((ink, x) => (ink > 0 ? [x] : []));
	return columns.slice(inked[0], inked.at(-1)! + 1);
}

describe('what is drawn', () => {
	it.each(names)('has ink for each letter of a name: %s', async (_, name) => {
		for (const { text, family } of fontRuns(printableText(name), 'Battambang')) {
			expect(family).not.toBe('CodeBoxes');
			for (const { id } of shapeText(FAMILIES[family ?? 'Battambang'].normal, text)) {
				expect(id).not.toBe(0);
			}
		}
		const bytes = await renderPdf([documentOf([paragraph(name)])]);
		const [page] = drawPages(bytes, 100);
		const ink = inkOfLines(page!).reduce((sum, line) => sum + line, 0);
		const letters = [...name.normalize('NFC')].filter((letter) => /[^\p{M} ]/u.test(letter));
		// A full stop at this size has four dots; the thinnest letters, more than twice as many.
		expect(ink).toBeGreaterThan(letters.length * 9);
	});

	it.each(Object.entries({ ...NAMES, ខ្មែរ: 'រាជធានីភ្នំពេញ' }))(
		'is heavier where it is bold: %s',
		async (_, name) => {
			const inkOf = async (strong: boolean) => {
				const [page] = drawPages(await renderPdf([documentOf([paragraph(name, strong)])]), 200);
				return page!.grey.reduce((sum, grey) => sum + 255 - grey, 0);
			};
			expect((await inkOf(true)) / (await inkOf(false))).toBeGreaterThan(1.08);
		}
	);

	it.each(['Tỉnh Đồng Tháp', 'Ōsaka', 'Łódź', 'Nguyễn'])(
		'is the same for %s with its marks in one piece or apart',
		async (name) => {
			const draw = async (text: string) =>
				drawPages(await renderPdf([documentOf([paragraph(text)])]), 100);
			expect(await draw(name.normalize('NFD'))).toEqual(await draw(name.normalize('NFC')));
		}
	);

	it('is found by poppler as one word where marks are drawn apart from their letters', async () => {
		const bytes = await renderPdf([documentOf([paragraph('Nguyễn Thị Ngọc Ánh, Chủ tịch')])]);
		const read = spawnSync('pdftotext', ['-raw', '-', '-'], { input: bytes, encoding: 'utf8' });
		expect(read.stdout).toContain('Nguyễn Thị Ngọc Ánh, Chủ tịch');
	});

	it.each([
		['the first word of a name in Arabic', 'محمد خالد', 'محمد', 'خالد'],
		['the word before a number', 'محمد 45 خالد', 'محمد', 'خالد'],
		['the word before numbers in brackets', 'محمد (رقم 12) عقد 2026', 'محمد', '2026']
	])('runs from right to left: %s stands on the right', async (_, text, right, left) => {
		const whole = await inkColumns(text);
		const apartFromEnd = async (word: string) => {
			const alone = await inkColumns(word);
			const tail = whole.slice(-alone.length);
			const apart = tail.reduce((sum, ink, x) => sum + Math.abs(ink - (alone[x] ?? 0)), 0);
			return apart / alone.reduce((sum, ink) => sum + ink, 0);
		};
		expect(await apartFromEnd(right)).toBeLessThan((await apartFromEnd(left)) / 1.5);
	});

	it.each(['عقد في 2026', 'رقم 12) 13.5%', 'بحضور 1,250 شخصا'])(
		'reads its numbers as they were written: %s',
		(text) => {
			const drawn = shapeText('NotoNaskhArabic-Regular', text);
			const texts = drawn.map(({ codePoints }) => String.fromCodePoint(...codePoints));
			expect(visibleText(writtenText(texts))).toBe(text);
		}
	);

	it.each(Object.entries(NO_FONT))(
		'is a box with the number for what no font holds: %s',
		async (text, boxes) => {
			expect(fontRuns(text, 'Battambang').every(({ family }) => family === 'CodeBoxes')).toBe(true);
			const frames = shapeText(CODE_BOXES, text).filter(({ xAdvance }) => xAdvance > 0);
			expect(frames).toHaveLength(boxes);
			const bytes = await renderPdf([documentOf([paragraph(`[${text}]`)])]);
			expect(qpdfComplaints(bytes)).toBe('');
			expect(fontsOf(bytes).some(({ name }) => name.endsWith(CODE_BOXES))).toBe(true);
			expect(await pdfText(bytes)).toBe(squeeze(`[${text}]`));
			expect(popplerText(bytes)).toBe(squeeze(`[${text}]`));
		}
	);
});
