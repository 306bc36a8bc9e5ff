import { describe, expect, it } from 'vitest';
import { documentKinds } from '../../../src/lib/contract/document-kinds.ts';
import { sameWords } from '../../../src/lib/documents/bilingual/same-words.ts';
import { sideBySide } from '../../../src/lib/documents/bilingual/side-by-side.ts';
import { buildReport } from '../../../src/lib/documents/builders/report.ts';
import type { Block, DocumentModel } from '../../../src/lib/documents/model/model.ts';
import { sampleData } from '../../../src/lib/documents/samples/sample-data.ts';
import { sampleIssuance } from '../../support/sample-issuance.ts';
import { modelRuns, modelTexts } from './model-texts.ts';
import { squeeze } from './read-pdf.ts';
import { sampleDocument } from './sample-orders.ts';

const report = sampleData(sampleIssuance).report;

/** The number of a chapter, which stands once, in Khmer digits. */
const NUMBER = /^\d+\.\d*/;

/** What a model says that is not in the document of both languages, figures not even in Khmer digits. */
function missing(of: DocumentModel, km: DocumentModel, both: DocumentModel): string[] {
	const text = squeeze(modelTexts(both).join('\n'));
	const khmer = modelRuns(km);
	return modelRuns(of).filter(
		(words) =>
			!text.includes(squeeze(words.replace(NUMBER, ''))) &&
			!khmer.some((one) => sameWords(one, words))
	);
}

describe.each(documentKinds)('%s in both languages', (kind) => {
	const [km, en, both] = (['km', 'en', 'both'] as const).map((locale) =>
		sampleDocument(kind, locale)
	) as [DocumentModel, DocumentModel, DocumentModel];

	it('says all that either says', () => {
		expect(missing(km, km, both)).toEqual([]);
		expect(missing(en, km, both)).toEqual([]);
	});

	it('is a Khmer document with English beside it', () => {
		expect(both.meta.locale).toBe('km');
		expect(both.meta.alongside).toBe('en');
		expect(both.meta.title).toContain(km.meta.title);
	});
});

describe('side by side', () => {
	const both = sideBySide(buildReport(report, 'km'), buildReport(report, 'en'));
	const said = report.discussions.flatMap(({ inputs }) => inputs);

	it('gives people’s own words and numbers once', () => {
		const texts = modelTexts(both);
		for (const { text } of said) expect(texts.filter((one) => one === text)).toHaveLength(1);
		expect(texts).toContain('៣១/០៣/២០២៧');
		expect(texts).not.toContain('31/03/2027');
		const plan = modelTexts(sampleDocument('action-plan', 'both')).join('\n');
		for (const { challenge } of report.actions) {
			if (challenge) expect(plan.split(challenge)).toHaveLength(2);
		}
		const minutes = modelTexts(sampleDocument('minutes', 'both')).join('\n');
		for (const { text } of said) expect(minutes.split(text)).toHaveLength(2);
	});

	it('pairs paragraph with paragraph, Khmer on the left', () => {
		const [first] = both.body.filter((block) => block.kind === 'columns');
		expect(first?.columns.map(({ blocks }) => blocks.length)).toEqual([1, 1]);
		expect(first?.columns.map(({ locale }) => locale)).toEqual([undefined, 'en']);
	});

	it('keeps the headings and tables of both, one for one', () => {
		const kinds = (model: DocumentModel, kind: Block['kind']) =>
			model.body.filter((block) => block.kind === kind).length;
		for (const kind of ['heading', 'table', 'fields'] as const) {
			expect(kinds(both, kind)).toBe(kinds(buildReport(report, 'km'), kind));
		}
	});

	it('pairs as a whole what was edited to another number of paragraphs', () => {
		const edited = {
			...report,
			narrative: {
				km: { introduction: 'ក\n\nខ\n\nគ', proceedings: null, conclusion: '# ចំណុច\n\nង' },
				en: { introduction: 'A', proceedings: null, conclusion: 'B\n\n- C\n- D' }
			}
		};
		const [km, en] = [buildReport(edited, 'km'), buildReport(edited, 'en')];
		const model = sideBySide(km, en);
		expect(missing(km, km, model)).toEqual([]);
		expect(missing(en, km, model)).toEqual([]);
		const [first] = model.body.filter((block) => block.kind === 'columns');
		expect(first?.columns.map(({ blocks }) => blocks.length)).toEqual([3, 1]);
		const numbers = (document: DocumentModel) =>
			document.body.flatMap((block) => (block.kind === 'heading' ? (block.number ?? []) : []));
		expect(numbers(model)).toEqual(numbers(km));
	});

	it('loses nothing of two documents that are not alike', () => {
		const km = sampleDocument('minutes', 'km');
		const en = sampleDocument('report', 'en');
		const model = sideBySide(km, en);
		expect(missing(km, km, model)).toEqual([]);
		// The number of the document is one, and a figure may stand in Khmer digits.
		expect(missing(en, km, model)).toEqual([]);
	});
});

describe('the same words', () => {
	it.each([
		['១២', '12'],
		['១.៥០០.០០០', '1,500,000'],
		['៦៦,៧%', '66.7%'],
		['៣១/០៣/២០២៧', '31/03/2027'],
		['០៨:០០ – ០៨:២០', '08:00 – 08:20'],
		['០១២/២៦ របក', '012/26 របក'],
		['UNICEF', 'UNICEF'],
		['–', '–']
	])('%s and %s', (km, en) => expect(sameWords(km, en)).toBe(true));

	it.each([
		['១២', '13'],
		['ស្រី', 'F'],
		['១២ នាក់', '12 people']
	])('not %s and %s', (km, en) => expect(sameWords(km, en)).toBe(false));
});
