import type { ForumKind } from '../forum/forum-kind.ts';
import { forumProfiles, type Guideline as GuidelineName } from '../forum/forum-profile.ts';
import { ngoConsultation } from './ngo-consultation/ngo-consultation.ts';
import { partnershipDialogue } from './partnership-dialogue/partnership-dialogue.ts';
import type { GuidelinePhase } from './rule/guideline-facts.ts';
import type { Guideline } from './rule/guideline-rule.ts';
import { sectoralDialogue } from './sectoral-dialogue/sectoral-dialogue.ts';
import { technicalWorkingGroup } from './technical-working-group/technical-working-group.ts';

const registered = [
	partnershipDialogue,
	technicalWorkingGroup,
	ngoConsultation,
	sectoralDialogue
] as const;

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

/** The ids of all rules. */
export const ruleIds: readonly RuleId[] = guidelineRules.map(({ id }) => id);

const named: Record<GuidelineName, Guideline> = {
	dialogue: partnershipDialogue,
	twg: technicalWorkingGroup
};

/** The guideline that a forum of this kind is held to in the annex of its reports, as its profile says; null: none. */
export function guidelineOf(kind: ForumKind): Guideline | null {
	const { guideline } = forumProfiles[kind];
	return guideline && named[guideline];
}
