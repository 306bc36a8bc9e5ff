import { describe, expect, test } from 'vitest';
import { dialogueCategories, hasBasis } from '../../../src/lib/domain/participation/category.ts';
import { countParticipation } from '../../../src/lib/domain/participation/participation-counts.ts';
import {
	sexUnstated,
	shareOfWomen,
	womenStated
} from '../../../src/lib/domain/participation/women-share.ts';
import { suggestCategory } from '../../../src/lib/domain/participation/suggest-category.ts';

const group = {
	category: 'b' as const,
	invitation: 'sent' as const,
	sex: 'female' as const,
	people: 3,
	withoutWords: 3,
	withoutItem: 1,
	withoutMail: 2
};

describe('the counts of those on the list', () => {
	test('add up by category, state and sex', () => {
		const counts = countParticipation(
			[
				group,
				{
					...group,
					sex: 'male',
					invitation: 'accepted',
					people: 2,
					withoutItem: 0,
					withoutMail: 0
				},
				{ ...group, category: 'c', invitation: 'delegated', sex: 'unstated', people: 1 }
			],
			dialogueCategories
		);
		expect(counts).toMatchObject({ people: 6, female: 3, invited: 6, coming: 3, withoutMail: 4 });
		expect(counts.categories).toHaveLength(8);
		expect(counts.categories[1]).toMatchObject({ people: 5, female: 3, withoutBasis: 1 });
	});

	test('ask of each category its own basis', () => {
		const person = { basis: '', agendaItemId: null };
		expect(hasBasis({ category: 'b', basis: 'words do not do', agendaItemId: null })).toBe(false);
		expect(hasBasis({ category: 'b', basis: '', agendaItemId: 'x' })).toBe(true);
		expect(hasBasis({ category: 'e', ...person })).toBe(false);
		expect(hasBasis({ category: 'g', ...person, basis: 'អភិបាលស្រុក ០១/០២' })).toBe(true);
		expect(hasBasis({ category: 'c', ...person })).toBe(true);
		expect(hasBasis({ category: 'member', ...person })).toBe(true);
	});
});

test.each([
	['department', 'organisation', 'b'],
	['development_partner', 'organisation', 'f'],
	['administration', 'district', 'c'],
	['administration', 'commune', 'e'],
	['ngo', 'organisation', 'h'],
	[null, 'organisation', 'h']
])('somebody of a %s (%s) is proposed for category %s', (kind, unitKind, category) => {
	expect(suggestCategory({ kind, unitKind })).toBe(category);
});

describe('the share of women', () => {
	test.each([
		{ people: 0, women: 0, men: 0, share: null, stated: 0, unstated: 0 },
		{ people: 3, women: 0, men: 0, share: null, stated: null, unstated: 3 },
		{ people: 3, women: 0, men: 1, share: 0, stated: 0, unstated: 2 },
		{ people: 4, women: 1, men: 1, share: 50, stated: 1, unstated: 2 },
		{ people: 4, women: 4, men: 0, share: 100, stated: 4, unstated: 0 }
	])('of $people, $women women and $men men: $share', ({ share, stated, unstated, ...count }) => {
		expect(shareOfWomen(count)).toBe(share);
		expect(womenStated(count)).toBe(stated);
		expect(sexUnstated(count)).toBe(unstated);
	});
});
