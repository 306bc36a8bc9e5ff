import { describe, expect, test } from 'vitest';
import { forumProfiles } from '../../../src/lib/domain/forum/forum-profile.ts';
import { guidelineCheck } from '../../../src/lib/domain/guideline/guideline-check.ts';
import type { GuidelineFacts } from '../../../src/lib/domain/guideline/rule/guideline-facts.ts';
import { preparedMeeting } from '../../support/prepared-meeting.ts';

/** A meeting of which everything is on record. */
const held = (kind: 'dialogue' | 'twg'): GuidelineFacts['preparation'] => {
	const prepared = preparedMeeting(kind);
	return {
		...prepared,
		hostMechanism: true,
		hostCoordination: true,
		agenda: prepared.agenda.map((item) => ({ ...item, documents: 1 })),
		daysAhead: -10
	};
};

const done: GuidelineFacts = {
	preparation: held('dialogue'),
	held: true,
	record: {
		inputs: [
			{ status: 'resolved', answer: 'Yes' },
			{ status: 'unresolved', answer: 'Not here' }
		],
		challenges: [
			{ status: 'agreed', solutions: 1, escalated: false },
			{ status: 'escalated', solutions: 0, escalated: true }
		],
		actions: [{ expectedResult: 'Water', ownerPerson: '' }],
		previous: [{ status: 'done', progressNote: null }]
	},
	report: { approvedOn: '2026-11-21' },
	dispatch: { required: 8, sent: 8, sentOn: '2026-11-22' },
	boardNoteOn: '2026-11-25'
};

const group: GuidelineFacts = { ...done, preparation: held('twg') };

function find(rule: string, facts: GuidelineFacts) {
	return guidelineCheck(facts).find((one) => one.rule === rule);
}

const prepared = (changes: Partial<GuidelineFacts['preparation']>): GuidelineFacts => ({
	...done,
	preparation: { ...done.preparation, ...changes }
});
const recorded = (changes: Partial<GuidelineFacts['record']>): GuidelineFacts => ({
	...done,
	record: { ...done.record, ...changes }
});
const without = (letter: string) =>
	prepared({ categories: done.preparation.categories.filter((row) => row.category !== letter) });

describe('the guideline check of a dialogue', () => {
	test('finds CPPD-01 to 21, each once and in order, all met where all is on record', () => {
		const findings = guidelineCheck(done);
		expect(findings.map(({ rule }) => rule)).toEqual(
			Array.from({ length: 21 }, (_, index) => `CPPD-${String(index + 1).padStart(2, '0')}`)
		);
		expect(findings.filter(({ result }) => result !== 'met')).toEqual([]);
	});

	test.each<[string, GuidelineFacts]>([
		['CPPD-01', prepared({ meetingsThisYear: 0 })],
		['CPPD-02', prepared({ hostCoordination: false })],
		['CPPD-03', prepared({ agenda: done.preparation.agenda.slice(1) })],
		['CPPD-04', prepared({ plans: 0 })],
		['CPPD-05', without('a')],
		['CPPD-06', without('b')],
		['CPPD-07', without('c')],
		['CPPD-08', without('d')],
		['CPPD-09', without('e')],
		['CPPD-10', without('f')],
		['CPPD-11', without('g')],
		['CPPD-12', without('h')],
		['CPPD-13', prepared({ agenda: done.preparation.agenda.filter(({ theme }) => theme !== 4) })],
		['CPPD-14', prepared({ agenda: done.preparation.agenda.filter(({ theme }) => theme !== 6) })],
		['CPPD-15', prepared({ agenda: [...done.preparation.agenda].reverse() })],
		['CPPD-16', recorded({ inputs: [{ status: 'recorded', answer: '' }] })],
		['CPPD-17', recorded({ actions: [] })],
		['CPPD-17', { ...done, report: null }],
		[
			'CPPD-18',
			recorded({ challenges: [{ status: 'unresolved', solutions: 1, escalated: false }] })
		],
		['CPPD-19', { ...done, dispatch: { required: 8, sent: 7, sentOn: null } }],
		['CPPD-20', { ...done, boardNoteOn: null }],
		['CPPD-21', recorded({ previous: [{ status: 'planned', progressNote: null }] })]
	])('%s is not met where it is broken', (rule, facts) => {
		expect(find(rule, facts)?.result).toBe('not_met');
	});

	test.each<[string, GuidelineFacts]>([
		['CPPD-02', prepared({ hostMechanism: false })],
		['CPPD-16', recorded({ inputs: [] })],
		['CPPD-16', { ...done, held: false }],
		['CPPD-17', { ...done, held: false }],
		['CPPD-18', recorded({ challenges: [] })],
		['CPPD-18', { ...done, held: false }],
		['CPPD-19', { ...done, dispatch: null }],
		['CPPD-20', { ...done, dispatch: null }],
		['CPPD-21', recorded({ previous: null })],
		['CPPD-21', recorded({ previous: [] })]
	])('%s is not applicable where there is nothing that it asks', (rule, facts) => {
		expect(find(rule, facts)?.result).toBe('not_applicable');
	});

	test('asks for the basis of each category by itself', () => {
		const facts = prepared({
			categories: done.preparation.categories.map((row) =>
				row.category === 'f' ? { ...row, withoutBasis: 2 } : row
			)
		});
		expect(find('CPPD-10', facts)).toMatchObject({
			result: 'not_met',
			evidence: { count: 1, of: 3 }
		});
		expect(find('CPPD-11', facts)?.result).toBe('met');
	});

	test('shows what decides: counts, themes, dates, challenges still open', () => {
		expect(find('CPPD-13', prepared({ agenda: [] }))?.evidence.themes).toEqual([1, 2, 3, 4, 5]);
		expect(find('CPPD-19', done)?.evidence).toEqual({ count: 8, of: 8, date: '2026-11-22' });
		expect(find('CPPD-20', done)?.evidence).toEqual({ date: '2026-11-25' });
		const open = recorded({ challenges: [{ status: 'open', solutions: 0, escalated: false }] });
		expect(find('CPPD-16', open)).toMatchObject({
			result: 'not_met',
			evidence: { count: 2, of: 2, open: 1 }
		});
	});

	test('holds shall for must, should for should', () => {
		const should = guidelineCheck(done)
			.filter(({ level }) => level === 'should')
			.map(({ rule }) => rule);
		expect(should).toEqual(['CPPD-02', 'CPPD-14', 'CPPD-17', 'CPPD-20']);
	});
});

describe('the guideline check of a working group’s meeting', () => {
	test('finds the rules that can be seen on record', () => {
		const findings = guidelineCheck(group);
		expect(findings.map(({ rule }) => rule)).toEqual(
			['01', '02', '03', '04', '06', '09', '10', '12', '14', '16'].map((number) => `TWG-${number}`)
		);
		expect(findings.filter(({ result }) => result !== 'met')).toEqual([]);
	});

	test.each(['sub_group', 'core_group'] as const)(
		'asks the same of a %s, which meets as appropriate (TWG-09)',
		(kind) => {
			const preparation = { ...group.preparation, kind, meetingsThisYear: 1 };
			const findings = guidelineCheck({ ...group, preparation });
			expect(findings.map(({ rule }) => rule)).toEqual(
				guidelineCheck(group).map(({ rule }) => rule)
			);
			expect(
				findings.filter(({ result }) => result !== 'met').map(({ rule, result }) => [rule, result])
			).toEqual([['TWG-09', 'not_applicable']]);
		}
	);

	test('asks as many meetings as the profile of the kind says (CPPD-01, TWG-09)', () => {
		for (const kind of ['dialogue', 'twg'] as const) {
			const asked = forumProfiles[kind].meetingsAYear!;
			const rule = kind === 'twg' ? 'TWG-09' : 'CPPD-01';
			const result = (meetingsThisYear: number) =>
				find(rule, prepared({ kind, meetingsThisYear }))?.result;
			expect([result(asked - 1), result(asked)]).toEqual(['not_met', 'met']);
		}
	});

	test.each<[string, Partial<GuidelineFacts['preparation']>]>([
		['TWG-01', { seats: [] }],
		['TWG-02', { seats: [] }],
		['TWG-03', { seats: [] }],
		['TWG-04', { seats: [] }],
		['TWG-06', { seats: [] }],
		['TWG-09', { meetingsThisYear: 1 }],
		['TWG-10', { agenda: group.preparation.agenda.map((item) => ({ ...item, documents: 0 })) }],
		['TWG-12', { agenda: [] }]
	])('%s is not met where it is broken', (rule, changes) => {
		const facts = { ...group, preparation: { ...group.preparation, ...changes } };
		expect(find(rule, facts)?.result).toBe('not_met');
	});

	test('wants the minutes circulated once the meeting was held (TWG-14), the unresolved with the host (TWG-16)', () => {
		expect(find('TWG-14', { ...group, dispatch: null })?.result).toBe('not_met');
		expect(find('TWG-14', { ...group, dispatch: null, held: false })?.result).toBe(
			'not_applicable'
		);
		const waiting = recorded({
			challenges: [{ status: 'unresolved', solutions: 0, escalated: false }]
		});
		expect(find('TWG-16', { ...group, record: waiting.record })?.result).toBe('not_met');
	});
});

test('forums whose guideline has no rule on record have no findings', () => {
	for (const kind of ['smd', 'ngo_consultation', 'twg_network'] as const) {
		expect(guidelineCheck(prepared({ kind }))).toEqual([]);
	}
});
