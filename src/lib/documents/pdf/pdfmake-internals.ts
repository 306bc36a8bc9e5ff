/**
 * The one way into the inside of pdfmake and pdfkit.
 *
 * Khmer needs another shaper and other line breaking than pdfmake brings, and it offers no hook
 * for either, so its classes are extended here rather than patched. pdfmake is pinned exactly;
 * `checkEntryPoints` fails in clear words when an update moves what is relied on.
 */

import { createRequire } from 'node:module';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import type { EmbeddedFont, LayoutBuilder, PdfDocument, Renderer } from './pdfmake-types.ts';
import type { MarkedContent } from './pdf-object.ts';

const require = createRequire(import.meta.url);

/** The versions that the entry points were verified against. */
export const VERIFIED_VERSIONS = { pdfmake: '0.3.11', pdfkit: '0.19.1' } as const;

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

export const PdfmakeRenderer = load<Constructor<Renderer, [document: PdfDocument]>>('Renderer');

/** What is inherited where something is measured: the styles of all that it stands in. */
export interface StyleStack {
	push(style: unknown): void;
	pop(howMany?: number): void;
	getProperty(property: string): unknown;
}

export const PdfmakeStyles = load<{
	new (named: object, otherwise: object): StyleStack;
	readonly prototype: StyleStack;
	getStyleProperty(
		item: Record<string, unknown>,
		stack: StyleStack | undefined,
		property: string,
		otherwise: unknown
	): unknown;
}>('StyleContextStack');

export const PdfmakeSvgMeasure = load<Constructor<object, []>>('SVGMeasure');

export const pageSizes = require('pdfmake/js/PageSize.js') as {
	normalizePageSize(
		size: TDocumentDefinitions['pageSize'],
		orientation?: 'portrait' | 'landscape'
	): { width: number; height: number; orientation: string };
	normalizePageMargin(margin: number[]): unknown;
};

const NEEDED: readonly [name: string, owner: object, methods: readonly string[]][] = [
	[
		'PDFDocument',
		PdfmakeDocument.prototype,
		[
			...[
				'font',
				'_fragment',
				'addContent',
				'provideFont',
				'getFontFile',
				'addPage',
				'link',
				'goTo',
				'_addInfo',
				'annotate',
				'rotate',
				'transform',
				'save',
				'restore',
				'lineWidth',
				'strokeColor'
			],
			...['markContent', 'markStructureContent', 'endMarkedContent', 'getStructTreeRoot'],
			...['getStructParentTree', 'createStructParentTreeNextKey', 'ref']
		]
	],
	[
		'LayoutBuilder',
		PdfmakeLayoutBuilder.prototype,
		[
			...['buildNextLine', 'processNode', 'processTable', 'processRow'],
			...['layoutDocument', 'registerTableLayouts']
		]
	],
	[
		'Renderer',
		PdfmakeRenderer.prototype,
		[
			...['renderPages', 'renderLine', 'renderVector', 'renderSVG', 'renderWatermark'],
			...['beginVerticalAlignment', 'endVerticalAlignment']
		]
	],
	['StyleContextStack', PdfmakeStyles, ['getStyleProperty']],
	['StyleContextStack', PdfmakeStyles.prototype, ['push', 'pop', 'getProperty']],
	['PageSize', pageSizes, ['normalizePageSize', 'normalizePageMargin']]
];

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
	for (const [name, owner, methods] of NEEDED) {
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
		...['layout', 'layoutRun', 'encode', 'widthOfString', 'embed', 'ref', 'finalize'].filter(
			(name) => typeof Reflect.get(font, name) !== 'function'
		),
		...(typeof font.document?._fontCount === 'number' ? [] : ['document._fontCount']),
		...(typeof font.document?._fontFamilies === 'object' ? [] : ['document._fontFamilies']),
		...(typeof font.id === 'string' ? [] : ['id']),
		...(typeof font.scale === 'number' ? [] : ['scale'])
	];
	if (missing.length > 0) {
		throw new Error(`The PDF engine has changed: font ${font.name} lacks ${missing.join(', ')}`);
	}
}

/** Throws when the writer of a layout lacks what keeps rows and lines together. */
export function checkWriter(writer: LayoutBuilder['writer']): void {
	const context = writer.context();
	const missing = [
		...['moveToNextPage', 'beginVerticalAlignment', 'endVerticalAlignment'].filter(
			(name) => typeof Reflect.get(writer, name) !== 'function'
		),
		...(Array.isArray(writer.contextStack) ? [] : ['contextStack']),
		...(typeof writer.transactionLevel === 'number' ? [] : ['transactionLevel']),
		...['availableWidth', 'availableHeight', 'y', 'page'].filter(
			(name) => typeof Reflect.get(context, name) !== 'number'
		)
	];
	if (missing.length > 0) {
		throw new Error(`The PDF engine has changed: its writer lacks ${missing.join(', ')}`);
	}
}

/** Throws when pdfkit marks content in another form than the structure is written from. */
export function checkMarkedContent(content: MarkedContent): void {
	const [first] = Array.isArray(content.refs) ? content.refs : [];
	if (typeof first?.mcid !== 'number' || !first.pageRef?.data) {
		throw new Error('The PDF engine has changed: marked content lacks refs of page and mcid');
	}
}
