import { vi } from 'vitest';
import type { DocumentModel } from '../../../src/lib/documents/model/model.ts';
import { OfficialRenderer } from '../../../src/lib/documents/pdf/official-renderer.ts';
import type { EmbeddedFont, Inline } from '../../../src/lib/documents/pdf/pdfmake-types.ts';
import { renderPdf } from '../../../src/lib/documents/pdf/render-pdf.ts';

/** A piece of text as it is drawn, with the glyphs of its font. */
export interface DrawnPiece {
	readonly text: string;
	readonly font: string;
	readonly glyphs: readonly number[];
}

/** The lines of a document as its pages have them, watermarks among them, each in its pieces. */
export async function drawnLines(model: DocumentModel): Promise<DrawnPiece[][]> {
	const lines = vi.spyOn(OfficialRenderer.prototype, 'renderLine');
	const watermarks = vi.spyOn(OfficialRenderer.prototype, 'renderWatermark');
	try {
		await renderPdf([model]);
		const marks = watermarks.mock.calls.map(([page]) => {
			const { text, font } = (page as { watermark: Pick<Inline, 'text' | 'font'> }).watermark;
			return [pieceOf(text, font)];
		});
		const texts = lines.mock.calls.map(([line]) =>
			line.inlines.map(({ text, font }) => pieceOf(text, font))
		);
		return [...texts, ...marks];
	} finally {
		lines.mockRestore();
		watermarks.mockRestore();
	}
}

function pieceOf(text: string, font: EmbeddedFont): DrawnPiece {
	const glyphs = font.layout(text).glyphs.map(({ id }) => id);
	return { text, font: font.name, glyphs };
}
