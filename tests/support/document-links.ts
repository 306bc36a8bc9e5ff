import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { codesOf, textOf } from './pdf-qr.ts';

/**
 * The addresses that a PDF carries: what one can press, and what a scanner reads off its codes. A code that
 * says nothing stands there as `unreadable code on page n`.
 */
export async function linksInPdf(bytes: Uint8Array): Promise<string[]> {
	const links = new Set<string>();
	const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
	for (let number = 1; number <= document.numPages; number++) {
		const page = await document.getPage(number);
		for (const { url } of (await page.getAnnotations()) as { url?: string }[]) {
			if (url) links.add(url);
		}
	}
	await document.destroy();
	for (const code of await codesOf(bytes)) {
		links.add((await textOf(code)) ?? `unreadable code on page ${code.page}`);
	}
	return [...links];
}
