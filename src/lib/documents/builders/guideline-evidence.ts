import type { GuidelineFinding } from '../../domain/guideline/guideline-check.ts';
import type { GuidelineEvidence } from '../../domain/guideline/rule/guideline-rule.ts';
import { formatDate, formatList, formatNumber } from '../../i18n/format.ts';
import { evidenceWordsOf } from '../../i18n/labels/guideline-rules.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** Where nothing was counted. */
const PLAIN: Record<GuidelineFinding['result'], (locale: Locale) => string> = {
	met: (locale) => m.guideline_evidence_on_record({}, { locale }),
	at_risk: (locale) => m.guideline_evidence_on_record({}, { locale }),
	not_met: (locale) => m.guideline_evidence_not_on_record({}, { locale }),
	not_applicable: () => '–'
};

/** What shows how a rule stands, in words, a line each. */
export function guidelineEvidence(
	{ rule, result, evidence }: GuidelineFinding,
	locale: Locale
): string[] {
	const lines = [
		...countLines(rule, evidence, locale),
		...themeLines(evidence, locale),
		...(evidence.open
			? [m.guideline_evidence_open({ count: formatNumber(evidence.open, locale) }, { locale })]
			: []),
		...dateLines(rule, evidence, locale)
	];
	return lines.length > 0 ? lines : [PLAIN[result](locale)];
}

function countLines(rule: string, { count, of }: GuidelineEvidence, locale: Locale): string[] {
	const { counted, ofNothing } = evidenceWordsOf(rule);
	// Of nothing there is no part to tell.
	if (count === undefined || of === 0) return ofNothing ? [ofNothing({}, { locale })] : [];
	const counts = { count: formatNumber(count, locale), of: formatNumber(of ?? 0, locale) };
	return counted ? [counted(counts, { locale })] : [];
}

function themeLines({ themes }: GuidelineEvidence, locale: Locale): string[] {
	if (!themes || themes.length === 0) return [];
	const list = formatList(
		themes.map((theme) => formatNumber(theme, locale)),
		locale
	);
	return [m.guideline_evidence_themes({ list }, { locale })];
}

function dateLines(rule: string, { date }: GuidelineEvidence, locale: Locale): string[] {
	const { dated } = evidenceWordsOf(rule);
	return date && dated ? [dated({ date: formatDate(date, locale) }, { locale })] : [];
}
