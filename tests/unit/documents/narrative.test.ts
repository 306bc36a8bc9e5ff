import { describe, expect, test } from 'vitest';
import type { NarrativeData } from '../../../src/lib/contract/document-reports.ts';
import { draftNarrative } from '../../../src/lib/documents/builders/narrative.ts';
import { nationalTable } from '../../../src/lib/documents/builders/challenge-table.ts';
import { sampleData } from '../../../src/lib/documents/samples/sample-data.ts';
import { sampleIssuance } from '../../support/sample-issuance.ts';

const sample: NarrativeData = sampleData(sampleIssuance).report;

const told = (changes: Partial<NarrativeData>, locale: 'km' | 'en' = 'en') =>
	Object.values(draftNarrative({ ...sample, ...changes }, locale)).join('\n');

const matter = { title: 'No budget for the canal', request: 'Please help' };
const raised = { ...matter, to: { km: 'គ.ជ.អ.ប.', en: 'NCDD Secretariat' } };
const challenge = (status: 'open' | 'agreed' | 'unresolved' | 'closed', solutions: string[]) => ({
	title: 'No budget',
	description: '',
	status,
	solutions
});

describe('what is drafted follows from what is on record', () => {
	test('only what was raised is said to be raised', () => {
		const both = told({ nationalMatters: [matter, raised, raised] });
		expect(both).toContain('have been raised to the national level: 2.');
		expect(both).toContain('not yet raised to the level above: 1.');
		const waiting = told({ nationalMatters: [matter] });
		expect(waiting).not.toContain('national level');
		expect(waiting).toContain('not yet raised to the level above: 1.');
		expect(told({ nationalMatters: [matter] }, 'km')).not.toContain('បានលើកជូនថ្នាក់ជាតិ');
		expect(told({ nationalMatters: [] })).not.toContain('raised');
		const cells = JSON.stringify(nationalTable([matter, raised], 'en').body);
		expect(cells).toContain('Not raised yet');
		expect(cells).toContain('NCDD Secretariat');
	});

	test('solutions are agreed only where the challenge was', () => {
		expect(told({ challenges: [challenge('agreed', ['a']), challenge('open', ['b'])] })).toContain(
			'challenges (2 in total) and agreed on solutions to 1 of them'
		);
		const none = told({ challenges: [challenge('unresolved', ['b']), challenge('agreed', [])] });
		expect(none).toContain('no solution was agreed');
		expect(none).not.toMatch(/joint solutions|agreed on solutions/);
		expect(told({ challenges: [] })).not.toMatch(/solution|challenge/);
	});

	test('actions are followed up where there are any, those cancelled not counted', () => {
		const [action] = sample.actions;
		expect(told({ actions: [] })).toContain('agreed on no action');
		expect(told({ actions: [] })).not.toMatch(/monitor implementation|to be completed/);
		const one = told({ actions: [action!, { ...action!, status: 'cancelled' }] });
		expect(one).toContain('Actions agreed: 1,');
		expect(one).toContain('monitor implementation');
		expect(told({ actions: [{ ...action!, status: 'cancelled' }] })).toContain('no action');
	});

	test.each(['km', 'en'] as const)(
		'of a meeting without anything, nothing is told but that (%s)',
		(locale) => {
			const text = told(
				{
					...{ discussions: [], challenges: [], actions: [], nationalMatters: [] },
					previous: null as never
				},
				locale
			);
			expect(text).not.toMatch(/reviewed progress|took note|ឯកភាពលើដំណោះស្រាយ|ពិនិត្យវឌ្ឍនភាព/);
		}
	);
});
