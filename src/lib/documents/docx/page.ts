import {
	Footer,
	Header,
	PageNumber,
	PageOrientation,
	Paragraph,
	SectionType,
	TextRun,
	type ISectionOptions
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { toLatinDigits } from '../../i18n/format.ts';
import { hasKhmer } from '../../i18n/khmer-line-breaking.ts';
import {
	A4,
	COLOURS,
	contentWidth,
	FRAME,
	MARGINS,
	type DocumentStyle,
	type Orientation
} from '../model/look.ts';
import type { PageSetup } from '../model/model.ts';
import type { WordContext } from './context.ts';
import { countingFonts, fontsOf, WORD_NAMES } from './fonts.ts';
import { toWordRuns } from './inlines.ts';
import { layoutTable, type WordBlock } from './layout-table.ts';
import { hex, twips } from './measure.ts';

/** From the edge of the paper. */
const HEADER_TOP = 24;
const FOOTER_BOTTOM = 22;
/** Stand for page and pages while the words around them are asked for. */
const PAGE = 417;
const PAGES = 928;
const WATERMARK_HEIGHT = 96;
const WATERMARK_OPACITY = 0.22;

/** What a section of the file is set on: the paper, the margins, header and footer. */
export function section(
	page: PageSetup,
	orientation: Orientation,
	context: WordContext,
	place: {
		readonly firstOfDocument: boolean;
		readonly firstOfFile: boolean;
		/** What stands around the page is that of the section before. */
		readonly framedAlike: boolean;
	}
): Omit<ISectionOptions, 'children'> {
	const wide = { ...context, width: contentWidth(orientation) };
	return {
		...(place.framedAlike ? {} : frameOf(page, wide, place.firstOfDocument)),
		properties: {
			...(place.firstOfFile ? {} : { type: SectionType.NEXT_PAGE }),
			// The running title stands from the second page of a document on.
			titlePage: place.firstOfDocument,
			page: {
				...(place.firstOfDocument && !place.firstOfFile ? { pageNumbers: { start: 1 } } : {}),
				size: {
					width: twips(A4.width),
					height: twips(A4.height),
					orientation:
						orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
				},
				margin: {
					left: twips(MARGINS.left),
					right: twips(MARGINS.right),
					top: twips(MARGINS.top),
					bottom: twips(MARGINS.bottom),
					header: twips(HEADER_TOP),
					footer: twips(FOOTER_BOTTOM)
				}
			}
		}
	};
}

/** Tells one frame of pages from another: header and footer of a series of letters are there once. */
export function frameKey(page: PageSetup, orientation: Orientation): string {
	const { runningTitle, footer, watermark, letter, pageNumber } = page;
	const number = pageNumber?.(PAGE, PAGES);
	return JSON.stringify([orientation, runningTitle, footer, watermark, letter, number]);
}

/** What stands above and beneath the text; of a document's first page apart. */
function frameOf(page: PageSetup, context: WordContext, firstOfDocument: boolean) {
	const { pageNumber: _, ...unnumbered } = page;
	return {
		headers: {
			default: header(page, context, true),
			...(firstOfDocument ? { first: header(page, context, false) } : {})
		},
		footers: {
			default: pageFooter(page, context),
			...(firstOfDocument ? { first: pageFooter(page.letter ? unnumbered : page, context) } : {})
		}
	};
}

function header(page: PageSetup, context: WordContext, running: boolean): Header {
	const title = running && page.runningTitle ? toWordRuns(page.runningTitle, context) : [];
	const watermark = page.watermark ? [watermarkRun(page.watermark, context.style)] : [];
	return new Header({
		children: [new Paragraph({ style: 'Header', children: [...watermark, ...title] })]
	});
}

/** What the document is on the left, the page number on the right. */
function pageFooter(page: PageSetup, context: WordContext): Footer {
	const text = new Paragraph({
		style: 'Footer',
		children: toWordRuns(page.footer ?? '', context)
	});
	if (!page.pageNumber) return new Footer({ children: [text] });
	const number = new Paragraph({
		style: 'Footer',
		alignment: 'right',
		children: pageNumberRuns(page.pageNumber, context)
	});
	const cells = [
		{ width: context.width - FRAME.pageNumberWidth, children: [text] as WordBlock[] },
		{ width: FRAME.pageNumberWidth, children: [number] as WordBlock[] }
	];
	return new Footer({
		children: [layoutTable([{ cells }]), new Paragraph({ style: 'CellEnd' })]
	});
}

/** The words of the page number with Word's own counting in place of the numbers. */
function pageNumberRuns(pageNumber: NonNullable<PageSetup['pageNumber']>, context: WordContext) {
	const words = pageNumber(PAGE, PAGES);
	const runs = [];
	let from = 0;
	for (const match of toLatinDigits(words).matchAll(new RegExp(`${PAGE}|${PAGES}`, 'g'))) {
		runs.push(...toWordRuns(words.slice(from, match.index), context));
		const field = Number(match[0]) === PAGE ? PageNumber.CURRENT : PageNumber.TOTAL_PAGES;
		const font = khmerLineAt(words, match.index)
			? countingFonts(context.style)
			: fontsOf('Kantumruy');
		runs.push(new TextRun({ font, children: [field] }));
		from = match.index + match[0].length;
	}
	return [...runs, ...toWordRuns(words.slice(from), context)];
}

/** Beneath the Khmer line of a document in two languages stands an English one. */
function khmerLineAt(words: string, index: number): boolean {
	const from = words.lastIndexOf('\n', index) + 1;
	const to = words.indexOf('\n', index);
	return hasKhmer(words.slice(from, to === -1 ? words.length : to));
}

/** The word across each page while the document is no more than a draft; Word knows it as such. */
function watermarkRun(text: string, { title, titleBold }: DocumentStyle): TextWatermark {
	return new TextWatermark({
		text,
		font: WORD_NAMES[title],
		bold: titleBold,
		color: hex(COLOURS.watermark),
		opacity: WATERMARK_OPACITY,
		height: WATERMARK_HEIGHT,
		width: 430
	});
}
