/**
 * The one way into the inside of pdfmake and pdfkit.
 *
 * Khmer needs another shaper and other line breaking than pdfmake brings, and it offers no hook
 * for either, so its classes are extended here rather than patched. pdfmake is pinned exactly;
 * `checkEntryPoints` fails in clear words when an update moves what is relied on.
 */

import { createRequire } from 'node:module';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';

const require = createRequire(import.meta.url);

/** The versions that the entry points were verified against. */
export const VERIFIED_VERSIONS = { pdfmake: '0.3.11', pdfkit: '0.19.1' } as const;

/** A glyph position in thousandths of the font size. */
export interface GlyphPosition {
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

/** pdfkit's font of one document. */
export interface EmbeddedFont {
	readonly name: string;
	readonly scale: number;
	readonly font: { getGlyph(id: number): { advanceWidth: number } };
	readonly subset: { glyphs: number[] };
	readonly widths: number[];
	readonly unicode: (readonly number[])[];
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
	noWrap?: boolean;
	noNewLine?: boolean;
	lineEnd?: boolean;
}

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
	stack?: LayoutNode[];
	columns?: LayoutNode[];
	columnGap?: number;
	width?: unknown;
	ul?: LayoutNode[];
	ol?: LayoutNode[];
	svg?: string;
	colSpan?: number;
	table?: {
		body: LayoutNode[][];
		widths: { width: unknown; _calcWidth?: number }[];
		headerRows?: number;
		keepWithHeaderRows?: number;
		dontBreakRows?: boolean;
	};
	/** Ours: what a heading must have beneath it on its own page. */
	followedBy?: LayoutNode;
	/** Ours: a table that is not divided while it fits on a page. */
	keepWhole?: boolean;
	/** Ours: drawn upside down, turned about this point of the page. */
	turnedAbout?: readonly [x: number, y: number];
}

interface LayoutContext {
	availableWidth: number;
	availableHeight: number;
	y: number;
	pageMargins: { top: number; bottom: number };
	getCurrentPage(): { pageSize: { height: number } } | null;
}

/** What the renderer is told to begin and to end around the content of a node. */
export interface AlignmentItem {
	verticalAlignment: string;
	/** Ours, where the alignment is `turned`. */
	about?: readonly [x: number, y: number];
}

export interface PdfDocument extends NodeJS.ReadableStream {
	readonly _font: EmbeddedFont;
	save(): this;
	restore(): this;
	rotate(degrees: number, options: { origin: readonly [x: number, y: number] }): this;
	addContent(data: string): this;
	font(source: unknown, family?: unknown, size?: unknown): this;
	_fragment(text: string, x: number, y: number, options: Record<string, unknown>): void;
	end(): void;
}

export interface LayoutBuilder {
	readonly writer: {
		context(): LayoutContext;
		moveToNextPage(orientation?: string): void;
		beginVerticalAlignment(alignment: string): { item: AlignmentItem };
		endVerticalAlignment(alignment: string): { item: AlignmentItem };
		transactionLevel: number;
	};
	nestedLevel: number;
	registerTableLayouts(layouts: unknown): void;
	buildNextLine(node: LayoutNode): unknown;
	processNode(node: LayoutNode, verticalAlignment?: boolean): void;
	processTable(node: LayoutNode): void;
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
	): unknown[];
}

type Constructor<Type, Arguments extends unknown[]> = new (...parameters: Arguments) => Type;

function load<Type>(path: string): Type {
	return (require(`pdfmake/js/${path}.js`) as { default: Type }).default;
}

export const PdfmakeDocument =
	load<
		Constructor<
			PdfDocument,
			[
				fonts: unknown,
				images: unknown,
				patterns: unknown,
				attachments: unknown,
				options: unknown,
				virtualFileSystem: null,
				localAccessPolicy: (path: string) => boolean
			]
		>
	>('PDFDocument');

export const PdfmakeLayoutBuilder =
	load<Constructor<LayoutBuilder, [pageSize: unknown, margins: unknown, svgMeasure: unknown]>>(
		'LayoutBuilder'
	);

export interface Renderer {
	readonly pdfDocument: PdfDocument;
	renderPages(pages: unknown[]): void;
	beginVerticalAlignment(item: AlignmentItem): void;
	endVerticalAlignment(item: AlignmentItem): void;
}

export const PdfmakeRenderer = load<Constructor<Renderer, [document: PdfDocument]>>('Renderer');

export const PdfmakeSvgMeasure = load<Constructor<object, []>>('SVGMeasure');

export const pageSizes = require('pdfmake/js/PageSize.js') as {
	normalizePageSize(
		size: TDocumentDefinitions['pageSize'],
		orientation?: 'portrait' | 'landscape'
	): { width: number; height: number; orientation: string };
	normalizePageMargin(margin: number[]): unknown;
};

/**
 * Throws, naming what is missing, when pdfmake or pdfkit are not the versions that were verified
 * or have moved a method that is extended here.
 */
export function checkEntryPoints(): void {
	const problems: string[] = [];
	for (const [name, version] of Object.entries(VERIFIED_VERSIONS)) {
		const found = (require(`${name}/package.json`) as { version: string }).version;
		if (found !== version) problems.push(`${name} is ${found}, verified with ${version}`);
	}
	const needed: [string, object, string[]][] = [
		['PDFDocument', PdfmakeDocument.prototype, ['font', '_fragment', 'addContent', 'provideFont']],
		[
			'LayoutBuilder',
			PdfmakeLayoutBuilder.prototype,
			['buildNextLine', 'processNode', 'processTable', 'layoutDocument', 'registerTableLayouts']
		],
		[
			'Renderer',
			PdfmakeRenderer.prototype,
			['renderPages', 'beginVerticalAlignment', 'endVerticalAlignment']
		],
		['PageSize', pageSizes, ['normalizePageSize', 'normalizePageMargin']]
	];
	for (const [name, owner, methods] of needed) {
		for (const method of methods) {
			if (typeof Reflect.get(owner, method) !== 'function')
				problems.push(`${name}.${method} is gone`);
		}
	}
	if (problems.length > 0) throw new Error(`The PDF engine has changed: ${problems.join('; ')}`);
}

/** Throws when a font of pdfkit lacks what the shaping replaces or reads. */
export function checkEmbeddedFont(font: EmbeddedFont): void {
	const missing = [
		...['layout', 'layoutRun', 'encode', 'widthOfString'].filter(
			(name) => typeof Reflect.get(font, name) !== 'function'
		),
		...(Array.isArray(font.subset?.glyphs) ? [] : ['subset.glyphs']),
		...(Array.isArray(font.widths) ? [] : ['widths']),
		...(Array.isArray(font.unicode) ? [] : ['unicode']),
		...(typeof font.scale === 'number' ? [] : ['scale'])
	];
	if (missing.length > 0) {
		throw new Error(`The PDF engine has changed: font ${font.name} lacks ${missing.join(', ')}`);
	}
}
