import { describe, expect, it } from 'vitest';
import type { DocumentOrder } from '../../../src/lib/contract/document-kinds.ts';
import { makeDocuments } from '../../../src/lib/documents/produce-document.ts';
import { sampleOrder } from '../../../src/lib/documents/samples/sample-data.ts';
import { sampleIssuance } from '../../support/sample-issuance.ts';
import { modelTexts } from './model-texts.ts';
import { everyOrder } from './sample-orders.ts';

const none = { km: '', en: '' };

/** A sample of a meeting without a venue, of an administration whose seat nobody has entered. */
function orderWithout([kind, locale]: (typeof everyOrder)[number], date: string | null) {
	const issuance = {
		...sampleIssuance,
		date,
		administration: { ...sampleIssuance.administration, place: none }
	};
	const order = sampleOrder(kind, issuance, locale);
	const text = JSON.stringify(order, (key, value: unknown) => (key === 'venue' ? none : value));
	return JSON.parse(text) as DocumentOrder;
}

/** A mark that follows nothing, and a word that leads to nothing: what a value leaves behind that is not there. */
const hole = /^[,.;](?!\.)|\s[,;](\s|$)|\b(?:at|in) ?[,.;](?!\.)|នៅ\s*[,។]/;

describe('where a place is not known', () => {
	it.each(everyOrder)('no sentence has a hole: %s in %s', (...which) => {
		for (const date of ['2026-11-21', null]) {
			for (const document of makeDocuments(orderWithout(which, date))) {
				for (const text of modelTexts(document)) expect(text).not.toMatch(hole);
			}
		}
	});

	it('there are dots to write it on, and of what is issued the date alone', () => {
		const lines = (date: string | null, locale: 'km' | 'en') =>
			makeDocuments(orderWithout(['report', locale], date))[0].closing?.signature.dateLines?.at(-1);
		expect(lines(null, 'en')).toBe(
			'.............................., .............................. 20......'
		);
		expect(lines('2026-11-21', 'en')).toBe('21 November 2026');
		expect(lines('2026-11-21', 'km')).toBe('ថ្ងៃទី២១ ខែវិច្ឆិកា ឆ្នាំ២០២៦');
	});
});
