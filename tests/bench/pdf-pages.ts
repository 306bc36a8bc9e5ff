import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** How many pages a PDF has. */
export async function pagesOf(pdf: Uint8Array): Promise<number> {
	const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
	const { numPages } = document;
	await document.destroy();
	return numPages;
}
