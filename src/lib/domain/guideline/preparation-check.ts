import type { ForumKind } from '../forum/forum-kind.ts';
import type { ParticipantCategory } from '../participation/category.ts';
import { evaluate, type Finding } from './evaluate.ts';
import type { RuleId } from './guidelines.ts';
import { isCategoryRule, type CategoryRuleId } from './partnership-dialogue/participants.ts';
import type { PreparationFacts, StandingFacts } from './rule/guideline-facts.ts';
import type {
	GuidelineEvidence,
	GuidelineLevel,
	GuidelinePage,
	GuidelineResult
} from './rule/guideline-rule.ts';

/** The lines of a preparation: a rule each, but for the eight on categories, which are told in two. */
export type PreparationLine =
	Exclude<RuleId<'preparation' | 'standing'>, CategoryRuleId> | 'CPPD-05..12' | 'CPPD-05..12-basis';

/** What is known of a rule before the meeting, with what shows it. */
export interface RuleFinding {
	readonly id: PreparationLine;
	readonly level: GuidelineLevel;
	readonly result: GuidelineResult;
	readonly evidence: GuidelineEvidence;
	/** Where it is put right. */
	readonly at: GuidelinePage;
}

function lineOf(id: PreparationLine, { level, result, evidence, at }: Finding): RuleFinding {
	return { id, level, result, evidence, at };
}

function categoryLine(
	id: PreparationLine,
	result: GuidelineResult,
	evidence: GuidelineEvidence
): RuleFinding {
	return { id, level: 'must', result, evidence, at: 'participants' };
}

/** The findings on categories in two lines: of which nobody is on the list, and who lacks a basis. */
function categoryLines(findings: readonly Finding[]): RuleFinding[] {
	const rows = findings.map(({ evidence: { count = 0, of = 0, categories = [] } }) => ({
		categories,
		people: of,
		withoutBasis: of - count
	}));
	const namesOf = (some: typeof rows): ParticipantCategory[] =>
		some.flatMap(({ categories }) => categories);
	const missing = rows.filter(({ people }) => people === 0);
	const unfounded = rows.filter(({ withoutBasis }) => withoutBasis > 0);
	const nobody = missing.length === rows.length;
	return [
		categoryLine('CPPD-05..12', missing.length === 0 ? 'met' : 'not_met', {
			categories: namesOf(missing)
		}),
		categoryLine(
			'CPPD-05..12-basis',
			nobody ? 'not_applicable' : unfounded.length === 0 ? 'met' : 'not_met',
			{
				count: unfounded.reduce((sum, { withoutBasis }) => sum + withoutBasis, 0),
				categories: namesOf(unfounded)
			}
		)
	];
}

/**
 * What the guideline asks of a meeting before it is held, as far as the data shows it. Rules without a
 * finding here are not decided by the preparation. `not_applicable` ones are left to the reader's eye.
 */
export function preparationFindings(facts: PreparationFacts): RuleFinding[] {
	const found = evaluate({ preparation: facts }, facts.kind, 'preparation');
	const onCategories = found.filter(({ rule }) => isCategoryRule(rule));
	return found.flatMap((finding) => {
		const { rule } = finding;
		if (!isCategoryRule(rule)) return [lineOf(rule, finding)];
		return finding === onCategories[0] ? categoryLines(onCategories) : [];
	});
}

/** What it asks of the body that convenes, whatever the meeting is for. */
export function standingFindings(kind: ForumKind, facts: StandingFacts): RuleFinding[] {
	return evaluate({ standing: facts }, kind, 'standing').map((one) => lineOf(one.rule, one));
}
