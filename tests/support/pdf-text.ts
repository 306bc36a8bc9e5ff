import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of each page of a PDF as a reader program finds it, without spaces. */
export async function pdfPageTexts(bytes: Uint8Array): Promise<string[]> {
	const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
	const texts: string[] = [];
	for (let number = 1; number <= document.numPages; number++) {
		const page = await document.getPage(number);
		const content = await page.getTextContent();
		texts.push(squeeze(content.items.map((item) => ('str' in item ? item.str : '')).join('')));
	}
	await document.destroy();
	return texts;
}

/** The text of a PDF as a reader program finds it, without spaces: lines break where the layout wants. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
	return squeeze((await pdfPageTexts(bytes)).join(''));
}

/** A text as pdfText gives it: without spaces and invisible characters. */
export function squeeze(text: string): string {
	return text.normalize('NFC').replace(/[\s\u200b\u2060\ufeff]/g, '');
}
