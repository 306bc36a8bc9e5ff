/** Lays documents out on the pages of a PDF: A4, Khmer set by HarfBuzz, the same for the same documents. */

import type { Content } from 'pdfmake/interfaces';
import { contentWidth, MARGINS, styleFor, type DocumentStyle } from '../model/look.ts';
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
import { asLaidOut } from './laid-out.ts';

/** Characters of a closing paragraph; what is longer breaks over pages as it must. */
const LAST_WORDS_LIMIT = 800;

let checked = false;

/** Pages that are laid out and not drawn yet. */
export interface LaidOut {
	readonly pdf: KhmerPdfDocument;
	readonly structure: StructureWriter;
	readonly pages: LaidOutPage[];
}

/**
 * Lays out documents of one language one after the other, each from a page of its own. Page headers and the
 * file's data are those of the first.
 */
export function layOut(documents: DocumentSeries): LaidOut {
	const [document] = documents;
	if (!checked) {
		checkEntryPoints();
		useQuickStyles();
		checked = true;
	}
	const style = styleFor(document.meta.locale, document.meta.alongside);
	const created = new Date(document.meta.created);
	const size = pageSizes.normalizePageSize('A4', document.page?.orientation ?? 'portrait');
	const pdf = newPdf(document, created, size);
	const structure = new Tag({ role: 'Document' }, document.meta.locale);
	const writer = new StructureWriter(pdf, structure);
	pdf.structure = writer;
	const layout = new KhmerLayoutBuilder(
		size,
		pageSizes.normalizePageMargin([MARGINS.left, MARGINS.top, MARGINS.right, MARGINS.bottom]),
		new PdfmakeSvgMeasure(),
		structure
	);
	const page = document.page ?? {};
	let ids = 0;
	const nextId = () => `section-${(ids += 1)}`;
	const pages = layout.layoutDocument(
		pageSections(documents.map((one) => documentNodes(one, style, nextId))),
		pdf,
		{},
		{ font: style.body, fontSize: style.size.body, lineHeight: style.lineHeight },
		undefined,
		pageHeader(page, style),
		pageFooter(page, style),
		pageWatermark(page, style),
		undefined
	);
	return { pdf, structure: writer, pages };
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
): Content[] {
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
	keepTableWith(closing[0], body.at(-1));
	return [
		...(document.letterhead ? [letterheadNode(document.letterhead, orientation, style)] : []),
		...(document.title ? [titleNode(document.title, style)] : []),
		...body,
		...closing,
		...(document.annexes ?? []).flatMap((annex) => annexNodes(annex, context))
	];
}

/** A signature beneath a table has the table's last rows with it. */
function keepTableWith(closing: Content | undefined, last: Content | undefined): void {
	const node = last ? asLaidOut(last) : undefined;
	const table = node?.table ? node : node?.stack?.at(-1);
	if (closing && table?.table) table.endsBefore = asLaidOut(closing);
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
