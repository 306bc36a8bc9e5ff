/**
 * What is known of the inside of pdfmake and pdfkit, which bring no types for it: only what is
 * read or replaced here.
 */

import type { Content } from 'pdfmake/interfaces';
import type { MarkedContent, PdfReference } from './pdf-object.ts';
import type { Tag, TagOf } from './tag.ts';

/** A glyph position in thousandths of the font size. */
interface GlyphPosition {
	xAdvance: number;
	yAdvance: number;
	xOffset: number;
	yOffset: number;
	advanceWidth: number;
}

export interface GlyphRun {
	glyphs: { id: number; advanceWidth: number; codePoints: readonly number[] }[];
	positions: GlyphPosition[];
	advanceWidth: number;
}

/** fontkit's font; measures in units of the font. */
interface SourceFont {
	readonly bbox: { minX: number; minY: number; maxX: number; maxY: number };
	readonly head: { macStyle: { italic: boolean } };
	readonly italicAngle: number;
	readonly ascent: number;
	readonly descent: number;
	readonly capHeight?: number;
	readonly xHeight?: number;
	getGlyph(id: number): { advanceWidth: number };
}

/** What a document keeps its fonts by. */
interface FontHolder {
	_fontCount: number;
	/** By name or id; what stands here is written at the end. */
	readonly _fontFamilies: Record<string, EmbeddedFont>;
	ref(data: Record<string, unknown>): PdfReference;
}

/** pdfkit's font of one document. */
export interface EmbeddedFont {
	readonly constructor: new (document: FontHolder, font: SourceFont, id: string) => EmbeddedFont;
	readonly document: FontHolder;
	readonly id: string;
	readonly name: string;
	/** Thousandths of the type size in a unit of the font. */
	readonly scale: number;
	readonly font: SourceFont;
	/** Made when the font is first drawn with. */
	readonly dictionary: PdfReference;
	/** Writes the font into the file, at its end; only where it was drawn with. */
	embed(): void;
	layout(text: string, features?: unknown): GlyphRun;
	layoutRun(text: string, features?: unknown): GlyphRun;
	encode(text: string, features?: unknown): [string[], GlyphPosition[]];
	widthOfString(text: string, size: number, features?: unknown): number;
}

/** A piece of text that is never divided over lines. */
export interface Inline {
	text: string;
	font: EmbeddedFont;
	fontSize: number;
	fontFeatures: unknown;
	width: number;
	height: number;
	leadingCut: number;
	trailingCut: number;
	/** From the begin of the line, once it stands in one. */
	x?: number;
	noWrap?: boolean;
	noNewLine?: boolean;
	lineEnd?: boolean;
}

/** The room in points with which something may begin on a page: the best first, then with less of it together. */
export type Rooms = readonly [number, ...number[]];

/** A measured node of the layout; only what is read here. */
export interface LayoutNode {
	_inlines?: Inline[];
	_margin?: [number, number, number, number] | null;
	_height?: number;
	_minHeight?: number;
	_span?: boolean;
	_layout?: Record<
		'paddingTop' | 'paddingBottom' | 'hLineWidth',
		(i: number, n: unknown) => number
	>;
	/** Where it stands, once it is laid out. */
	positions?: readonly { readonly pageNumber: number }[];
	stack?: LayoutNode[];
	columns?: LayoutNode[];
	columnGap?: number;
	width?: unknown;
	ul?: LayoutNode[];
	ol?: LayoutNode[];
	svg?: string;
	/** Of a drawing, once it is laid out. */
	x?: number;
	y?: number;
	_width?: number;
	/** Ours, of a drawing: an address whose code is drawn in its place, the same on each page. */
	code?: string;
	/** Kept in one piece. */
	unbreakable?: boolean;
	colSpan?: number;
	table?: {
		body: LayoutNode[][];
		widths: { width: unknown; _calcWidth?: number }[];
		headerRows?: number;
		keepWithHeaderRows?: number;
		dontBreakRows?: boolean;
		heights?: (index: number) => number | 'auto';
	};
	/** Ours: what follows it in the text. */
	next?: LayoutNode;
	/** Ours: it does not stand without what follows it, as a heading. */
	keepsNext?: boolean;
	/** Ours: it follows such a thing. */
	followsKept?: boolean;
	/** Ours: a table that is not divided while it fits on a page. */
	keepWhole?: boolean;
	/** Ours: the rows of a table that are not parted from the row after them. */
	rowsWithNext?: ReadonlySet<number>;
	/** Ours: what the last rows of a table are not parted from. */
	endsBefore?: LayoutNode;
	/** Ours: the rooms with which each row may begin on a page. */
	rowRooms?: readonly Rooms[];
	/** Ours: what follows begins on the second page, or later. */
	endsFirstPage?: boolean;
	/** Ours: its text is the number of the page on which this begins. */
	pageOf?: LayoutNode;
	/** Ours: what the node is, for readers that go by the structure of the document. */
	tag?: TagOf;
	/** Ours: the tag that was made of it. */
	structure?: Tag;
	/** Ours: drawn upside down, turned about this point of the page. */
	turnedAbout?: readonly [x: number, y: number];
}

/** A row of a table, or columns beside each other, about to be laid out. */
export interface TableRow {
	readonly tableNode?: LayoutNode;
	readonly rowIndex?: number;
}

export interface LayoutContext {
	availableWidth: number;
	availableHeight: number;
	y: number;
	pageMargins: { top: number; bottom: number };
	moveDown(points: number): void;
	readonly page: number;
	getCurrentPage(): { pageSize: { height: number } } | null;
}

/** What the renderer is told to begin and to end around the content of a node. */
export interface AlignmentItem {
	verticalAlignment: string;
	/** Ours, where the alignment is `turned`. */
	about?: readonly [x: number, y: number];
}

/** A line as it is laid out; only what is read here. */
export interface Line {
	inlines: Inline[];
	/** Of its begin and its top, from the corner of the page, once it is laid out. */
	x?: number;
	y?: number;
	getHeight(): number;
	/** Ours: what it is part of. */
	structure?: Tag | undefined;
	/** Ours: it is the number of the page on which this begins. */
	pageOf?: LayoutNode;
}

/** What stands on a page; only what is read here. */
export interface LaidOutPage {
	readonly pageSize: { readonly width: number; readonly height: number };
	readonly pageMargins: { readonly top: number; readonly bottom: number };
	readonly items: readonly (
		| { readonly type: 'line'; readonly item: Line }
		| { readonly type: 'vector' | 'svg' | 'image'; readonly item: unknown }
	)[];
}

interface NumberTree {
	add(key: number, value: unknown): void;
	get(key: unknown): unknown;
}

export interface PdfDocument extends NodeJS.ReadableStream, FontHolder {
	_font: EmbeddedFont;
	readonly page: {
		/** In points. */
		readonly height: number;
		readonly dictionary: PdfReference;
		/** What its content may draw, by name. */
		readonly xobjects: Record<string, PdfReference>;
	};
	/** What the file says of itself. */
	info: Record<string, unknown>;
	/** Writes it into the metadata, as it is. */
	_addInfo(): void;
	addPage(options?: unknown): this;
	/** The files of the families that are known, by style. */
	fonts: Record<string, Record<string, unknown>>;
	/** The file of a family in a style; null where it is not known. */
	getFontFile(family: string, bold: boolean, italics: boolean): unknown;
	/** The font of a family in a style, made when it is first asked for. */
	provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont;
	link(x: number, y: number, width: number, height: number, url: unknown, options?: object): this;
	goTo(x: number, y: number, width: number, height: number, id: string, options?: object): this;
	markContent(tag: string, options: { type: string }): this;
	markStructureContent(tag: string): MarkedContent;
	endMarkedContent(): this;
	getStructTreeRoot(): PdfReference;
	getStructParentTree(): NumberTree;
	createStructParentTreeNextKey(): number;
	save(): this;
	restore(): this;
	lineWidth(points: number): this;
	strokeColor(color: unknown, opacity?: number): this;
	readonly _fontSize: number;
	/** Colour and opacity of what is filled; unset before the first. */
	readonly _fillColor?: [color: unknown, opacity?: number];
	transform(a: number, b: number, c: number, d: number, e: number, f: number): this;
	rotate(degrees: number, options: { origin: readonly [x: number, y: number] }): this;
	addContent(data: string): this;
	font(source: unknown, family?: unknown, size?: unknown): this;
	_fragment(text: string, x: number, y: number, options: Record<string, unknown>): void;
	end(): void;
}

export interface LayoutBuilder {
	readonly writer: {
		context(): LayoutContext;
		/** The contexts around the current one, the nearest last. */
		readonly contextStack: LayoutContext[];
		moveToNextPage(orientation?: string): void;
		beginVerticalAlignment(alignment: string): { item: AlignmentItem };
		endVerticalAlignment(alignment: string): { item: AlignmentItem };
		transactionLevel: number;
	};
	nestedLevel: number;
	registerTableLayouts(layouts: unknown): void;
	buildNextLine(node: LayoutNode): Line | null;
	processNode(node: LayoutNode, verticalAlignment?: boolean): void;
	processTable(node: LayoutNode): void;
	processRow(row: TableRow): unknown;
	layoutDocument(
		content: Content,
		document: PdfDocument,
		styles: unknown,
		defaultStyle: unknown,
		background: unknown,
		header: unknown,
		footer: unknown,
		watermark: unknown,
		pageBreakBefore: unknown
	): LaidOutPage[];
}

export interface Renderer {
	readonly pdfDocument: PdfDocument;
	renderPages(pages: readonly LaidOutPage[]): void;
	renderLine(line: Line, x: number, y: number): void;
	renderVector(vector: unknown): void;
	renderSVG(svg: LayoutNode): void;
	renderWatermark(page: unknown): void;
	beginVerticalAlignment(item: AlignmentItem): void;
	endVerticalAlignment(item: AlignmentItem): void;
}
