/**
 * The words of each rule of the guidelines. All that an added rule says stands here: what it asks, how a preparation
 * tells it, what shows how it stands, and what is lacking.
 */

import type { PreparationLine } from '../../domain/guideline/preparation-check.ts';
import type { RuleId } from '../../domain/guideline/guidelines.ts';
import type { GapCode } from '../../domain/guideline/rule/guideline-rule.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../paraglide/messages.js';

/** A sentence, in the language of the page or in the one that is asked for. */
type Says<Inputs> = (inputs: Inputs, options?: { locale?: Locale }) => string;
type Sentence = Says<Record<string, never>>;
type Counts = { count: string; of: string };

/** What each rule asks. */
const asks: Readonly<Record<RuleId, Sentence>> = {
	'CPPD-01': m.guideline_rule_cppd_01,
	'CPPD-02': m.guideline_rule_cppd_02,
	'CPPD-03': m.guideline_rule_cppd_03,
	'CPPD-04': m.guideline_rule_cppd_04,
	'CPPD-05': m.guideline_rule_cppd_05,
	'CPPD-06': m.guideline_rule_cppd_06,
	'CPPD-07': m.guideline_rule_cppd_07,
	'CPPD-08': m.guideline_rule_cppd_08,
	'CPPD-09': m.guideline_rule_cppd_09,
	'CPPD-10': m.guideline_rule_cppd_10,
	'CPPD-11': m.guideline_rule_cppd_11,
	'CPPD-12': m.guideline_rule_cppd_12,
	'CPPD-13': m.guideline_rule_cppd_13,
	'CPPD-14': m.guideline_rule_cppd_14,
	'CPPD-15': m.guideline_rule_cppd_15,
	'CPPD-16': m.guideline_rule_cppd_16,
	'CPPD-17': m.guideline_rule_cppd_17,
	'CPPD-18': m.guideline_rule_cppd_18,
	'CPPD-19': m.guideline_rule_cppd_19,
	'CPPD-20': m.guideline_rule_cppd_20,
	'CPPD-21': m.guideline_rule_cppd_21,
	'TWG-01': m.guideline_rule_twg_01,
	'TWG-02': m.guideline_rule_twg_02,
	'TWG-03': m.guideline_rule_twg_03,
	'TWG-04': m.guideline_rule_twg_04,
	'TWG-05': m.guideline_rule_twg_05,
	'TWG-06': m.guideline_rule_twg_06,
	'TWG-07': m.guideline_rule_twg_07,
	'TWG-09': m.guideline_rule_twg_09,
	'TWG-10': m.guideline_rule_twg_10,
	'TWG-12': m.guideline_rule_twg_12,
	'TWG-14': m.guideline_rule_twg_14,
	'TWG-16': m.guideline_rule_twg_16,
	'NGO-03': m.guideline_rule_ngo_03,
	'SMD-03': m.guideline_rule_smd_03,
	'SMD-04': m.guideline_rule_smd_04
};

/** What a rule of the guideline asks, in one sentence; '' for a rule that is not known. */
export function ruleAsks(rule: string, locale: Locale): string {
	return (asks as Readonly<Record<string, Sentence>>)[rule]?.({}, { locale }) ?? '';
}

/** How that what shows a finding is told in an annex. */
interface EvidenceWords {
	/** What was counted. */
	readonly counted?: Says<Counts>;
	/** Where there is nothing of which a part could be told. */
	readonly ofNothing?: Sentence;
	/** What a date means. */
	readonly dated?: Says<{ date: string }>;
}

const basis: EvidenceWords = {
	counted: m.guideline_evidence_basis,
	ofNothing: m.guideline_evidence_nobody
};
const carried: EvidenceWords = { counted: m.guideline_evidence_carried };
const sent: EvidenceWords = {
	counted: m.guideline_evidence_sent,
	dated: m.guideline_evidence_sent_on
};

/** By rule; those that nothing but themselves shows are not here. */
const evidence: Readonly<Partial<Record<RuleId, EvidenceWords>>> = {
	'CPPD-01': { counted: m.guideline_evidence_meetings },
	'CPPD-04': { counted: m.guideline_evidence_plans },
	'CPPD-05': basis,
	'CPPD-06': basis,
	'CPPD-07': basis,
	'CPPD-08': basis,
	'CPPD-09': basis,
	'CPPD-10': basis,
	'CPPD-11': basis,
	'CPPD-12': basis,
	'CPPD-16': { counted: m.guideline_evidence_inputs },
	'CPPD-17': { counted: m.guideline_evidence_actions, dated: m.guideline_evidence_approved },
	'CPPD-18': carried,
	'CPPD-19': sent,
	'CPPD-20': { dated: m.guideline_evidence_issued },
	'CPPD-21': { counted: m.guideline_evidence_progress },
	'TWG-09': { counted: m.guideline_evidence_meetings },
	'TWG-10': { counted: m.guideline_evidence_documents },
	'TWG-14': sent,
	'TWG-16': carried
};

/** How what shows a finding of this rule is told. */
export function evidenceWordsOf(rule: string): EvidenceWords {
	return (evidence as Readonly<Record<string, EvidenceWords>>)[rule] ?? {};
}

/** How the page of a preparation tells each of its lines. */
export const preparationLabels: Readonly<Record<PreparationLine, Sentence>> = {
	'CPPD-02': m.guideline_prepared_cppd_02,
	'CPPD-03': m.guideline_prepared_cppd_03,
	'CPPD-04': m.guideline_prepared_cppd_04,
	'CPPD-05..12': m.guideline_prepared_cppd_05,
	'CPPD-05..12-basis': m.guideline_prepared_cppd_05_basis,
	'CPPD-13': m.guideline_prepared_cppd_13,
	'CPPD-14': m.guideline_prepared_cppd_14,
	'CPPD-15': m.guideline_prepared_cppd_15,
	'TWG-01': m.guideline_prepared_twg_01,
	'TWG-02': m.guideline_prepared_twg_02,
	'TWG-03': m.guideline_prepared_twg_03,
	'TWG-04': m.guideline_prepared_twg_04,
	'TWG-05': m.guideline_prepared_twg_05,
	'TWG-06': m.guideline_prepared_twg_06,
	'TWG-07': m.guideline_prepared_twg_07,
	'TWG-09': m.guideline_prepared_twg_09,
	'TWG-10': m.guideline_prepared_twg_10,
	'TWG-12': m.guideline_prepared_twg_12,
	'NGO-03': m.guideline_prepared_ngo_03,
	'SMD-03': m.guideline_prepared_smd_03,
	'SMD-04': m.guideline_prepared_smd_04
};

/** What was counted, where the page of a preparation tells it beside the line. */
export const preparationCounts: Readonly<Partial<Record<PreparationLine, Says<Counts>>>> = {
	'TWG-07': m.guideline_prepared_members,
	'TWG-09': m.guideline_prepared_meetings,
	'NGO-03': m.guideline_prepared_persons
};

/** What is lacking, with how many there are (in the digits of the language). */
export const gapLabels: Readonly<Record<GapCode, Says<{ count: string }>>> = {
	inputs_none: () => m.guideline_gap_inputs_none(),
	inputs_unanswered: m.guideline_gap_inputs_unanswered,
	inputs_open: m.guideline_gap_inputs_open,
	challenges_not_escalated: m.guideline_gap_challenges_not_escalated,
	challenges_open: m.guideline_gap_challenges_open,
	challenges_without_solution: m.guideline_gap_challenges_without_solution,
	actions_without_result: m.guideline_gap_actions_without_result,
	previous_without_progress: m.guideline_gap_previous_without_progress,
	actions_none: () => m.guideline_gap_actions_none()
};
