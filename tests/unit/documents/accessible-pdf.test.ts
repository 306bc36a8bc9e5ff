import { describe, expect, it } from 'vitest';
import { renderPdf } from '../../../src/lib/documents/pdf/render-pdf.ts';
import { produceDocument } from '../../../src/lib/documents/produce-document.ts';
import { accessibilityFaults } from '../../support/accessible-pdf.ts';
import { reportOrder } from '../../bench/bench-report.ts';
import { everyOrder, sampleDocument } from './sample-orders.ts';

describe('PDF/UA-1, which every file claims', () => {
	it.each(everyOrder)('is kept by %s in %s', async (kind, locale) => {
		const bytes = await renderPdf([sampleDocument(kind, locale)]);
		expect(accessibilityFaults(bytes)).toEqual([]);
	});

	it.each(['km', 'en', 'both'] as const)(
		'is kept by a report with its contents, in %s',
		async (locale) => {
			const order = reportOrder({ participants: 60, inputs: 36, actions: 16 }, locale);
			expect(accessibilityFaults(await produceDocument(order, 'pdf'))).toEqual([]);
		}
	);

	it('is kept by a series, and by one that is called like a piece of XML', async () => {
		const letter = sampleDocument('invitation-letter', 'km');
		const called = { ...letter, meta: { ...letter.meta, title: 'R & D <1> "A"' } };
		expect(accessibilityFaults(await renderPdf([called, letter, letter]))).toEqual([]);
	});
});

describe('the check itself', () => {
	it('finds what is taken away from a file', async () => {
		const bytes = Buffer.from(await renderPdf([sampleDocument('report', 'en')])).toString('latin1');
		const spoiled = (from: RegExp, to: (found: string) => string) =>
			accessibilityFaults(Buffer.from(bytes.replace(from, to), 'latin1')).join('; ');
		// As long as before, so that the file's own index still holds.
		const blank = (found: string) => ' '.repeat(found.length);
		expect(spoiled(/\/Marked true/, blank)).toContain('06');
		expect(spoiled(/\/DisplayDocTitle true/, blank)).toContain('07');
		expect(spoiled(/\/Placement \/Block\s*\/BBox \[[^\]]*\]/g, blank)).toContain('13');
		expect(spoiled(/\/Scope \/Column/g, blank)).toContain('15');
		expect(spoiled(/\/S \/H2/, () => '/S /H4')).toContain('14');
		expect(spoiled(/<pdfuaid:part>1/, () => '<pdfuaid:part>2')).toContain('06');
	});
});
