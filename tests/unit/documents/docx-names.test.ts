import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OFFICE_FONTS } from '../../../src/lib/documents/docx/fonts.ts';
import { renderDocx } from '../../../src/lib/documents/docx/render-docx.ts';
import { convertFiles, type Converted } from '../../support/libreoffice.ts';
import { NAMES, NO_FONT } from './names.ts';
import { elements, readDocx, wordsOf, xmlOf } from './read-docx.ts';
import { squeeze } from './read-pdf.ts';
import { documentOf, sampleDocument } from './sample-orders.ts';

const all = [...Object.values(NAMES), ...Object.keys(NO_FONT)];

/** The runs of a document's text with their properties. */
async function runsOf(text: string): Promise<string[]> {
	const parts = readDocx(await renderDocx([documentOf(text)]));
	return elements(xmlOf(parts, 'word/document.xml'), 'w:r');
}

const runWith = async (text: string, words: string) =>
	(await runsOf(text)).find((run) => wordsOf(run).includes(words)) ?? '';

describe('names in Word files', () => {
	it.each([
		['Tỉnh Tây Ninh', 'NotoSans'],
		['สมชาย', 'NotoSansThai'],
		['ວຽງຈັນ', 'NotoSansLao'],
		['张伟', 'ChocolateClassicalSans'],
		['김철수', 'NanumGothic'],
		['محمد', 'NotoNaskhArabic'],
		['मोदी', 'NotoSansDevanagari'],
		['အောင်', 'NotoSansMyanmar'],
		['דוד', 'NotoSansHebrew'],
		['საქართველო', 'NotoSansGeorgian'],
		['தமிழ்', 'NotoSansTamil'],
		['বাংলা', 'NotoSansBengali'],
		['☑', 'NotoSansSymbols2']
	] as const)('stand in a font that has them: %s', async (name, family) => {
		const run = await runWith(`ឈ្មោះ ${name} ខេត្ត`, name.slice(0, 1));
		const { name: font, language } = OFFICE_FONTS[family];
		for (const kind of ['ascii', 'hAnsi', 'cs', 'eastAsia']) {
			expect(run).toContain(`w:${kind}="${font}"`);
		}
		if (language?.eastAsia) expect(run).toContain(`w:eastAsia="${language.eastAsia}"`);
		if (language?.bidirectional) {
			expect(run).toContain(`w:bidi="${language.bidirectional}"`);
			expect(run).toContain('<w:cs/>');
		}
	});

	it('run from right to left in Arabic and Hebrew', async () => {
		expect(await runWith('ឈ្មោះ דוד כהן', 'דוד')).toContain('<w:rtl/>');
		expect(await runWith('ឈ្មោះ محمد علي', 'محمد')).toContain('<w:rtl/>');
	});

	it('keep every character as it was written, also what no font here holds', async () => {
		const words = squeeze((await runsOf(all.join('\n'))).map(wordsOf).join(''));
		for (const name of all) expect(words).toContain(squeeze(name));
	});

	it('name the free font that stands in for one that is missing, and only for those used', async () => {
		const table = async (text: string) =>
			xmlOf(readDocx(await renderDocx([documentOf(text)])), 'word/fontTable.xml');
		expect(await table('สมชาย')).toContain(
			'<w:font w:name="Leelawadee UI"><w:altName w:val="Noto Sans Thai"/>'
		);
		expect((await table('தமிழ் বাংলা')).match(/w:name="Nirmala UI"/g)).toHaveLength(1);
		expect(await table('ខេត្ត')).not.toContain('Leelawadee');
		const sample = readDocx(await renderDocx([sampleDocument('report', 'km')]));
		for (const { name } of Object.values(OFFICE_FONTS)) {
			expect(xmlOf(sample, 'word/fontTable.xml')).not.toContain(`"${name}"`);
		}
	});
});

describe('LibreOffice', () => {
	let texts: Converted;
	beforeAll(async () => {
		const file = await renderDocx([documentOf(all.join('\n'))]);
		texts = await convertFiles(new Map([['names.docx', file]]), 'txt');
	});
	afterAll(() => texts.remove());

	it('opens the file and shows every name', async () => {
		const found = squeeze(await texts.readText('names.docx'));
		for (const name of all) expect(found).toContain(squeeze(name));
	});
});
