import { describe, expect, test } from 'vitest';
import type { ForumSeat } from '../../../src/lib/domain/forum/forum-kind.ts';
import { standingFindings } from '../../../src/lib/domain/guideline/preparation-check.ts';
import type { StandingFacts } from '../../../src/lib/domain/guideline/rule/guideline-facts.ts';
import { evidenceWords } from '../../../src/lib/i18n/labels/preparation.ts';

const seats = (...held: [ForumSeat, string][]) => held.map(([seat, person]) => ({ seat, person }));

const group: StandingFacts = {
	seats: seats(['chair', 'Sok'], ['lead_facilitator', 'Marie'], ['technical_advisor', 'Jan']),
	membershipCap: 3,
	hasCoreGroup: false
};

function find(
	rule: string,
	changes: Partial<StandingFacts>,
	kind: 'twg' | 'smd' | 'ngo_consultation'
) {
	return standingFindings(kind, { ...group, ...changes }).find(({ id }) => id === rule);
}
const resultOf = (...asked: Parameters<typeof find>) => find(...asked)?.result;

describe('what the guideline asks of a working group itself', () => {
	test('an advisor is neither lead facilitator nor Chair (TWG-05)', () => {
		expect(resultOf('TWG-05', {}, 'twg')).toBe('met');
		expect(resultOf('TWG-05', { seats: seats(['chair', 'Sok']) }, 'twg')).toBe('not_applicable');
		for (const seat of ['chair', 'lead_facilitator'] as const) {
			const both = seats(['technical_advisor', 'Jan'], [seat, 'Jan']);
			expect(resultOf('TWG-05', { seats: both }, 'twg')).toBe('not_met');
		}
	});

	test('a membership cap is agreed; past it there is a core group (TWG-07)', () => {
		expect(resultOf('TWG-07', {}, 'twg')).toBe('met');
		expect(resultOf('TWG-07', { membershipCap: null }, 'twg')).toBe('not_met');
		expect(resultOf('TWG-07', { membershipCap: null, hasCoreGroup: true }, 'twg')).toBe('not_met');
		expect(resultOf('TWG-07', { membershipCap: 2 }, 'twg')).toBe('not_met');
		expect(resultOf('TWG-07', { membershipCap: 2, hasCoreGroup: true }, 'twg')).toBe('met');
		expect(evidenceWords(find('TWG-07', { membershipCap: 2 }, 'twg')!)).toMatch(/៣.*២/);
	});
});

test.each([
	['SMD-03', 'chair'],
	['SMD-04', 'secretariat']
] as const)('%s asks a sectoral dialogue, and it alone, for its %s', (rule, seat) => {
	expect(resultOf(rule, { seats: seats([seat, 'Sok']) }, 'smd')).toBe('met');
	expect(resultOf(rule, { seats: seats(['member', 'Sok']) }, 'smd')).toBe('not_met');
	expect(find(rule, {}, 'twg')).toBeUndefined();
});

test('the focal point of the NGOs is of one to three persons (NGO-03)', () => {
	const persons = (count: number) => ({
		seats: Array.from({ length: count }, (_, at) => ({
			seat: 'focal_point' as const,
			person: `${at}`
		}))
	});
	const results = [0, 1, 3, 4].map((count) =>
		resultOf('NGO-03', persons(count), 'ngo_consultation')
	);
	expect(results).toEqual(['not_met', 'met', 'met', 'not_met']);
	expect(standingFindings('dialogue', group)).toEqual([]);
});
