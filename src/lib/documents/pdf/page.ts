import type { Content, DynamicContent, Watermark } from 'pdfmake/interfaces';
import { fontRuns, printableText } from '../fonts/font-fallback.ts';
import { COLOURS, FRAME, MARGINS, type DocumentStyle } from '../model/look.ts';
import type { PageSetup } from '../model/model.ts';
import { toRuns } from './inlines.ts';
import { asContent } from './as-content.ts';

/** The running title with a line beneath, from the second page on. */
export function pageHeader(page: PageSetup, style: DocumentStyle): DynamicContent {
	return (current) => {
		if (current === 1 || !page.runningTitle) return null;
		return {
			stack: [
				{
					text: toRuns(page.runningTitle, style),
					fontSize: style.size.small - 0.5,
					color: COLOURS.muted,
					alignment: 'right'
				}
			],
			margin: [MARGINS.left, 20, MARGINS.right, 0]
		};
	};
}

/** What the document is on the left, the page number on the right, before it the code of an approved one. */
export function pageFooter(page: PageSetup, style: DocumentStyle): DynamicContent {
	return (current, pages) => {
		const numbered = current > 1 || !page.letter;
		const number = (numbered && page.pageNumber?.(current, pages)) || '';
		return {
			columns: [
				{ width: '*', text: toRuns(page.footer ?? '', style) },
				...(page.code ? [pageCode(page.code)] : []),
				{ width: FRAME.pageNumberWidth, text: toRuns(number, style), alignment: 'right' }
			],
			columnGap: 8,
			fontSize: style.size.small - 0.5,
			color: COLOURS.muted,
			margin: [MARGINS.left, 20, MARGINS.right, 0]
		} as Content;
	};
}

/** Higher than the words beside it, close beneath the text: printers leave 5 mm at the edge of the paper blank. */
function pageCode(code: string): Content {
	const side = FRAME.pageCodeSide;
	return {
		width: side,
		// The room for it: the renderer draws it once for all pages.
		svg: `<svg width="${side}" height="${side}"/>`,
		code,
		height: side,
		margin: [0, -19.5, 0, 0]
	} as Content;
}

/** The word across each page while the document is no more than a draft. */
export function pageWatermark(page: PageSetup, style: DocumentStyle): Watermark | undefined {
	if (!page.watermark) return undefined;
	// A watermark is drawn in one font: in that of the first word which the title's own can't draw.
	const text = printableText(page.watermark);
	const other = fontRuns(text, style.title).find(({ family }) => family)?.family;
	return {
		text,
		font: other ?? style.title,
		bold: other ? false : style.titleBold,
		color: COLOURS.watermark,
		opacity: 0.16,
		fontSize: 72,
		angle: -48
	} as Watermark;
}

/**
 * The nodes of a document. Sheets of cards have other margins and neither header nor footer, and pdfmake
 * changes these between sections only, so what stands around them is put into sections too.
 */
export function pageSections(nodes: Content[]): Content[] {
	if (!nodes.some(isSection)) return nodes;
	const { left, top, right, bottom } = MARGINS;
	const sections: Content[] = [];
	let plain: Content[] = [];
	const finish = () => {
		if (plain.length > 0) {
			sections.push(asContent({ section: plain, pageMargins: [left, top, right, bottom] }));
		}
		plain = [];
	};
	for (const node of nodes) {
		if (isSection(node)) {
			finish();
			sections.push(node);
		} else plain.push(node);
	}
	finish();
	return sections;
}

function isSection(node: Content): boolean {
	return typeof node === 'object' && 'section' in node;
}
