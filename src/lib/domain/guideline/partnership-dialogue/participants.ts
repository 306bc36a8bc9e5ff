/** The eight categories of participants, each considered and invited on its own basis (D IV.i a-h). */

import type { ParticipantCategory } from '../../participation/category.ts';
import { verdict, type RuleIn } from '../rule/guideline-rule.ts';

/** Somebody of the category is on the list, and everybody of it with the basis of the invitation. */
function categoryRule<const Id extends string>(id: Id, category: ParticipantCategory) {
	return {
		id,
		category,
		level: 'must',
		clause: `IV.i.${category}`,
		kinds: ['dialogue'],
		phase: 'preparation',
		at: 'participants',
		check: ({ preparation }) => {
			const row = preparation.categories.find((one) => one.category === category);
			const people = row?.people ?? 0;
			const withoutBasis = row?.withoutBasis ?? 0;
			return verdict(people > 0 && withoutBasis === 0, {
				count: people - withoutBasis,
				of: people,
				categories: [category]
			});
		}
	} as const satisfies RuleIn<'preparation'> & { category: ParticipantCategory };
}

/** The rules on categories, in the order of the guideline. */
export const categoryRules = [
	categoryRule('CPPD-05', 'a'),
	categoryRule('CPPD-06', 'b'),
	categoryRule('CPPD-07', 'c'),
	categoryRule('CPPD-08', 'd'),
	categoryRule('CPPD-09', 'e'),
	categoryRule('CPPD-10', 'f'),
	categoryRule('CPPD-11', 'g'),
	categoryRule('CPPD-12', 'h')
] as const;

export type CategoryRuleId = (typeof categoryRules)[number]['id'];

/** Whether a rule is one of those on categories. */
export function isCategoryRule(rule: string): rule is CategoryRuleId {
	return categoryRules.some(({ id }) => id === rule);
}
