import { KhmerPdfDocument } from '../../src/lib/documents/pdf/khmer-document.ts';
import type { EmbeddedFont } from '../../src/lib/documents/pdf/pdfmake-types.ts';

/** What pdfkit writes a font from. */
interface StockFont extends EmbeddedFont {
	readonly subset: { glyphs: number[] };
	readonly widths: number[];
	readonly unicode: (readonly number[])[];
}

const COLUMNS = 8;
const ROWS = 40;

/**
 * A PDF that draws words as documents were once drawn: a copy of the outline for each pair of glyph
 * and text, under an index of two bytes. After some hundred different words its letters are lost.
 */
export async function pdfWithCopiedOutlines(words: readonly string[]): Promise<Uint8Array> {
	const info = { CreationDate: new Date(0), ModDate: new Date(0) };
	const options = { autoFirstPage: false, font: null, info };
	const pdf = new KhmerPdfDocument({}, {}, {}, {}, options, null, () => false);
	const chunks: Uint8Array[] = [];
	pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
	const ended = new Promise<void>((resolve) => pdf.on('end', resolve));
	const font = pdf.provideFont('Battambang', false, false) as StockFont;
	embedAsPdfkitDoes(font);
	words.forEach((word, index) => {
		const place = index % (COLUMNS * ROWS);
		if (place === 0) pdf.addPage({ size: [800, 1000], margin: 0 });
		pdf._font = font;
		pdf._fragment(word, (place % COLUMNS) * 100, Math.floor(place / COLUMNS) * 25, {});
	});
	pdf.end();
	await ended;
	return new Uint8Array(Buffer.concat(chunks));
}

function embedAsPdfkitDoes(font: StockFont): void {
	const codes = new Map<string, string>();
	font.encode = (text) => {
		const { glyphs, positions } = font.layout(text);
		const drawn = glyphs.map(({ id, advanceWidth, codePoints }) => {
			const key = `${id}:${codePoints.join()}`;
			let code = codes.get(key);
			if (code === undefined) {
				const index = font.subset.glyphs.push(id) - 1;
				font.widths[index] = advanceWidth * font.scale;
				font.unicode[index] = codePoints;
				codes.set(key, (code = index.toString(16).padStart(4, '0')));
			}
			return code;
		});
		return [drawn, positions];
	};
	const stock = Object.getPrototypeOf(font) as EmbeddedFont;
	font.embed = () => stock.embed.call(font);
}
