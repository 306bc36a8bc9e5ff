import type { GuidelineFinding } from '../../domain/guideline/guideline-check.ts';
import type { GuidelineLevel } from '../../domain/guideline/rule/guideline-rule.ts';
import { formatNumber } from '../../i18n/format.ts';
import { ruleAsks } from '../../i18n/labels/guideline-rules.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Block, Table, TextTone } from '../model/model.ts';
import { guidelineEvidence } from './guideline-evidence.ts';
import { note } from './letter-parts.ts';
import { itemTable, type Column } from './table-columns.ts';
import type { Word } from './vocabulary.ts';

const LEVELS: Record<GuidelineLevel, Word> = {
	must: m.document_level_must,
	should: m.document_level_should,
	may: m.document_level_may
};

const RESULTS: Record<
	GuidelineFinding['result'],
	{ readonly word: Word; readonly tone: TextTone }
> = {
	met: { word: m.document_finding_met, tone: 'good' },
	at_risk: { word: m.document_finding_at_risk, tone: 'caution' },
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
	const columns: Column<GuidelineFinding>[] = [
		{
			head: m.document_head_rule,
			weight: 13,
			align: 'center',
			cell: ({ rule, level }) => ({
				paragraphs: [rule, [{ text: LEVELS[level]({}, { locale }), tone: 'muted' }]]
			})
		},
		{ head: m.document_head_asked, weight: 42, cell: ({ rule }) => ruleAsks(rule, locale) },
		{
			head: m.document_head_finding,
			weight: 17,
			align: 'center',
			cell: ({ result }) => {
				const { word, tone } = RESULTS[result];
				return { text: [{ text: word({}, { locale }), tone, strong: result === 'not_met' }] };
			}
		},
		{
			head: m.document_head_evidence,
			weight: 28,
			cell: (finding) => ({ paragraphs: guidelineEvidence(finding, locale) })
		}
	];
	return { ...itemTable(findings, columns, locale), size: 'small' };
}
