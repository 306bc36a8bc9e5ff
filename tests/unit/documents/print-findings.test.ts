import { describe, expect, it } from 'vitest';
import { findingsIn, findingsInDocuments } from '../../../src/lib/documents/print-findings.ts';
import { renderPdf } from '../../../src/lib/documents/pdf/render-pdf.ts';
import type { DocumentModel } from '../../../src/lib/documents/model.ts';
import { fontsOf } from '../../support/pdf-fonts.ts';
import { NAMES, NO_FONT } from './names.ts';

describe('what is not printed as it was written', () => {
	it.each(Object.entries(NAMES))('is nothing of a name that a font holds: %s', (_, name) => {
		expect(findingsIn(name)).toEqual([]);
	});

	it('is each character that no font holds, with its word and its number', () => {
		expect(findingsIn('លោក བོད និង a\u{13000}b')).toMatchObject([
			{ kind: 'missing', word: 'བོད', character: 'བ', code: 'U+0F56' },
			{ character: 'ོ' },
			{ character: 'ད' },
			{ kind: 'missing', word: 'a\u{13000}b', character: '\u{13000}', code: 'U+13000' }
		]);
	});

	it('is an emoji as one, however many characters it is made of', () => {
		expect(findingsIn('អរគុណ 🇰🇭')).toEqual([
			{ kind: 'emoji', word: '🇰🇭', character: '🇰🇭', code: 'U+1F1F0 U+1F1ED' }
		]);
	});

	it('shows a long word shortened around the place', () => {
		const [found] = findingsIn(`${'ក'.repeat(300)}Ꭰ${'ក'.repeat(300)}`);
		expect(found?.word).toMatch(/^…ក{16}Ꭰក{16}…$/);
	});

	it('is told with the heading above it, once', () => {
		const document: DocumentModel = {
			meta: { title: 'Ꭰ', author: 'Test', locale: 'en', created: '2026-01-01T00:00:00Z' },
			body: [
				{ kind: 'paragraph', text: 'Ꭰ' },
				{ kind: 'heading', level: 1, text: 'Participants' },
				{
					kind: 'table',
					columns: [{ weight: 1 }, { weight: 1 }],
					head: [],
					body: [{ cells: ['Ꭰ', 'Ꭰ'] }]
				}
			]
		};
		expect(findingsInDocuments([document]).map(({ part, word }) => [part, word])).toEqual([
			['', 'Ꭰ'],
			['Participants', 'Ꭰ']
		]);
	});

	it('is just what is boxed in the PDF', async () => {
		for (const text of [...Object.values(NAMES), ...Object.keys(NO_FONT)]) {
			const bytes = await renderPdf([
				{
					meta: { title: 'Test', author: 'Test', locale: 'km', created: '2026-01-01T00:00:00Z' },
					body: [{ kind: 'paragraph', text }]
				}
			]);
			const boxed = (await fontsOf(bytes)).some(({ font }) => font.includes('SontoneaCodes'));
			expect(boxed, text).toBe(findingsIn(text).some(({ kind }) => kind === 'missing'));
		}
	}, 60_000);
});
