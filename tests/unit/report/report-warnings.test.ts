import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../src/lib/domain/calendar-days';
import { reportDueOn } from '../../../src/lib/domain/report/report-due';
import { partlyWritten } from '../../../src/lib/domain/report/report-parts';
import {
	reportWarnings,
	type ReportFacts
} from '../../../src/lib/domain/guideline/report-warnings';

const complete: ReportFacts = {
	inputs: [{ status: 'resolved', answer: 'ចម្លើយ' }],
	challenges: [{ status: 'agreed', solutions: 1, escalated: false }],
	actions: [{ expectedResult: 'លទ្ធផល', ownerPerson: '' }],
	participants: [{ attendance: 'present', sex: 'female' }],
	previous: null,
	partlyWritten: [],
	outdated: 0
};

const codes = (given: Partial<ReportFacts>) =>
	reportWarnings({ ...complete, ...given }).map(({ code, count }) => [code, count]);

describe('parts that were written in one language only', () => {
	it.each([
		[[], []],
		[['km:introduction', 'en:introduction'], []],
		[['km:introduction'], ['en']],
		[['en:conclusion'], ['km']],
		[
			['km:introduction', 'en:conclusion'],
			['km', 'en']
		]
	])('%j leave a gap in %j', (written, gaps) => {
		const parts = written.map((part) => {
			const [locale, key] = part.split(':');
			return { locale, key } as Parameters<typeof partlyWritten>[0][number];
		});
		expect(partlyWritten(parts)).toEqual(gaps);
	});
});

describe('what a report still lacks (CPPD-16..18, CPPD-21)', () => {
	it('is nothing when all is there', () => {
		expect(codes({})).toEqual([]);
	});

	it.each<[string, Partial<ReportFacts>]>([
		['inputs_unanswered', { inputs: [{ status: 'considered', answer: ' ' }] }],
		['inputs_unanswered', { inputs: [{ status: 'considered', answer: '\u200b' }] }],
		['inputs_none', { inputs: [] }],
		['inputs_open', { inputs: [{ status: 'answered', answer: 'ចម្លើយ' }] }],
		['challenges_open', { challenges: [{ status: 'open', solutions: 0, escalated: false }] }],
		[
			'challenges_not_escalated',
			{ challenges: [{ status: 'unresolved', solutions: 0, escalated: false }] }
		],
		[
			'challenges_without_solution',
			{ challenges: [{ status: 'agreed', solutions: 0, escalated: false }] }
		],
		['actions_none', { actions: [] }],
		['actions_without_result', { actions: [{ expectedResult: '', ownerPerson: '' }] }],
		['actions_without_result', { actions: [{ expectedResult: '\u2060 ', ownerPerson: '' }] }],
		['attendance_missing', { participants: [{ attendance: null, sex: 'male' }] }],
		['sex_missing', { participants: [{ attendance: 'present', sex: 'unstated' }] }],
		['previous_without_progress', { previous: [{ status: 'planned', progressNote: null }] }],
		['narrative_one_language', { partlyWritten: ['km'] }],
		['narrative_outdated', { outdated: 1 }]
	])('is told: %s', (code, given) => {
		expect(codes(given)).toEqual([[code, 1]]);
	});

	it('asks no sex of those who did not come, and nothing more of what was escalated', () => {
		expect(
			codes({
				participants: [{ attendance: 'absent', sex: 'unstated' }],
				challenges: [{ status: 'unresolved', solutions: 0, escalated: true }]
			})
		).toEqual([]);
	});
});

describe('when a report is due', () => {
	it('counts calendar days over the ends of months and years', () => {
		expect(reportDueOn('2026-12-20', 15)).toBe('2027-01-04');
		expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
		expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
		expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
		expect(daysBetween('2026-11-21', '2026-11-20')).toBe(-1);
	});
});
