import type { ForumKind } from '../../forum/forum-kind.ts';
import type { ParticipantCategory } from '../../participation/category.ts';
import type { FactsOf, GuidelinePhase } from './guideline-facts.ts';

/** How binding a rule of the guideline is: shall, should, may. */
export const guidelineLevels = ['must', 'should', 'may'] as const;
export type GuidelineLevel = (typeof guidelineLevels)[number];

/** How a rule stands. `at_risk`: what is on record doesn't show that it holds, nor that it is broken. */
export const guidelineResults = ['met', 'at_risk', 'not_met', 'not_applicable'] as const;
export type GuidelineResult = (typeof guidelineResults)[number];

/** The page of a meeting on which something is put right. */
export const meetingPages = [
	'prepare',
	'agenda',
	'participants',
	'capture',
	'check-in',
	'challenges',
	'actions',
	'follow-up',
	'report',
	'dispatch'
] as const;
export type MeetingPage = (typeof meetingPages)[number];

/** The page on which a rule is put right: one of the meeting, or that of its forum. */
export type GuidelinePage = MeetingPage | 'forum';

/** What shows how a rule stands; worded in i18n. */
export interface GuidelineEvidence {
	readonly count?: number;
	/** The whole that `count` is a part of. */
	readonly of?: number;
	/** YYYY-MM-DD. */
	readonly date?: string;
	/** Standard themes (1 to 5) that are not on the agenda. */
	readonly themes?: readonly number[];
	/** Challenges without an outcome. */
	readonly open?: number;
	/** Categories of participants that the finding is about. */
	readonly categories?: readonly ParticipantCategory[];
}

/** What can be lacking in a record, so that a rule is not met. */
export type GapCode =
	| 'inputs_none'
	| 'inputs_unanswered'
	| 'inputs_open'
	| 'challenges_not_escalated'
	| 'challenges_open'
	| 'challenges_without_solution'
	| 'actions_without_result'
	| 'previous_without_progress'
	| 'actions_none';

/** Something that is lacking, how many there are, and where it is put right. */
export interface Gap {
	readonly code: GapCode;
	readonly count: number;
	readonly at: MeetingPage;
}

/** What a rule finds. */
export interface Verdict {
	readonly result: GuidelineResult;
	readonly evidence: GuidelineEvidence;
	readonly gaps: readonly Gap[];
}

/** A rule that asks in one phase. */
export interface RuleIn<Phase extends GuidelinePhase> {
	/** As the sources number it: `CPPD-16`. */
	readonly id: string;
	readonly level: GuidelineLevel;
	/** The place in the guideline that it comes from. */
	readonly clause: string;
	/** The forums of whose meetings it is asked. */
	readonly kinds: readonly ForumKind[];
	readonly phase: Phase;
	/** Where it is put right. */
	readonly at: GuidelinePage;
	check(facts: FactsOf[Phase]): Verdict;
}

/** What a guideline asks, and how it is seen whether it holds. */
export type GuidelineRule = { [Phase in GuidelinePhase]: RuleIn<Phase> }[GuidelinePhase];

/** A guideline with its rules in their order. Whom it governs is said by the profiles of the kinds; single rules may be asked of more. */
export interface Guideline {
	/** What the ids of its rules begin with. */
	readonly code: string;
	readonly rules: readonly GuidelineRule[];
}

/** What a rule finds: `met` null where it asks nothing; of the gaps those that there are. */
export function verdict(
	met: boolean | null,
	evidence: GuidelineEvidence = {},
	gaps: readonly Gap[] = []
): Verdict {
	return {
		result: met === null ? 'not_applicable' : met ? 'met' : 'not_met',
		evidence,
		gaps: gaps.filter(({ count }) => count > 0)
	};
}
