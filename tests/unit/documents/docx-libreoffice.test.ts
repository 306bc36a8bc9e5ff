import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../../src/lib/documents/docx/render-docx.ts';
import type { DocumentModel } from '../../../src/lib/documents/model/model.ts';
import { convertFiles, type Converted } from '../../support/libreoffice.ts';
import { modelTexts } from './model-texts.ts';
import { readDocx, wordsOf, xmlOfAll } from './read-docx.ts';
import { readPdf, squeeze } from './read-pdf.ts';
import { documentOf, everyOrder, hostileTexts, sampleDocument } from './sample-orders.ts';

const documents = new Map<string, DocumentModel>([
	...everyOrder.map(
		([kind, locale]) => [`${kind}-${locale}`, sampleDocument(kind, locale)] as const
	),
	...hostileTexts.map((text, index) => [`hostile-${index}`, documentOf(text)] as const)
]);
const names = [...documents.keys()];
const samples = names.filter((name) => !name.startsWith('hostile'));

/** A line of the file of text holds a tab for each cell; controls are never printed. */
function comparable(text: string): string {
	// eslint-disable-next-line no-control-regex -- control characters are what is looked for
	return squeeze(text).replace(/[\u0000-\u001f\u007f]/g, '');
}

describe('LibreOffice', () => {
	const files = new Map<string, Uint8Array>();
	let texts: Converted;
	let pages: Converted;

	beforeAll(async () => {
		for (const [name, model] of documents) files.set(`${name}.docx`, await renderDocx([model]));
		texts = await convertFiles(files, 'txt');
		const printed = [...files].filter(([file]) => !file.startsWith('hostile'));
		pages = await convertFiles(new Map(printed), 'pdf');
	});
	afterAll(() => Promise.all([texts.remove(), pages.remove()]));

	it.each(names)('opens %s and shows all of its words', async (name) => {
		const file = `${name}.docx`;
		const parts = readDocx(files.get(file)!);
		// Headers and footers do not stand in a file of text.
		const furniture = wordsOf(xmlOfAll(parts, /^word\/(header|footer)\d+\.xml$/));
		const found = comparable((await texts.readText(file)) + decode(furniture));
		for (const text of modelTexts(documents.get(name)!)) {
			expect(found, text).toContain(comparable(text.toWellFormed()));
		}
	});

	it.each(samples)('prints %s in the fonts that travel in it, on A4', async (name) => {
		const bytes = await pages.read(`${name}.docx`);
		const pdf = await readPdf(bytes);
		expect(pdf.pages.length).toBeGreaterThan(0);
		for (const { width, height } of pdf.pages) {
			const [short, long] = [Math.min(width, height), Math.max(width, height)];
			expect([Math.round(short), Math.round(long)]).toEqual([595, 842]);
		}
		const fonts = Buffer.from(bytes)
			.toString('latin1')
			.match(/(?<=\/FontName\/[A-Z]{6}\+)\w+/g);
		for (const font of fonts ?? []) {
			expect(font).toMatch(/^(Battambang|Moul|KantumruyPro|SontoneaKhmerNumerals)/);
		}
	});
});

function decode(xml: string): string {
	return xml
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&apos;', "'")
		.replaceAll('&amp;', '&');
}
