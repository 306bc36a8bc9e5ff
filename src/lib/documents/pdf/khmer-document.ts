import { escapeUTF8 } from 'entities/escape';
import { hasKhmer } from '../../i18n/khmer-line-breaking.ts';
import { DIVIDED } from '../fonts/cut-word.ts';
import { CODE_BOXES } from '../fonts/code-box-font.ts';
import { fontDescriptor, isFontFamily, lacksBold } from '../fonts/font-files.ts';
import { isComplex, runsRightToLeft } from '../fonts/scripts.ts';
import { anotherFont, fontWithRoom, useHarfBuzz } from './khmer-font.ts';
import { PdfmakeDocument } from './pdfmake-internals.ts';
import type { EmbeddedFont } from './pdfmake-types.ts';
import type { PdfReference } from './pdf-object.ts';
import { visibleText } from '../fonts/shaping.ts';
import type { StructureWriter } from './structure.ts';
import { actualText } from '../fonts/text-extraction.ts';

/** Printed as it is typed, glyph by glyph. */
const ASCII = /^[\u0020-\u007e]*$/;
/** How wide the stroke is that makes letters bold, where the size of the type is 1. */
const BOLD_STROKE = 0.03;
const SOFT_HYPHEN = '\u00ad';
const LATIN = /\p{Script=Latin}/u;

/** pdfmake's document with HarfBuzz shaping and with the written text beside what is drawn. */
export class KhmerPdfDocument extends PdfmakeDocument {
	/** Given before anything is drawn. */
	structure: StructureWriter | undefined;
	/** What stands at places of the file that are linked to, by their names. */
	readonly places = new Map<string, string>();
	/** The twin of a font in which bold text is drawn, and all such twins. */
	readonly #heavy = new Map<EmbeddedFont, EmbeddedFont>();
	readonly #stroked = new Set<EmbeddedFont>();

	/** A family is made known when it is first asked for: most documents need few of them. */
	override getFontFile(family: string, bold: boolean, italics: boolean): unknown {
		if (isFontFamily(family)) this.fonts[family] ??= fontDescriptor(family);
		return super.getFontFile(family, bold, italics);
	}

	/** A family without a bold face is made bold by a stroke around its letters; see decision 14. */
	override provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont {
		const font = super.provideFont(family, bold, italics);
		if (!bold || !isFontFamily(family) || !lacksBold(family)) return font;
		let heavy = this.#heavy.get(font);
		if (!heavy) {
			heavy = anotherFont(font);
			this.#heavy.set(font, heavy);
			this.#stroked.add(heavy);
		}
		return heavy;
	}

	override font(source: unknown, family?: unknown, size?: unknown): this {
		super.font(source, family, size);
		useHarfBuzz(this._font);
		return this;
	}

	override addPage(options?: unknown): this {
		this.structure?.close();
		return super.addPage(options);
	}

	/** The metadata are XML: what is called “R & D” would end them. */
	override _addInfo(): void {
		const { info } = this;
		this.info = Object.fromEntries(
			Object.entries(info).map(([name, value]) => [
				name,
				typeof value === 'string' ? escapeUTF8(value) : value
			])
		);
		super._addInfo();
		this.info = info;
	}

	/** A link is part of the structure, and tells its address to those who don't see it. */
	override link(
		x: number,
		y: number,
		width: number,
		height: number,
		url: unknown,
		options: object = {}
	): this {
		return super.link(x, y, width, height, url, { ...options, ...this.#asPart(String(url)) });
	}

	/** A link to a place in the file tells what stands there. */
	override goTo(x: number, y: number, width: number, height: number, id: string): this {
		return super.goTo(x, y, width, height, id, this.#asPart(this.places.get(id) ?? id));
	}

	#asPart(described: string) {
		const structParent = {
			add: ({ annotationRef }: { annotationRef: PdfReference }) =>
				this.structure?.addAnnotation(annotationRef)
		};
		return { Contents: new String(described), structParent };
	}

	/**
	 * Draws one piece of text; Khmer and the like is wrapped in a span that gives readers the written text,
	 * and words of another language than what they stand in are told by it.
	 */
	override _fragment(text: string, x: number, y: number, options: Record<string, unknown>): void {
		const font = this._font;
		this._font = fontWithRoom(font, text);
		const draw = () =>
			this.#stroked.has(font)
				? this.#strokePiece(text, x, y, options)
				: this.#drawPiece(text, x, y, options);
		try {
			if (this.structure) this.structure.words(options['link'] ?? options['goTo'], draw);
			else draw();
		} finally {
			this._font = font;
		}
	}

	#strokePiece(text: string, x: number, y: number, options: Record<string, unknown>): void {
		this.save();
		this.strokeColor(...(this._fillColor ?? ['black']));
		this.lineWidth(this._fontSize * BOLD_STROKE);
		this.#drawPiece(text, x, y, { ...options, fill: true, stroke: true });
		this.restore();
	}

	/** The span must lie inside BT…ET: poppler reads the state of the text at the span's end. */
	#drawPiece(text: string, x: number, y: number, options: Record<string, unknown>): void {
		const begin = this.#spanOf(text);
		if (!begin) return super._fragment(text, x, y, options);
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

	#spanOf(text: string): string | null {
		const foreign = !hasKhmer(text) && this.structure?.language === 'km' && LATIN.test(text);
		const language = hasKhmer(text) ? '/Lang (km) ' : foreign ? '/Lang (en) ' : '';
		const divided = text.endsWith(DIVIDED);
		const written = isComplex(text) || divided || this._font.name === CODE_BOXES;
		if (written || !this.#readsByGlyph(text)) {
			// The hyphen at the end of a line is none of the word.
			const words = divided ? text.slice(0, -DIVIDED.length) + SOFT_HYPHEN : text;
			return `/Span <<${language}/ActualText <${actualText(visibleText(words))}>>> BDC`;
		}
		return language ? `/Span <<${language.trim()}>> BDC` : null;
	}

	/**
	 * Whether the texts of the glyphs, in the order in which they are drawn, give the text back. A mark drawn apart
	 * from its letter carries none of its own, and poppler reads what stands in for it as a space in the word.
	 */
	#readsByGlyph(text: string): boolean {
		// Poppler turns the written text about where it runs from right to left.
		if (ASCII.test(text) || runsRightToLeft(text)) return true;
		const { glyphs } = this._font.layout(text);
		const read = glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints));
		return read.join('') === visibleText(text);
	}
}
