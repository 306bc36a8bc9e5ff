import { describe, expect, test } from 'vitest';
import { preparationFindings } from '../../../src/lib/domain/guideline/preparation-check.ts';
import type { PreparationFacts } from '../../../src/lib/domain/guideline/rule/guideline-facts.ts';
import { dialogueCategories } from '../../../src/lib/domain/participation/category.ts';
import { preparedMeeting } from '../../support/prepared-meeting.ts';

const ready = preparedMeeting('dialogue');

function resultOf(id: string, changes: Partial<PreparationFacts>) {
	const finding = preparationFindings({ ...ready, ...changes }).find((one) => one.id === id);
	return finding?.result;
}

describe('what of the guideline holds before a dialogue', () => {
	test('is everything, where the template was used and everybody is on the list', () => {
		const results = new Set(preparationFindings(ready).map((finding) => finding.result));
		expect(results).toEqual(new Set(['met', 'not_applicable']));
	});

	test.each([
		['CPPD-02', { hostMechanism: true }],
		['CPPD-03', { agenda: ready.agenda.slice(1) }],
		['CPPD-04', { plans: 0 }],
		['CPPD-05..12', { categories: ready.categories.slice(1) }],
		['CPPD-05..12-basis', { categories: [{ category: 'b' as const, people: 2, withoutBasis: 1 }] }],
		['CPPD-13', { agenda: ready.agenda.filter((item) => item.theme !== 4) }],
		['CPPD-14', { agenda: ready.agenda.filter((item) => item.theme !== 6) }],
		['CPPD-15', { agenda: [...ready.agenda].reverse() }]
	])('%s is not met where it is broken', (id, changes) => {
		expect(resultOf(id, changes)).toBe('not_met');
	});

	test('does not ask for coordination where there is no host mechanism', () => {
		expect(resultOf('CPPD-02', {})).toBe('not_applicable');
		expect(resultOf('CPPD-02', { hostMechanism: true, hostCoordination: true })).toBe('met');
	});

	test('names the themes and categories that are missing', () => {
		const findings = preparationFindings({ ...ready, agenda: [], categories: [] });
		const evidence = (id: string) => findings.find((one) => one.id === id)?.evidence;
		expect(evidence('CPPD-13')).toEqual({ themes: [1, 2, 3, 4, 5] });
		expect(evidence('CPPD-05..12')).toEqual({ categories: [...dialogueCategories] });
	});
});

describe('what of the guideline holds before a meeting of a working group', () => {
	const group = preparedMeeting('twg');

	test('wants documents only once ten days are left (TWG-10)', () => {
		expect(resultOf('TWG-10', { ...group, daysAhead: 10 })).toBe('not_applicable');
		expect(resultOf('TWG-10', { ...group, daysAhead: 9 })).toBe('not_met');
	});

	test.each([
		['TWG-01', { seats: [] }],
		['TWG-04', { seats: ['chair' as const] }],
		['TWG-09', { meetingsThisYear: 1 }],
		['TWG-12', { agenda: [] }]
	])('%s is not met where it is broken', (id, changes) => {
		expect(resultOf(id, group)).toBe('met');
		expect(resultOf(id, { ...group, ...changes })).toBe('not_met');
	});
});

describe('what of the guideline holds before a meeting of another forum', () => {
	test.each(['ngo_consultation', 'smd', 'twg_network'] as const)(
		'%s is not told that a lead facilitator is missing, nor anything else that is asked of a working group',
		(kind) => {
			expect(preparationFindings({ ...ready, kind, seats: [] })).toEqual([]);
		}
	);

	test('a sub-group and a core group are told what their working group is told, but how often to meet', () => {
		const told = (kind: PreparationFacts['kind']) =>
			preparationFindings({ ...ready, kind }).filter(({ id }) => id !== 'TWG-09');
		expect(told('twg').map(({ id }) => id)).toContain('TWG-02');
		expect(told('sub_group')).toEqual(told('twg'));
		expect(told('core_group')).toEqual(told('twg'));
		for (const kind of ['sub_group', 'core_group'] as const) {
			expect(resultOf('TWG-09', { kind })).toBe('not_applicable');
		}
	});
});
