/**
 * The PDF of a document: the same bytes for the same document. The only way to a PDF, so none leaves
 * without the proof that all its letters are drawn.
 */

import type { DocumentSeries } from '../model/model.ts';
import { layOut } from './lay-out.ts';
import { OfficialRenderer } from './official-renderer.ts';
import type { PdfDocument } from './pdfmake-types.ts';
import { provenLetters } from './proof/letters-lost-error.ts';

/**
 * Renders documents of one language one after the other as one PDF, each from a page of its own: letters
 * to be printed in one go. Page headers and the file's data are those of the first.
 *
 * @returns the bytes; the same for the same documents, on every machine
 * @throws LettersLostError where the finished file would not draw each letter
 */
export async function renderPdf(documents: DocumentSeries): Promise<Uint8Array> {
	const { pdf, structure, pages } = layOut(documents);
	new OfficialRenderer(pdf, structure).renderPages(pages);
	structure.write();
	return provenLetters(await collect(pdf));
}

async function collect(pdf: PdfDocument): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	const finished = new Promise<void>((resolve, reject) => {
		pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
		pdf.on('end', resolve);
		pdf.on('error', reject);
	});
	pdf.end();
	await finished;
	return new Uint8Array(Buffer.concat(chunks));
}
