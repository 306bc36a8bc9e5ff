import type { ForumKind } from '../forum/forum-kind.ts';
import { ngoConsultation } from './ngo-consultation/ngo-consultation.ts';
import { partnershipDialogue } from './partnership-dialogue/partnership-dialogue.ts';
import type { GuidelinePhase } from './rule/guideline-facts.ts';
import type { Guideline } from './rule/guideline-rule.ts';
import { technicalWorkingGroup } from './technical-working-group/technical-working-group.ts';

const registered = [partnershipDialogue, technicalWorkingGroup, ngoConsultation] as const;

/** A rule that is checked. */
type RegisteredRule = (typeof registered)[number]['rules'][number];

/** The ids of the rules that ask in a phase. */
export type RuleId<Phase extends GuidelinePhase = GuidelinePhase> = Extract<
	RegisteredRule,
	{ phase: Phase }
>['id'];

/** Every guideline with the rules that what is on record decides. */
export const guidelines: readonly Guideline[] = registered;

/** All rules, in the order of their guidelines. */
export const guidelineRules: readonly RegisteredRule[] = registered.flatMap(
	({ rules }): readonly RegisteredRule[] => rules
);

/** The guideline that a forum of this kind is held to in the annex of its reports; null where none is. */
export function guidelineOf(kind: ForumKind): Guideline | null {
	return guidelines.find(({ governs }) => governs.includes(kind)) ?? null;
}
