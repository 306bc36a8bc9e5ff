/** Sample documents under the settings of an administration, so that it can look at them before they count. */

import type { AdministrationDetail } from '../../contract/administration-views.ts';
import type { DocumentIssuance } from '../../contract/document.ts';
import {
	offeredFormats,
	type DocumentKind,
	type DocumentOrder
} from '../../contract/document-kinds.ts';
import type { DocumentLocale } from '../../domain/language.ts';
import type { DocumentPreviewView } from '../../contract/document-views.ts';
import { htmlFragment } from '../../documents/html/html-fragment.ts';
import { makeDocuments } from '../../documents/produce-document.ts';
import { sampleOrder } from '../../documents/samples/sample-data.ts';
import { numberFrom } from '../../domain/administration/number-pattern.ts';
import type { DocumentMaker } from '../document-maker/document-maker.ts';
import { placedFindings } from '../document-maker/placed-findings.ts';
import { issuanceUnder } from '../record/record-parts.ts';

/** Settings without which a document has an empty place. */
export type MissingSetting =
	'letterhead' | 'letterhead_en' | 'place' | 'place_en' | 'signatory' | 'signatory_en';

/** What is still missing, the weightiest first. */
export function missingSettings(settings: AdministrationDetail): MissingSetting[] {
	const { letterhead, place, signatory } = settings;
	const found: [MissingSetting, boolean][] = [
		['letterhead', letterhead.km.length === 0],
		['letterhead_en', letterhead.en.length === 0],
		['signatory', signatory.km === ''],
		['signatory_en', signatory.en === ''],
		['place', place.km === ''],
		['place_en', place.en === '']
	];
	return found.flatMap(([name, missing]) => (missing ? [name] : []));
}

/** As the administration issues its documents: its settings, the first number of the year, its copy list. */
function sampleIssuance(settings: AdministrationDetail, today: string): DocumentIssuance {
	const { letterhead, place, signatory, name, copies } = settings;
	return issuanceUnder(
		{
			letterhead_km: letterhead.km,
			letterhead_en: letterhead.en,
			place_km: place.km,
			place_en: place.en,
			signatory_km: signatory.km,
			signatory_en: signatory.en
		},
		name,
		{
			number: numberFrom(settings.numberPattern, 1, Number(today.slice(0, 4))),
			date: today,
			draft: false,
			createdAt: `${today}T00:00:00.000Z`,
			copies: copies.map((copy) => copy.name)
		}
	);
}

/** The order of a sample. `today`: YYYY-MM-DD, the day that it bears. */
export function sampleDocument(
	settings: AdministrationDetail,
	kind: DocumentKind,
	locale: DocumentLocale,
	today: string
): DocumentOrder {
	return sampleOrder(kind, sampleIssuance(settings, today), locale);
}

/** The sample for the screen. */
export async function samplePreview(
	documents: Pick<DocumentMaker, 'pagesOf'>,
	settings: AdministrationDetail,
	kind: DocumentKind,
	locale: DocumentLocale,
	today: string
): Promise<DocumentPreviewView> {
	const order = sampleDocument(settings, kind, locale, today);
	return {
		kind,
		locale,
		state: 'ready',
		formats: offeredFormats(kind),
		recipient: null,
		fragments: makeDocuments(order).map((document) => htmlFragment(document, 2)),
		findings: await placedFindings(documents, order),
		count: order.data.length,
		query: {}
	};
}
