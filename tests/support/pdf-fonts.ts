import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { squeeze } from './pdf-text.ts';

/** Stretches of the text of a PDF with the name of the font in which each is set. */
export async function fontsOf(bytes: Uint8Array): Promise<{ text: string; font: string }[]> {
	const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
	const stretches: { text: string; font: string }[] = [];
	for (let number = 1; number <= document.numPages; number++) {
		const page = await document.getPage(number);
		await page.getOperatorList(); // only then the fonts are known
		const content = await page.getTextContent();
		for (const item of content.items) {
			if (!('str' in item)) continue;
			const font = (page.commonObjs.get(item.fontName) as { name?: string }).name ?? '';
			const last = stretches.at(-1);
			if (last?.font === font) last.text += squeeze(item.str);
			else stretches.push({ text: squeeze(item.str), font });
		}
	}
	await document.destroy();
	return stretches;
}
