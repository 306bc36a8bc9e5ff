import type { EscalationLetterData } from '../../contract/document.ts';
import { formatDate, formatDigits, type Locale } from '../../i18n/format.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Block, DocumentModel } from '../model.ts';
import { closing, documentMeta, letterhead, pageSetup } from './issue-frame.ts';
import { narrativeBlocks } from './narrative-blocks.ts';
import { guidelineName, pick } from './vocabulary.ts';

/** The letter that brings a matter to national level (CPPD-18). */
export function buildEscalationLetter(data: EscalationLetterData, locale: Locale): DocumentModel {
	const title = m.document_escalation_title({}, { locale });
	const subject = m.document_escalation_subject({ title: data.matter.title }, { locale });
	return {
		meta: documentMeta(data.issue, subject, locale),
		letterhead: letterhead(data.issue, locale),
		title: { title },
		body: [
			{
				kind: 'fields',
				items: [
					{ label: m.document_to({}, { locale }), lines: [pick(data.to, locale)] },
					{ label: m.document_subject({}, { locale }), lines: [subject] },
					{ label: m.document_reference({}, { locale }), lines: referenceLines(data, locale) }
				]
			},
			...letterBlocks(data, locale)
		],
		closing: closing(data.issue, locale),
		page: pageSetup(data.issue, subject, locale)
	};
}

function referenceLines(data: EscalationLetterData, locale: Locale): string[] {
	const guideline = guidelineName(data.meeting, locale);
	const lines = [
		...(guideline ? [guideline] : []),
		pick(data.meeting.title, locale),
		...(data.report
			? [
					m.document_escalation_report_reference(
						{
							number: formatDigits(data.report.number, locale),
							date: formatDate(data.report.date, locale)
						},
						{ locale }
					)
				]
			: [])
	].map((line) => line.charAt(0).toUpperCase() + line.slice(1));
	return lines.length > 1 ? lines.map((line) => `- ${line}`) : lines;
}

function letterBlocks(data: EscalationLetterData, locale: Locale): Block[] {
	const words = { locale };
	const to = pick(data.to, locale);
	const { matter } = data;
	const opening = m.document_escalation_opening(
		{
			to,
			title: pick(data.meeting.title, locale),
			date: formatDate(data.meeting.heldOn, locale)
		},
		words
	);
	const end = data.answerBy
		? m.document_escalation_close_by({ to, date: formatDate(data.answerBy, locale) }, words)
		: m.document_escalation_close({ to }, words);
	const sections: [string, Block[]][] = [
		...(matter.description
			? ([[m.document_escalation_description({}, words), narrativeBlocks(matter.description)]] as [
					string,
					Block[]
				][])
			: []),
		...(matter.solutions.length > 0
			? ([
					[
						m.document_escalation_tried({}, words),
						[{ kind: 'list', marker: 'dash', items: matter.solutions }]
					]
				] as [string, Block[]][])
			: []),
		[m.document_escalation_request({}, words), narrativeBlocks(matter.request)]
	];
	return [
		{ kind: 'paragraph', look: 'letter', text: opening },
		...sections.flatMap(([heading, blocks], index): Block[] => [
			{
				kind: 'heading',
				level: 2,
				number: `${formatDigits(index + 1, locale)}.`,
				text: heading
			},
			...blocks
		]),
		{ kind: 'paragraph', look: 'letter', text: end },
		{ kind: 'paragraph', look: 'letter', text: m.document_escalation_respect({ to }, words) }
	];
}
