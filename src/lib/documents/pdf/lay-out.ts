/** Lays documents out on the pages of a PDF: A4, Khmer set by HarfBuzz, the same for the same documents. */

import type { Content } from 'pdfmake/interfaces';
import {
	MARGINS,
	smallerStyles,
	styleFor,
	TIGHT,
	tightened,
	type DocumentStyle
} from '../model/look.ts';
import type { DocumentModel, DocumentSeries } from '../model/model.ts';
import { looksLong, needsContents, writePageNumbers, type Chapter } from './contents.ts';
import { documentNodes } from './document-nodes.ts';
import { KhmerPdfDocument } from './khmer-document.ts';
import { KhmerLayoutBuilder } from './khmer-layout.ts';
import { pageFooter, pageHeader, pageSections, pageWatermark } from './page.ts';
import { checkEntryPoints, pageSizes, PdfmakeSvgMeasure } from './pdfmake-internals.ts';
import type { LaidOutPage } from './pdfmake-types.ts';
import { useQuickStyles } from './style-lookup.ts';
import { StructureWriter } from './structure.ts';
import { Tag } from './tag.ts';
import { asLaidOut } from './laid-out.ts';

let checked = false;

/** Pages that are laid out and not drawn yet. */
export interface LaidOut {
	readonly pdf: KhmerPdfDocument;
	readonly structure: StructureWriter;
	/** What stands on the pages, as it is read. */
	readonly root: Tag;
	readonly pages: readonly LaidOutPage[];
	/** The pages, by their index, on which a document or one of its annexes begins. */
	readonly begins: readonly number[];
}

/**
 * Lays out documents of one language one after the other, each as it would be alone: on pages of its own, with its own
 * numbering, headers and footers. The file's data are those of the first.
 */
export function layOut(documents: DocumentSeries): LaidOut {
	const [document] = documents;
	if (!checked) {
		checkEntryPoints();
		useQuickStyles();
		checked = true;
	}
	const pdf = newPdf(document, new Date(document.meta.created), sizeOf(document));
	const root = new Tag({ role: 'Document' }, document.meta.locale);
	const structure = new StructureWriter(pdf, root);
	pdf.structure = structure;
	let ids = 0;
	const nextId = () => `section-${(ids += 1)}`;
	const pages: LaidOutPage[] = [];
	const begins: number[] = [];
	for (const one of documents) {
		const part = documents.length > 1 ? new Tag({ role: 'Sect' }, root) : root;
		const laid = pagesOf(one, pdf, part, nextId);
		begins.push(...laid.begins.map((index) => pages.length + index));
		pages.push(...laid.pages);
	}
	return { pdf, structure, root, pages, begins };
}

function sizeOf({ page }: DocumentModel) {
	return pageSizes.normalizePageSize('A4', page?.orientation ?? 'portrait');
}

interface PagesOfOne {
	pages: LaidOutPage[];
	/** On which of them, by their index, the document and its annexes begin. */
	begins: number[];
	chapters: readonly Chapter[];
}

/**
 * The pages of one document: of a letter one, where it can stand on one if it is set a little tighter; of a long one
 * with its contents.
 */
function pagesOf(
	document: DocumentModel,
	pdf: KhmerPdfDocument,
	part: Tag,
	nextId: () => string
): PagesOfOne {
	const style = styleFor(document.meta.locale, document.meta.alongside);
	if (document.page?.contents) return withContents(style, document, pdf, part, nextId);
	const usual = setIn(style, document, pdf, part, nextId);
	const kids = part.kids.splice(0);
	for (const one of otherStyles(usual, style, document)) {
		part.kids.splice(0);
		const other = setIn(one, document, pdf, part, nextId);
		if (textPages(other) <= wantedPages(document)) return other;
	}
	part.kids.splice(0, Infinity, ...kids);
	return usual;
}

/**
 * A document with its contents, where it is long. Whether it will be is guessed from its words, so that nearly every
 * document is laid out once.
 */
function withContents(
	style: DocumentStyle,
	document: DocumentModel,
	pdf: KhmerPdfDocument,
	part: Tag,
	nextId: () => string
): PagesOfOne {
	const guess = looksLong(document);
	let laid = setIn(style, document, pdf, part, nextId, guess);
	// The list itself takes a page.
	const long = needsContents(laid.pages.length - (guess ? 1 : 0), laid.chapters);
	if (long !== guess) {
		part.kids.splice(0);
		laid = setIn(style, document, pdf, part, nextId, long);
	}
	if (long) {
		writePageNumbers(laid.pages, style.locale);
		for (const { id, words } of laid.chapters) pdf.places.set(id, words.replace('\n', ' / '));
	}
	return laid;
}

/** On how many pages a document should stand, before its annexes. */
const wantedPages = ({ page }: DocumentModel) => page?.pages ?? (page?.letter ? 1 : Infinity);

/** In what a document is set anew that stands on more pages than it should. */
function otherStyles(
	usual: PagesOfOne,
	style: DocumentStyle,
	document: DocumentModel
): DocumentStyle[] {
	const over = textPages(usual) - wantedPages(document);
	if (over <= 0) return [];
	// What is longer than by a page would become too small to be read.
	if (document.page?.pages !== undefined) return over === 1 ? smallerStyles(style) : [];
	return couldBeOnePage(usual) ? [tightened(style)] : [];
}

/** The pages before the annexes. */
const textPages = ({ pages, begins }: PagesOfOne) => begins[1] ?? pages.length;

/** Whether what stands on two pages is not much more than goes on one. */
function couldBeOnePage(usual: PagesOfOne): boolean {
	const [first, second] = usual.pages;
	if (!first || !second || textPages(usual) !== 2) return false;
	const { pageSize, pageMargins } = first;
	const room = pageSize.height - pageMargins.top - pageMargins.bottom;
	return (filledHeight(first) + filledHeight(second)) * TIGHT <= room;
}

/** From the margin to the end of the last line of the text. */
function filledHeight({ items, pageMargins }: LaidOutPage): number {
	const ends = items.map(({ type, item }) =>
		type === 'line' && item.structure && item.y !== undefined ? item.y + item.getHeight() : 0
	);
	return Math.max(0, ...ends) - pageMargins.top;
}

function setIn(
	style: DocumentStyle,
	document: DocumentModel,
	pdf: KhmerPdfDocument,
	part: Tag,
	nextId: () => string,
	contents = false
): PagesOfOne {
	const layout = new KhmerLayoutBuilder(
		sizeOf(document),
		pageSizes.normalizePageMargin([MARGINS.left, MARGINS.top, MARGINS.right, MARGINS.bottom]),
		new PdfmakeSvgMeasure(),
		part
	);
	const page = document.page ?? {};
	const { text, annexes, chapters } = documentNodes(document, style, nextId, contents);
	if (style.spacing !== 1) for (const node of text) space(node, style.spacing);
	const pages = layout.layoutDocument(
		pageSections([...text, ...annexes.flat()]),
		pdf,
		{},
		{ font: style.body, fontSize: style.size.body, lineHeight: style.lineHeight },
		undefined,
		pageHeader(page, style),
		pageFooter(page, style),
		pageWatermark(page, style),
		undefined
	);
	return { pages, begins: [0, ...annexes.map((nodes) => pageOf(nodes))], chapters };
}

/** Sets the space around a node, and around all in it, by a factor. */
function space(node: Content, factor: number): void {
	const { margin, stack, columns } = node as {
		margin?: number[];
		stack?: Content[];
		columns?: Content[];
	};
	margin?.forEach((points, side) => (margin[side] = side % 2 === 1 ? points * factor : points));
	for (const part of [...(stack ?? []), ...(columns ?? [])]) space(part, factor);
}

/** The page, by its index, on which nodes begin that are laid out. */
function pageOf([first]: readonly Content[]): number {
	const place = first ? asLaidOut(first).positions?.[0] : undefined;
	return place ? place.pageNumber - 1 : 0;
}

function newPdf(
	{ meta }: DocumentModel,
	created: Date,
	size: { width: number; height: number }
): KhmerPdfDocument {
	return new KhmerPdfDocument(
		{},
		{},
		{},
		{},
		{
			size: [size.width, size.height],
			pdfVersion: '1.7',
			compress: true,
			displayTitle: true,
			tagged: true,
			// It is claimed (ISO 14289-1), and tests/unit/documents/accessible-pdf.test.ts proves it.
			subset: 'PDF/UA',
			lang: meta.locale,
			autoFirstPage: false,
			bufferPages: false,
			font: null,
			info: {
				Title: meta.title,
				Author: meta.author,
				...(meta.subject ? { Subject: meta.subject } : {}),
				Producer: 'Sontonea',
				Creator: 'Sontonea',
				CreationDate: created,
				ModDate: created
			}
		},
		null,
		// Nothing is ever read from a path that stands in a document.
		() => false
	);
}
