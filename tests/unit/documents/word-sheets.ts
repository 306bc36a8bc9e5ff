import { chromium } from '@playwright/test';
import { fontBytes, type FontName } from '../../../src/lib/documents/fonts/font-files.ts';
import { shapeText } from '../../../src/lib/documents/fonts/shaping.ts';
import { KhmerPdfDocument } from '../../../src/lib/documents/pdf/khmer-document.ts';
import { PdfmakeDocument } from '../../../src/lib/documents/pdf/pdfmake-internals.ts';
import type { EmbeddedFont, GlyphRun } from '../../../src/lib/documents/pdf/pdfmake-types.ts';
import { CHROMIUM_FLAGS, ensureChromium } from '../../support/chromium.ts';
import { drawPages, type DrawnPage } from '../../support/pdf-tools.ts';
import { readPng } from '../../support/png.ts';
import { officialFonts } from './official-fonts.ts';

/** How words are drawn, one to a cell, in points of a PDF and in pixels of the browser alike. */
export interface Cells {
	readonly width: number;
	readonly height: number;
	readonly left: number;
	readonly top: number;
	readonly columns: number;
	/** Of a sheet; the words go on on the next one. */
	readonly rows: number;
	/** Of the type. */
	readonly size: number;
}

const LARGE_CELLS: Cells = {
	...{ width: 480, height: 120, left: 12, top: 16, columns: 3, rows: 60, size: 40 }
};
/** For thousands of words. */
export const SMALL_CELLS: Cells = {
	...{ width: 200, height: 64, left: 8, top: 8, columns: 8, rows: 50, size: 22 }
};
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
	save(): unknown;
	restore(): unknown;
	transform(a: number, b: number, c: number, d: number, e: number, f: number): unknown;
	path(outline: string): { fill(): unknown };
	on(event: string, listener: (chunk: Uint8Array) => void): unknown;
	end(): void;
}

/** How a PDF draws the words; `change` may spoil the shaping. */
export async function wordsInPdf(
	words: readonly string[],
	name: FontName,
	{ change, cells = LARGE_CELLS }: { change?: (run: GlyphRun) => GlyphRun; cells?: Cells } = {}
): Promise<DrawnWord[]> {
	const pdf = newDocument(KhmerPdfDocument);
	pdf.font(fontBytes(name));
	if (change) {
		const font = pdf._font;
		const right = font.layout.bind(font);
		font.layout = (text) => change(right(text));
	}
	return drawn(pdf, words, cells);
}

/** How a PDF draws the outlines of the whole font, glyph by glyph, as shapes and not as text. */
export async function wordsAsOutlines(
	words: readonly string[],
	name: FontName,
	cells: Cells
): Promise<DrawnWord[]> {
	const pdf = newDocument(KhmerPdfDocument);
	pdf.font(fontBytes(name));
	const { font, ascender } = pdf._font as unknown as {
		readonly ascender: number;
		readonly font: { getGlyph(id: number): { path: { toSVG(): string } }; unitsPerEm: number };
	};
	const unit = cells.size / font.unitsPerEm;
	return drawn(pdf, words, cells, (word, left, top) => {
		let x = left;
		const base = top + (ascender / 1000) * cells.size;
		for (const glyph of shapeText(name, word)) {
			pdf.save();
			pdf.transform(unit, 0, 0, -unit, x + glyph.xOffset * unit, base - glyph.yOffset * unit);
			pdf.path(font.getGlyph(glyph.id).path.toSVG()).fill();
			pdf.restore();
			x += glyph.xAdvance * unit;
		}
	});
}

/** How pdfmake draws the words by itself, with the shaping of fontkit. */
export async function wordsInStockPdf(
	words: readonly string[],
	name: FontName
): Promise<DrawnWord[]> {
	const pdf = newDocument(PdfmakeDocument);
	pdf.font(fontBytes(name));
	return drawn(pdf, words, LARGE_CELLS);
}

/** How Chromium draws the words with the same font file. */
export async function wordsInChromium(
	words: readonly string[],
	names: readonly FontName[],
	cells: Cells = LARGE_CELLS
): Promise<Map<FontName, DrawnWord[]>> {
	const executablePath = ensureChromium((line) => console.log(line));
	const args = [...CHROMIUM_FLAGS, '--font-render-hinting=none', '--disable-lcd-text'];
	const browser = await chromium.launch({ executablePath, args });
	try {
		const page = await browser.newPage({ viewport: sheetSize(cells) });
		const drawings = new Map<FontName, DrawnWord[]>();
		for (const name of names) {
			const all: DrawnWord[] = [];
			for (const sheet of sheetsOf(words, cells)) {
				await page.setContent(sheetHtml(sheet, name, cells));
				await page.evaluate('document.fonts.ready');
				all.push(...cellsOf(readPng(await page.screenshot()), sheet.length, cells));
			}
			drawings.set(name, all);
		}
		return drawings;
	} finally {
		await browser.close();
	}
}

function newDocument(kind: typeof KhmerPdfDocument | typeof PdfmakeDocument): TextDocument {
	const options = { autoFirstPage: false, font: null };
	const pdf = new kind(officialFonts(), {}, {}, {}, options, null, () => false);
	return pdf as unknown as TextDocument;
}

async function drawn(
	pdf: TextDocument,
	words: readonly string[],
	cells: Cells,
	draw = (word: string, x: number, y: number): void => {
		pdf.text(word, x, y, { lineBreak: false });
	}
): Promise<DrawnWord[]> {
	const { width, height } = sheetSize(cells);
	const sheets = sheetsOf(words, cells);
	for (const sheet of sheets) {
		pdf.addPage({ size: [width, height], margin: 0 });
		pdf.fontSize(cells.size);
		sheet.forEach((word, index) => {
			const { x, y } = placeOf(index, cells);
			draw(word, x + cells.left, y + cells.top);
		});
	}
	const chunks: Uint8Array[] = [];
	const ended = new Promise<void>((resolve) => pdf.on('end', () => resolve()));
	pdf.on('data', (chunk) => chunks.push(chunk));
	pdf.end();
	await ended;
	const pages = drawPages(new Uint8Array(Buffer.concat(chunks)), POINTS_PER_INCH);
	if (pages.length !== sheets.length) throw new Error('the sheets of words are not all there');
	return pages.flatMap((page, index) => cellsOf(page, sheets[index]!.length, cells));
}

function sheetHtml(words: readonly string[], name: FontName, cells: Cells): string {
	const font = Buffer.from(fontBytes(name)).toString('base64');
	const style = `@font-face { font-family: Sheet; src: url(data:font/ttf;base64,${font}) }
		body { margin: 0; background: white; color: black; text-rendering: geometricPrecision }
		span { position: absolute; font: ${cells.size}px/normal Sheet; white-space: pre }`;
	const spans = words.map((word, index) => {
		const { x, y } = placeOf(index, cells);
		return `<span lang="km" style="left:${x + cells.left}px;top:${y + cells.top}px">${word}</span>`;
	});
	return `<!doctype html><meta charset="utf-8"><style>${style}</style>${spans.join('')}`;
}

function sheetsOf(words: readonly string[], { columns, rows }: Cells): string[][] {
	const max = columns * rows;
	return Array.from({ length: Math.ceil(words.length / max) }, (_, index) =>
		words.slice(index * max, (index + 1) * max)
	);
}

function sheetSize({ columns, rows, width, height }: Cells): { width: number; height: number } {
	return { width: columns * width, height: rows * height };
}

function placeOf(index: number, { columns, width, height }: Cells): { x: number; y: number } {
	return { x: (index % columns) * width, y: Math.floor(index / columns) * height };
}

function cellsOf(page: DrawnPage, count: number, cells: Cells): DrawnWord[] {
	return Array.from({ length: count }, (_, index) => {
		const { x, y } = placeOf(index, cells);
		const { width, height } = cells;
		const ink = new Uint8Array(width * height);
		for (let row = 0; row < height; row += 1) {
			for (let column = 0; column < width; column += 1) {
				ink[row * width + column] = 255 - (page.grey[(y + row) * page.width + x + column] ?? 255);
			}
		}
		return { width, height, ink };
	});
}
