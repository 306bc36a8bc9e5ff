import { describe, expect, it } from 'vitest';
import { fontsRead, OFFICIAL_FONTS } from '../../../src/lib/documents/fonts/font-files.ts';
import { renderPdf } from '../../../src/lib/documents/pdf/render-pdf.ts';
import { documentOf, everyOrder, sampleDocument } from './sample-orders.ts';

// A file of its own: nothing else has asked for a font before.
describe('fonts', () => {
	it('are read when a text needs them, and no others', async () => {
		for (const [kind, locale] of everyOrder) await renderPdf([sampleDocument(kind, locale)]);
		const official = fontsRead();
		for (const name of official) expect(OFFICIAL_FONTS).toContain(name);
		await renderPdf([documentOf('Tỉnh Tây Ninh')]);
		const more = fontsRead().filter((name) => !official.includes(name));
		expect(more).toContain('NotoSans-Regular');
		for (const name of more) expect(name).toMatch(/^NotoSans-/);
		await renderPdf([documentOf('สมชาย')]);
		expect(fontsRead()).toContain('NotoSansThai-Regular');
		expect(fontsRead()).not.toContain('ChocolateClassicalSans-Regular');
	}, 120_000);
});
