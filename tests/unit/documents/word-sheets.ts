import { chromium } from '@playwright/test';
import {
	fontBytes,
	fontDescriptors,
	type FontName
} from '../../../src/lib/documents/fonts/font-files.ts';
import { KhmerPdfDocument } from '../../../src/lib/documents/pdf/khmer-document.ts';
import { PdfmakeDocument } from '../../../src/lib/documents/pdf/pdfmake-internals.ts';
import type { EmbeddedFont, GlyphRun } from '../../../src/lib/documents/pdf/pdfmake-types.ts';
import { CHROMIUM_FLAGS, ensureChromium } from '../../support/chromium.ts';
import { drawPages, type DrawnPage } from '../../support/pdf-tools.ts';
import { readPng } from '../../support/png.ts';

/** Words are drawn one to a cell, in points of a PDF and in pixels of the browser alike. */
const CELL = { width: 480, height: 120, left: 12, top: 16 } as const;
const COLUMNS = 3;
const SIZE = 40;
const POINTS_PER_INCH = 72;

/** What a page draws in the cell of a word: 0 for paper to 255 for ink. */
export interface DrawnWord {
	readonly width: number;
	readonly height: number;
	readonly ink: Uint8Array;
}

interface TextDocument {
	_font: EmbeddedFont;
	addPage(options: object): unknown;
	font(source: unknown): unknown;
	fontSize(size: number): unknown;
	text(text: string, x: number, y: number, options: object): unknown;
	on(event: string, listener: (chunk: Uint8Array) => void): unknown;
	end(): void;
}

/** How a PDF draws the words; `change` may spoil the shaping. */
export async function wordsInPdf(
	words: readonly string[],
	name: FontName,
	change?: (run: GlyphRun) => GlyphRun
): Promise<DrawnWord[]> {
	const pdf = newDocument(KhmerPdfDocument);
	pdf.font(fontBytes(name));
	if (change) {
		const font = pdf._font;
		const right = font.layout.bind(font);
		font.layout = (text) => change(right(text));
	}
	return drawn(pdf, words);
}

/** How pdfmake draws the words by itself, with the shaping of fontkit. */
export async function wordsInStockPdf(
	words: readonly string[],
	name: FontName
): Promise<DrawnWord[]> {
	const pdf = newDocument(PdfmakeDocument);
	pdf.font(fontBytes(name));
	return drawn(pdf, words);
}

/** How Chromium draws the words with the same font file. */
export async function wordsInChromium(
	words: readonly string[],
	names: readonly FontName[]
): Promise<Map<FontName, DrawnWord[]>> {
	const executablePath = ensureChromium((line) => console.log(line));
	const args = [...CHROMIUM_FLAGS, '--font-render-hinting=none', '--disable-lcd-text'];
	const browser = await chromium.launch({ executablePath, args });
	try {
		const page = await browser.newPage({ viewport: sheetSize(words.length) });
		const sheets = new Map<FontName, DrawnWord[]>();
		for (const name of names) {
			await page.setContent(sheetHtml(words, name));
			await page.evaluate('document.fonts.ready');
			const { width, height, grey } = readPng(await page.screenshot());
			sheets.set(name, cellsOf({ width, height, grey }, words.length));
		}
		return sheets;
	} finally {
		await browser.close();
	}
}

function newDocument(kind: typeof KhmerPdfDocument | typeof PdfmakeDocument): TextDocument {
	const options = { autoFirstPage: false, font: null };
	const pdf = new kind(fontDescriptors(), {}, {}, {}, options, null, () => false);
	return pdf as unknown as TextDocument;
}

async function drawn(pdf: TextDocument, words: readonly string[]): Promise<DrawnWord[]> {
	const { width, height } = sheetSize(words.length);
	pdf.addPage({ size: [width, height], margin: 0 });
	pdf.fontSize(SIZE);
	words.forEach((word, index) => {
		const { x, y } = placeOf(index);
		pdf.text(word, x + CELL.left, y + CELL.top, { lineBreak: false });
	});
	const chunks: Uint8Array[] = [];
	const ended = new Promise<void>((resolve) => pdf.on('end', () => resolve()));
	pdf.on('data', (chunk) => chunks.push(chunk));
	pdf.end();
	await ended;
	const [page] = drawPages(new Uint8Array(Buffer.concat(chunks)), POINTS_PER_INCH);
	if (!page) throw new Error('the sheet of words has no page');
	return cellsOf(page, words.length);
}

function sheetHtml(words: readonly string[], name: FontName): string {
	const font = Buffer.from(fontBytes(name)).toString('base64');
	const style = `@font-face { font-family: Sheet; src: url(data:font/ttf;base64,${font}) }
		body { margin: 0; background: white; color: black; text-rendering: geometricPrecision }
		span { position: absolute; font: ${SIZE}px/normal Sheet; white-space: pre }`;
	const spans = words.map((word, index) => {
		const { x, y } = placeOf(index);
		return `<span lang="km" style="left:${x + CELL.left}px;top:${y + CELL.top}px">${word}</span>`;
	});
	return `<!doctype html><meta charset="utf-8"><style>${style}</style>${spans.join('')}`;
}

function sheetSize(count: number): { width: number; height: number } {
	return { width: COLUMNS * CELL.width, height: Math.ceil(count / COLUMNS) * CELL.height };
}

function placeOf(index: number): { x: number; y: number } {
	return { x: (index % COLUMNS) * CELL.width, y: Math.floor(index / COLUMNS) * CELL.height };
}

function cellsOf(page: DrawnPage, count: number): DrawnWord[] {
	return Array.from({ length: count }, (_, index) => {
		const { x, y } = placeOf(index);
		const { width, height } = CELL;
		const ink = new Uint8Array(width * height);
		for (let row = 0; row < height; row += 1) {
			for (let column = 0; column < width; column += 1) {
				ink[row * width + column] = 255 - (page.grey[(y + row) * page.width + x + column] ?? 255);
			}
		}
		return { width, height, ink };
	});
}
