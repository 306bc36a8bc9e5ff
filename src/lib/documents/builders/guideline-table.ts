import type { GuidelineFinding, GuidelineLevel } from '../../domain/report/guideline-check.ts';
import { formatNumber, type Locale } from '../../i18n/format.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Block, Row, Table, Tone } from '../model.ts';
import { guidelineEvidence } from './guideline-evidence.ts';
import { ruleAsks } from './guideline-rules.ts';
import { note } from './letter-parts.ts';
import type { Word } from './vocabulary.ts';

const LEVELS: Record<GuidelineLevel, Word> = {
	must: m.document_level_must,
	should: m.document_level_should,
	may: m.document_level_may
};

const RESULTS: Record<GuidelineFinding['result'], { readonly word: Word; readonly tone: Tone }> = {
	met: { word: m.document_finding_met, tone: 'good' },
	not_met: { word: m.document_finding_not_met, tone: 'bad' },
	not_applicable: { word: m.document_finding_not_applicable, tone: 'muted' }
};

/** What the guideline asks and what is on record of it: how many rules are met, then each rule. */
export function guidelineBlocks(findings: readonly GuidelineFinding[], locale: Locale): Block[] {
	if (findings.length === 0) return [note(m.document_check_none({}, { locale }))];
	const applying = findings.filter(({ result }) => result !== 'not_applicable');
	const met = applying.filter(({ result }) => result === 'met');
	const lead = m.document_check_lead(
		{ of: formatNumber(applying.length, locale), met: formatNumber(met.length, locale) },
		{ locale }
	);
	return [{ kind: 'paragraph', text: lead }, guidelineTable(findings, locale)];
}

function guidelineTable(findings: readonly GuidelineFinding[], locale: Locale): Table {
	const words = { locale };
	return {
		kind: 'table',
		size: 'small',
		columns: [
			{ weight: 13, align: 'center' },
			{ weight: 42 },
			{ weight: 17, align: 'center' },
			{ weight: 28 }
		],
		head: [
			{
				cells: [
					m.document_head_rule({}, words),
					m.document_head_asked({}, words),
					m.document_head_finding({}, words),
					m.document_head_evidence({}, words)
				]
			}
		],
		body: findings.map((finding) => findingRow(finding, locale))
	};
}

function findingRow(finding: GuidelineFinding, locale: Locale): Row {
	const words = { locale };
	const { word, tone } = RESULTS[finding.result];
	return {
		cells: [
			{
				paragraphs: [
					finding.rule,
					[{ text: LEVELS[finding.level]({}, words), tone: 'muted' as const }]
				]
			},
			ruleAsks(finding.rule, locale),
			{ text: [{ text: word({}, words), tone, strong: finding.result === 'not_met' }] },
			{ paragraphs: guidelineEvidence(finding, locale) }
		]
	};
}
