/** Lays documents out on the pages of a PDF: A4, Khmer set by HarfBuzz, the same for the same documents. */

import type { Content } from 'pdfmake/interfaces';
import {
	contentWidth,
	MARGINS,
	styleFor,
	TIGHT,
	tightened,
	type DocumentStyle
} from '../model/look.ts';
import type { Annex, Block, DocumentModel, DocumentSeries, Paragraph } from '../model/model.ts';
import { plainText } from '../model/runs.ts';
import type { BlockContext } from './block-context.ts';
import { blockNodes } from './blocks.ts';
import { closingNodes, letterheadNode, titleNode } from './frame.ts';
import { toRuns } from './inlines.ts';
import { KhmerPdfDocument } from './khmer-document.ts';
import { KhmerLayoutBuilder } from './khmer-layout.ts';
import { pageFooter, pageHeader, pageSections, pageWatermark } from './page.ts';
import { checkEntryPoints, pageSizes, PdfmakeSvgMeasure } from './pdfmake-internals.ts';
import type { LaidOutPage } from './pdfmake-types.ts';
import { useQuickStyles } from './style-lookup.ts';
import { StructureWriter } from './structure.ts';
import { Tag, tagged } from './tag.ts';
import { asLaidOut, inOrder } from './laid-out.ts';

/** Characters of a closing paragraph; what is longer breaks over pages as it must. */
const LAST_WORDS_LIMIT = 800;
/** Characters of less than three lines, of a column too. */
const BRIEF_WORDS = 110;

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
}

/** The pages of one document: of a letter one, where it can stand on one if it is set a little tighter. */
function pagesOf(
	document: DocumentModel,
	pdf: KhmerPdfDocument,
	part: Tag,
	nextId: () => string
): PagesOfOne {
	const style = styleFor(document.meta.locale, document.meta.alongside);
	const usual = setIn(style, document, pdf, part, nextId);
	if (!document.page?.letter || !couldBeOnePage(usual)) return usual;
	const kids = part.kids.splice(0);
	const tight = setIn(tightened(style), document, pdf, part, nextId);
	if (lettersPages(tight) === 1) return tight;
	part.kids.splice(0, Infinity, ...kids);
	return usual;
}

/** The pages before the annexes. */
const lettersPages = ({ pages, begins }: PagesOfOne) => begins[1] ?? pages.length;

/** Whether what stands on two pages is not much more than goes on one. */
function couldBeOnePage(usual: PagesOfOne): boolean {
	const [first, second] = usual.pages;
	if (!first || !second || lettersPages(usual) !== 2) return false;
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
	nextId: () => string
): PagesOfOne {
	const layout = new KhmerLayoutBuilder(
		sizeOf(document),
		pageSizes.normalizePageMargin([MARGINS.left, MARGINS.top, MARGINS.right, MARGINS.bottom]),
		new PdfmakeSvgMeasure(),
		part
	);
	const page = document.page ?? {};
	const { text, annexes } = documentNodes(document, style, nextId);
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
	return { pages, begins: [0, ...annexes.map((nodes) => pageOf(nodes))] };
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

function documentNodes(
	document: DocumentModel,
	style: DocumentStyle,
	nextId: () => string
): { text: Content[]; annexes: Content[][] } {
	const orientation = document.page?.orientation ?? 'portrait';
	const context: BlockContext = {
		style,
		width: contentWidth(orientation),
		nextId
	};
	const blocks = document.closing ? lastWordsApart(document.body) : document.body;
	const body = blockNodes(blocks, context);
	const lastWords = document.closing && endsBriefly(blocks) ? (body.pop() ?? null) : null;
	const closing = document.closing
		? closingNodes(document.closing, lastWords, orientation, style)
		: [];
	keepClosingWith(closing[0], body.at(-1), lastWords ? blocks : []);
	const text = [
		...(document.letterhead ? [letterheadNode(document.letterhead, orientation, style)] : []),
		...(document.title ? [titleNode(document.title, style)] : []),
		...body,
		...closing
	];
	const annexes = (document.annexes ?? []).map((annex) => annexNodes(annex, context));
	return { text, annexes };
}

/**
 * A signature has at least some lines before it on its page: beneath a table the table's last rows, beneath a heading
 * that heading, and beneath last words of a line or two the paragraph before them.
 */
function keepClosingWith(
	closing: Content | undefined,
	last: Content | undefined,
	blocks: readonly Block[]
): void {
	if (!closing || !last) return;
	const node = asLaidOut(last);
	const table = node.table ? node : node.stack?.at(-1);
	if (table?.table) table.endsBefore = asLaidOut(closing);
	const [before, words] = blocks.slice(-2);
	const isBrief = words && longestText(words) < BRIEF_WORDS;
	inOrder([last, closing], () => Boolean(node.keepsNext || (isBrief && endsInText(before))));
}

function endsInText(block: Block | undefined): boolean {
	if (block?.kind === 'columns')
		return block.columns.every(({ blocks }) => blocks.every(isParagraph));
	return block?.kind === 'paragraph';
}

/** The characters of a text, of the longer one where it is in two languages. */
function longestText(block: Block): number {
	if (block.kind === 'columns') {
		return Math.max(0, ...block.columns.flatMap(({ blocks }) => blocks.map(longestText)));
	}
	return isParagraph(block) ? plainText(block.text).length : 0;
}

/**
 * The last paragraph of a text in two languages as columns of its own: the signature is to be kept
 * with it, not with a whole letter, which might be longer than a page.
 */
function lastWordsApart(body: readonly Block[]): readonly Block[] {
	const last = body.at(-1);
	if (last?.kind !== 'columns') return body;
	const apart = last.columns.every(
		({ blocks }) => blocks.length > 1 && isParagraph(blocks.at(-1)!)
	);
	if (!apart) return body;
	const cut = (from: number, to?: number): Block => ({
		...last,
		columns: last.columns.map((column) => ({ ...column, blocks: column.blocks.slice(from, to) }))
	});
	return [...body.slice(0, -1), cut(0, -1), cut(-1)];
}

/** Whether the text ends with a paragraph, in one language or both, short enough to be kept with the signature. */
function endsBriefly(body: readonly Block[]): boolean {
	const last = body.at(-1);
	const columns = last?.kind === 'columns' ? last.columns.map(({ blocks }) => blocks) : [[last]];
	return columns.every(([first, ...others]) => {
		if (others.length > 0 || !first || !isParagraph(first)) return false;
		return plainText(first.text).length <= LAST_WORDS_LIMIT;
	});
}

function isParagraph(block: Block): block is Paragraph {
	return block.kind === 'paragraph';
}

function annexNodes(annex: Annex, { style, nextId }: BlockContext): Content[] {
	const orientation = annex.orientation ?? 'portrait';
	const heading = `${annex.label} ${annex.title}`;
	const first = {
		tag: { role: 'H2' },
		text: toRuns(annex.label, style, 'title'),
		fontSize: style.size.heading[0],
		alignment: 'center',
		pageBreak: 'before',
		pageOrientation: orientation,
		id: nextId(),
		outline: true,
		outlineText: heading
	} as Content;
	return [
		first,
		tagged(
			{ role: 'H2' },
			{
				text: toRuns(annex.title, style, 'title'),
				fontSize: style.size.subject,
				alignment: 'center',
				margin: [0, 0, 0, 10]
			}
		),
		...blockNodes(annex.body, { style, width: contentWidth(orientation), nextId })
	];
}
