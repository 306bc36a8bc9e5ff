import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
	readonly pages: readonly { readonly width: number; readonly height: number }[];
	/** All text without spaces and without marks that are not seen. */
	readonly text: string;
	readonly info: Record<string, unknown>;
	readonly language: string | null;
	readonly outline: readonly string[];
}

/** What a reader of the PDF finds in it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
	const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
	const pages: { width: number; height: number }[] = [];
	const pieces: string[] = [];
	for (let number = 1; number <= pdf.numPages; number += 1) {
		const page = await pdf.getPage(number);
		const { width, height } = page.getViewport({ scale: 1 });
		pages.push({ width, height });
		const { items } = await page.getTextContent();
		for (const item of items) if ('str' in item && item.str !== '') pieces.push(item.str);
	}
	const { info } = await pdf.getMetadata();
	const outline = (await pdf.getOutline()) ?? [];
	const result = {
		pages,
		text: squeeze(pieces.join('')),
		info: info as Record<string, unknown>,
		language: (info as { Language?: string }).Language ?? null,
		outline: outline.map(({ title }) => title)
	};
	await pdf.destroy();
	return result;
}

/** Text as it is compared: spaces and invisible marks depend on the line, not on the words. */
export function squeeze(text: string): string {
	return text.replace(/[\s\u200b\u2060\ufeff]/g, '');
}

/**
 * Whether the text read from a PDF holds a text of the document. Header, footer and repeated heads
 * stand in between where it goes over a page, so it may be divided once.
 */
export function holds(read: string, words: string): boolean {
	const wanted = squeeze(words);
	if (read.includes(wanted)) return true;
	for (let at = wanted.length - 1; at > 0; at -= 1) {
		if (read.includes(wanted.slice(0, at))) return read.includes(wanted.slice(at));
	}
	return false;
}
