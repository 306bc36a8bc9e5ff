import type { RuleFinding } from '../../domain/guideline/preparation-check.ts';
import { formatDigits, formatList } from '../format.ts';
import { m } from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import { categoryLetters } from './participation.ts';

/** What each rule of the preparation asks, by its id. */
export const ruleLabels: Record<string, () => string> = {
	'CPPD-02': m.meeting_rule_cppd_02,
	'CPPD-03': m.meeting_rule_cppd_03,
	'CPPD-04': m.meeting_rule_cppd_04,
	'CPPD-05..12': m.meeting_rule_cppd_05,
	'CPPD-05..12-basis': m.meeting_rule_cppd_05_basis,
	'CPPD-13': m.meeting_rule_cppd_13,
	'CPPD-14': m.meeting_rule_cppd_14,
	'CPPD-15': m.meeting_rule_cppd_15,
	'TWG-01': m.meeting_rule_twg_01,
	'TWG-02': m.meeting_rule_twg_02,
	'TWG-03': m.meeting_rule_twg_03,
	'TWG-04': m.meeting_rule_twg_04,
	'TWG-06': m.meeting_rule_twg_06,
	'TWG-09': m.meeting_rule_twg_09,
	'TWG-10': m.meeting_rule_twg_10,
	'TWG-12': m.meeting_rule_twg_12
};

/** What shows how a rule stands, in words; '' where there is nothing to add. */
export function evidenceWords(finding: RuleFinding): string {
	const locale = getLocale();
	const { count, themes, categories } = finding.evidence;
	if (themes && themes.length > 0) {
		const list = formatList(
			themes.map((theme) => formatDigits(theme, locale)),
			locale
		);
		return m.meeting_evidence_themes({ list });
	}
	if (categories && categories.length > 0) {
		const list = formatList(
			categories.map((category) => categoryLetters[category]()),
			locale
		);
		return count
			? m.meeting_evidence_basis({ count: formatDigits(count, locale), list })
			: m.meeting_evidence_categories({ list });
	}
	return finding.id === 'TWG-09' && count !== undefined
		? m.meeting_evidence_meetings({ count: formatDigits(count, locale) })
		: '';
}
