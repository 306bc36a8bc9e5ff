/** What stands around the tables of a report: the meeting, its agenda, letterhead and copies, the guideline annex. */

import type { DocumentText } from '../../contract/document.ts';
import type { ReportContent } from '../../contract/report-content.ts';
import type { GuidelineFinding } from '../../domain/guideline/guideline-check.ts';
import { formatDate, formatDigits, formatTime } from '../../i18n/format.ts';
import { ruleAsks } from '../../i18n/labels/guideline-rules.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { timeRange } from '../builders/agenda-table.ts';
import { guidelineEvidence } from '../builders/guideline-evidence.ts';
import { pick, planNames, timeSpan } from '../builders/vocabulary.ts';
import { cellsOf, type ReportRow } from './pair-rows.ts';

/** The meeting as the head of the report tells of it. */
export function meetingRows({ data, endedAt }: ReportContent, locale: Locale): ReportRow[] {
	const { meeting } = data;
	const text = (given: DocumentText | undefined) => (given ? pick(given, locale) : '');
	const times = [
		timeSpan(meeting.startsAt, meeting.endsAt, locale),
		endedAt ? formatTime(endedAt, locale) : ''
	];
	return [
		{
			title: text(meeting.title),
			key: 'meeting',
			cells: cellsOf({
				title: text(meeting.title),
				date: formatDate(meeting.heldOn, locale),
				time: times.filter(Boolean).join(' · '),
				venue: text(meeting.venue),
				chair: text(meeting.chair),
				plans: planNames(meeting.plans, locale),
				host: text(meeting.hostMechanism)
			})
		}
	];
}

/** The items in their order, with the time of each. */
export function agendaRows({ data }: ReportContent, locale: Locale): ReportRow[] {
	return data.agenda.map((item) => ({
		title: pick(item.title, locale),
		cells: cellsOf({
			title: `${formatDigits(item.position, locale)}. ${pick(item.title, locale)}`,
			time: timeRange(item, locale),
			presenters: item.presenters.map((one) => pick(one, locale)).join(', ')
		})
	}));
}

/** What the issuing administration puts on the document, and who gets it. */
export function issuanceRows({ data, submittedTo }: ReportContent, locale: Locale): ReportRow[] {
	const { administration, signatoryName, copies } = data.issuance;
	const { letterhead, place, secretariat } = administration;
	return [
		{
			title: letterhead[locale].join(' · '),
			key: 'issuance',
			cells: cellsOf({
				letterhead: letterhead[locale].join('\n'),
				venue: pick(place, locale),
				name: [signatoryName, secretariat]
					.flatMap((one) => (one ? [pick(one, locale)] : []))
					.join(', '),
				to: pick(submittedTo, locale),
				copies: (copies ?? []).map((one) => pick(one, locale)).join('\n')
			})
		}
	];
}

const results: Record<GuidelineFinding['result'], typeof m.document_finding_met> = {
	met: m.document_finding_met,
	at_risk: m.document_finding_at_risk,
	not_met: m.document_finding_not_met,
	not_applicable: m.document_finding_not_applicable
};

const levels: Record<GuidelineFinding['level'], typeof m.document_level_must> = {
	must: m.document_level_must,
	should: m.document_level_should,
	may: m.document_level_may
};

/** What the annex says of each rule. */
export function guidelineRows({ guideline }: ReportContent, locale: Locale): ReportRow[] {
	return (guideline ?? []).map((finding) => ({
		title: `${finding.rule}: ${ruleAsks(finding.rule, locale)}`,
		key: finding.rule,
		cells: cellsOf({
			status: `${results[finding.result]({}, { locale })} · ${levels[finding.level]({}, { locale })}`,
			evidence: guidelineEvidence(finding, locale).join('\n')
		})
	}));
}
