import type {
	GuidelineEvidence,
	GuidelineFinding
} from '../../domain/guideline/guideline-check.ts';
import { formatDate, formatList, formatNumber } from '../../i18n/format.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** The numbers of a piece of evidence, in the document's digits. */
interface Counts {
	readonly count: string;
	readonly of: string;
}

type Wording = (counts: Counts, options: { locale: Locale }) => string;

/** By rule: how what was counted is told. Rules without a number are not here. */
const COUNTED: Readonly<Record<string, Wording>> = {
	'CPPD-01': m.document_evidence_meetings,
	'CPPD-04': m.document_evidence_plans,
	'CPPD-16': m.document_evidence_inputs,
	'CPPD-17': m.document_evidence_actions,
	'CPPD-18': m.document_evidence_carried,
	'CPPD-19': m.document_evidence_sent,
	'CPPD-21': m.document_evidence_progress,
	'TWG-09': m.document_evidence_meetings,
	'TWG-10': m.document_evidence_documents,
	'TWG-14': m.document_evidence_sent,
	'TWG-16': m.document_evidence_carried
};

/** By rule: what a date means. */
const DATED: Readonly<
	Record<string, (date: { date: string }, options: { locale: Locale }) => string>
> = {
	'CPPD-17': m.document_evidence_approved,
	'CPPD-19': m.document_evidence_sent_on,
	'CPPD-20': m.document_evidence_issued,
	'TWG-14': m.document_evidence_sent_on
};

const CATEGORY_RULE = /^CPPD-(?:0[5-9]|1[0-2])$/;

/** Where nothing was counted. */
const PLAIN: Record<GuidelineFinding['result'], (locale: Locale) => string> = {
	met: (locale) => m.document_evidence_on_record({}, { locale }),
	not_met: (locale) => m.document_evidence_not_on_record({}, { locale }),
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
			? [m.document_evidence_open({ count: formatNumber(evidence.open, locale) }, { locale })]
			: []),
		...dateLines(rule, evidence, locale)
	];
	return lines.length > 0 ? lines : [PLAIN[result](locale)];
}

function countLines(rule: string, { count, of }: GuidelineEvidence, locale: Locale): string[] {
	// Of nothing there is no part to tell.
	const counted = count !== undefined && of !== 0;
	const counts = {
		count: formatNumber(count ?? 0, locale),
		of: formatNumber(of ?? 0, locale)
	};
	if (CATEGORY_RULE.test(rule)) {
		return counted
			? [m.document_evidence_basis(counts, { locale })]
			: [m.document_evidence_nobody({}, { locale })];
	}
	const wording = COUNTED[rule];
	return counted && wording ? [wording(counts, { locale })] : [];
}

function themeLines({ themes }: GuidelineEvidence, locale: Locale): string[] {
	if (!themes || themes.length === 0) return [];
	const list = formatList(
		themes.map((theme) => formatNumber(theme, locale)),
		locale
	);
	return [m.document_evidence_themes({ list }, { locale })];
}

function dateLines(rule: string, { date }: GuidelineEvidence, locale: Locale): string[] {
	const wording = DATED[rule];
	return date && wording ? [wording({ date: formatDate(date, locale) }, { locale })] : [];
}
