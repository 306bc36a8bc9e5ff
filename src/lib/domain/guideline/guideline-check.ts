import { evaluate, type Finding } from './evaluate.ts';
import { guidelineOf } from './guidelines.ts';
import type { GuidelineFacts } from './rule/guideline-facts.ts';
import type { GuidelineEvidence, GuidelineLevel, GuidelineResult } from './rule/guideline-rule.ts';

/**
 * What the guideline asks of a meeting, with what is on record of it, as it is annexed to a report. Approved reports
 * keep it in this shape, also of rules that were since renamed or dropped.
 */
export interface GuidelineFinding {
	/** Such as `CPPD-16`. */
	readonly rule: string;
	readonly level: GuidelineLevel;
	readonly result: GuidelineResult;
	readonly evidence: GuidelineEvidence;
}

/** Of a rule on a category the annex says which one it is already. */
function kept({ rule, level, result, evidence }: Finding): GuidelineFinding {
	const { categories: _said, ...rest } = evidence;
	return { rule, level, result, evidence: rest };
}

/**
 * How each rule of the guideline that governs a meeting stands, in its order: none for kinds that none governs. What
 * is asked after the meeting is not applicable before it was held.
 */
export function guidelineCheck(facts: GuidelineFacts): GuidelineFinding[] {
	const { kind } = facts.preparation;
	const governing = guidelineOf(kind);
	const own = (finding: Finding) => governing?.rules.some(({ id }) => id === finding.rule);
	return evaluate(facts, kind, 'year', 'preparation', 'outcome', 'delivery').filter(own).map(kept);
}
