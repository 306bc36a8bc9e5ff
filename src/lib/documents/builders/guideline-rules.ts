import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Word } from './vocabulary.ts';

const RULES: Readonly<Record<string, Word>> = {
	'CPPD-01': m.document_rule_cppd_01,
	'CPPD-02': m.document_rule_cppd_02,
	'CPPD-03': m.document_rule_cppd_03,
	'CPPD-04': m.document_rule_cppd_04,
	'CPPD-05': m.document_rule_cppd_05,
	'CPPD-06': m.document_rule_cppd_06,
	'CPPD-07': m.document_rule_cppd_07,
	'CPPD-08': m.document_rule_cppd_08,
	'CPPD-09': m.document_rule_cppd_09,
	'CPPD-10': m.document_rule_cppd_10,
	'CPPD-11': m.document_rule_cppd_11,
	'CPPD-12': m.document_rule_cppd_12,
	'CPPD-13': m.document_rule_cppd_13,
	'CPPD-14': m.document_rule_cppd_14,
	'CPPD-15': m.document_rule_cppd_15,
	'CPPD-16': m.document_rule_cppd_16,
	'CPPD-17': m.document_rule_cppd_17,
	'CPPD-18': m.document_rule_cppd_18,
	'CPPD-19': m.document_rule_cppd_19,
	'CPPD-20': m.document_rule_cppd_20,
	'CPPD-21': m.document_rule_cppd_21,
	'TWG-01': m.document_rule_twg_01,
	'TWG-02': m.document_rule_twg_02,
	'TWG-03': m.document_rule_twg_03,
	'TWG-04': m.document_rule_twg_04,
	'TWG-06': m.document_rule_twg_06,
	'TWG-09': m.document_rule_twg_09,
	'TWG-10': m.document_rule_twg_10,
	'TWG-12': m.document_rule_twg_12,
	'TWG-14': m.document_rule_twg_14,
	'TWG-16': m.document_rule_twg_16
};

/** What a rule of the guideline asks, in one sentence; '' for a rule that is not known. */
export function ruleAsks(rule: string, locale: Locale): string {
	return RULES[rule]?.({}, { locale }) ?? '';
}
