import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../../src/lib/documents/docx/render-docx.ts';
import { renderHtml } from '../../../src/lib/documents/html/render-html.ts';
import type { DocumentModel } from '../../../src/lib/documents/model/model.ts';
import { renderPdf } from '../../../src/lib/documents/pdf/render-pdf.ts';
import { renderText } from '../../../src/lib/documents/text/render-text.ts';
import { pdfText, squeeze } from '../../support/pdf-text.ts';
import { paragraphsOf, readDocx, wordsOf, xmlOf } from './read-docx.ts';

/** As older records may have it: an override of direction, an embedding and an isolate that nothing ends. */
const words = 'Budget \u202e1234\u202b abc \u2067def';
const set = 'Budget 1234 abc def';
const model: DocumentModel = {
	meta: { title: 'Test', author: 'Test', locale: 'en', created: '2026-01-01T00:00:00Z' },
	body: [{ kind: 'paragraph', text: words }]
};

describe('a record whose text steers its direction', () => {
	it('reads the same in a PDF, a Word file, on the screen and in a mail', async () => {
		expect(await pdfText(await renderPdf([model]))).toContain(squeeze(set));
		const xml = xmlOf(readDocx(await renderDocx([model])), 'word/document.xml');
		expect(wordsOf(paragraphsOf(xml, 'BodyText')[0]!)).toBe(set);
		for (const bytes of [await renderHtml([model]), await renderText([model])]) {
			const shown = new TextDecoder().decode(bytes);
			expect(shown).toContain(set);
			expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
		}
	});
});
