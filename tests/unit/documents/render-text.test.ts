import { describe, expect, it } from 'vitest';
import type { DocumentModel } from '../../../src/lib/documents/model/model.ts';
import { documentText, renderText } from '../../../src/lib/documents/text/render-text.ts';
import { modelTexts } from './model-texts.ts';
import { squeeze } from './read-pdf.ts';
import { documentOf, everyOrder, hostileTexts, sampleDocument } from './sample-orders.ts';

describe.each(everyOrder)('plain text of %s in %s', (kind, locale) => {
	it('holds every word, a line at a time', () => {
		const model = sampleDocument(kind, locale);
		const text = squeeze(documentText(model));
		for (const words of modelTexts(model)) expect(text, words).toContain(squeeze(words));
	});
});

describe('plain text', () => {
	it('names each cell by the head of its column', () => {
		const text = documentText(sampleDocument('agenda', 'en'));
		expect(text).toContain('No.: 1\nTime: 08:00 – 08:20\n');
	});

	it('sets the number line and the references as a letter does', () => {
		const text = documentText(sampleDocument('escalation-letter', 'km'));
		expect(text).toMatch(/^ព្រះរាជាណាចក្រកម្ពុជា – ជាតិ សាសនា ព្រះមហាក្សត្រ\n/);
		expect(text).toContain('\nលេខ៖ ០១២/២៦ របក\n');
		expect(text).toMatch(/\nយោង៖ - .+\n {2}- .+\n {2}- .+\n/);
	});

	it('has no line that ends in a space, no more than one empty line, no control character', async () => {
		for (const hostile of hostileTexts) {
			const bytes = await renderText([documentOf(hostile), documentOf(hostile)]);
			const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
			// eslint-disable-next-line no-control-regex -- control characters are what is looked for
			expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/);
			expect(text).not.toMatch(/ \n|\n{4}/);
			expect(text.endsWith('\n')).toBe(true);
		}
	});

	it('keeps a table without rows recognisable', () => {
		const model: DocumentModel = {
			meta: { title: '', author: '', locale: 'en', created: '2026-01-01T00:00:00Z' },
			body: [
				{
					kind: 'table',
					columns: [{ weight: 1 }, { weight: 1 }],
					head: [{ cells: ['A', 'B'] }],
					body: []
				}
			]
		};
		expect(documentText(model)).toBe('A | B');
	});
});
