import { hasKhmer } from '../../i18n/khmer-line-breaking.ts';
import { useHarfBuzz } from './khmer-font.ts';
import { PdfmakeDocument } from './pdfmake-internals.ts';
import { visibleText } from './shaping.ts';
import { actualText } from './text-extraction.ts';

/** pdfmake's document with HarfBuzz shaping and with the written text beside what is drawn. */
export class KhmerPdfDocument extends PdfmakeDocument {
	override font(source: unknown, family?: unknown, size?: unknown): this {
		super.font(source, family, size);
		useHarfBuzz(this._font);
		return this;
	}

	/**
	 * Draws one piece of text; Khmer is wrapped in a span that gives the written text to readers.
	 * The span must lie inside BT…ET: poppler reads the state of the text at the span's end.
	 */
	override _fragment(text: string, x: number, y: number, options: Record<string, unknown>): void {
		if (!hasKhmer(text)) return super._fragment(text, x, y, options);
		const begin = `/Span <</Lang (km) /ActualText <${actualText(visibleText(text))}>>> BDC`;
		const addContent = this.addContent;
		this.addContent = (data) => {
			if (data === 'ET') addContent.call(this, 'EMC');
			addContent.call(this, data);
			return data === 'BT' ? addContent.call(this, begin) : this;
		};
		try {
			super._fragment(text, x, y, options);
		} finally {
			this.addContent = addContent;
		}
	}
}
