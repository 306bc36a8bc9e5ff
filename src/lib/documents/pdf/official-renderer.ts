import { PdfmakeRenderer, type AlignmentItem } from './pdfmake-internals.ts';

/** pdfmake's renderer, which can also draw upside down. */
export class OfficialRenderer extends PdfmakeRenderer {
	override beginVerticalAlignment(item: AlignmentItem): void {
		if (!item.about) return super.beginVerticalAlignment(item);
		this.pdfDocument.save();
		this.pdfDocument.rotate(180, { origin: item.about });
	}

	override endVerticalAlignment(item: AlignmentItem): void {
		if (item.verticalAlignment !== 'turned') return super.endVerticalAlignment(item);
		this.pdfDocument.restore();
	}
}
