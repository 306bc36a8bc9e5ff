import type { Content, DynamicContent, Watermark } from 'pdfmake/interfaces';
import type { PageSetup } from '../model.ts';
import { toRuns } from './inlines.ts';
import { COLOURS, MARGINS, type PdfStyle } from './style.ts';

/** The running title with a line beneath, from the second page on. */
export function pageHeader(page: PageSetup, style: PdfStyle): DynamicContent {
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

/** What the document is on the left, the page number on the right. */
export function pageFooter(page: PageSetup, style: PdfStyle): DynamicContent {
	return (current, pages) => {
		const number = page.pageNumber?.(current, pages) ?? '';
		return {
			columns: [
				{ width: '*', text: toRuns(page.footer ?? '', style) },
				{ width: 110, text: toRuns(number, style), alignment: 'right' }
			],
			columnGap: 8,
			fontSize: style.size.small - 0.5,
			color: COLOURS.muted,
			margin: [MARGINS.left, 20, MARGINS.right, 0]
		} as Content;
	};
}

/** The word across each page while the document is no more than a draft. */
export function pageWatermark(page: PageSetup, style: PdfStyle): Watermark | undefined {
	if (!page.watermark) return undefined;
	return {
		text: page.watermark,
		font: style.title,
		bold: style.titleBold,
		color: COLOURS.watermark,
		opacity: 0.16,
		fontSize: 72,
		angle: -48
	} as Watermark;
}
