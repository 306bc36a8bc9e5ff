import { forumKinds, type ForumKind } from '../forum/forum-kind.ts';
import { guidelineRules, type RuleId } from './guidelines.ts';
import type { FactsOf, GuidelinePhase } from './rule/guideline-facts.ts';
import type {
	GuidelineLevel,
	GuidelinePage,
	GuidelineRule,
	Verdict
} from './rule/guideline-rule.ts';

/** How a rule stands, with what shows it, what is lacking and where that is put right. */
export interface Finding<Rule extends RuleId = RuleId> extends Verdict {
	readonly rule: Rule;
	readonly level: GuidelineLevel;
	readonly at: GuidelinePage;
}

/** What the rules of several phases look at together. */
export type FactsFor<Phase extends GuidelinePhase> = (
	Phase extends Phase ? (facts: FactsOf[Phase]) => void : never
) extends (facts: infer All) => void
	? All
	: never;

function isAskedOf({ kinds }: GuidelineRule, kind: ForumKind | 'any'): boolean {
	return (kind === 'any' ? forumKinds : [kind]).every((one) => kinds.includes(one));
}

/**
 * How each rule stands that is asked of a forum in these phases, in the order of the guidelines: the one evaluation
 * that every page, warning and annex reads.
 *
 * @param kind `any`: the rules that are asked of every kind, where the kind is not known
 */
export function evaluate<Phase extends GuidelinePhase>(
	facts: FactsFor<Phase>,
	kind: ForumKind | 'any',
	...phases: readonly Phase[]
): Finding<RuleId<Phase>>[] {
	const asked: readonly GuidelinePhase[] = phases;
	return guidelineRules
		.filter((rule) => asked.includes(rule.phase) && isAskedOf(rule, kind))
		.map(({ id, level, at, check }) => {
			// A rule of one of these phases looks at no other facts.
			const verdict: Verdict = (check as (facts: FactsFor<Phase>) => Verdict)(facts);
			return { rule: id as RuleId<Phase>, level, at, ...verdict };
		});
}
