import type { ReportData } from '../../contract/document-reports.ts';
import { formatDate, formatDigits } from '../../i18n/format.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Annex, Block, DocumentModel } from '../model/model.ts';
import { actionTable } from './action-tables.ts';
import { agendaTable } from './agenda-table.ts';
import { challengeTable, nationalTable } from './challenge-table.ts';
import { inputsByItem } from './discussion-blocks.ts';
import { guidelineBlocks } from './guideline-table.ts';
import { closing, documentMeta, letterhead, reportPage } from './issuance-frame.ts';
import { capitalised, letterParagraph, note, numbered, type Section } from './letter-parts.ts';
import { fillNarrative, type DraftedNarrative } from './narrative.ts';
import { narrativeBlocks } from './narrative-blocks.ts';
import { participantsTable } from './participants-table.ts';
import { participationCharts, participationTable } from './participation-tables.ts';
import { countNotes } from './women-cells.ts';
import { progressTable } from './progress-tables.ts';
import { pick } from './vocabulary.ts';

/**
 * The report of a dialogue: participation, every input with its answer, challenges and solutions,
 * action plan, what goes to national level, and progress since the last dialogue (CPPD-17 to 21).
 */
export function buildReport(data: ReportData, locale: Locale): DocumentModel {
	const title = m.document_report_title({}, { locale });
	const subject = m.document_report_subject(
		{ title: pick(data.meeting.title, locale) },
		{ locale }
	);
	const narrative = fillNarrative(data.narrative[locale], data, locale);
	const heading = m.document_title_about({ title, subject }, { locale });
	return {
		meta: documentMeta(data.issuance, heading, locale),
		letterhead: letterhead(data.issuance, locale),
		title: { title, about: m.document_about({}, { locale }), subject },
		body: [
			{
				kind: 'fields',
				items: [
					{
						label: m.document_to({}, { locale }),
						lines: [capitalised(pick(data.submittedTo, locale))]
					}
				]
			},
			...numbered(chapters(data, narrative, locale), 1, locale),
			letterParagraph(m.document_report_request({ to: pick(data.submittedTo, locale) }, { locale }))
		],
		closing: closing(data.issuance, locale),
		annexes: annexes(data, locale),
		page: reportPage(data.issuance, heading, locale)
	};
}

function chapters(data: ReportData, narrative: DraftedNarrative, locale: Locale): Section[] {
	const words = { locale };
	return [
		{
			title: m.document_report_introduction({}, words),
			blocks: () => narrativeBlocks(narrative.introduction)
		},
		{
			title: m.document_report_participation({}, words),
			blocks: () => participationBlocks(data, locale)
		},
		...(data.previous
			? [
					{
						title: m.document_report_previous({}, words),
						blocks: () => previousBlocks(data, locale)
					}
				]
			: []),
		{
			title: m.document_report_proceedings({}, words),
			blocks: () => narrativeBlocks(narrative.proceedings)
		},
		{
			title: m.document_report_inputs({}, words),
			blocks: (number) =>
				data.discussions.length > 0
					? inputsByItem(data.discussions, number, locale)
					: [note(m.document_report_no_inputs_at_all({}, words))]
		},
		{
			title: m.document_report_challenges({}, words),
			blocks: () =>
				data.challenges.length > 0
					? [challengeTable(data.challenges, locale)]
					: [note(m.document_report_no_challenges({}, words))]
		},
		{
			title: m.document_report_actions({}, words),
			blocks: () =>
				data.actions.length > 0
					? [actionTable(data.actions, locale)]
					: [note(m.document_report_no_actions({}, words))]
		},
		{
			title: m.document_report_national({}, words),
			blocks: () =>
				data.nationalMatters.length > 0
					? [nationalTable(data.nationalMatters, locale)]
					: [note(m.document_report_no_national({}, words))]
		},
		{
			title: m.document_report_conclusion({}, words),
			blocks: () => narrativeBlocks(narrative.conclusion)
		}
	];
}

function participationBlocks({ participants, participation }: ReportData, locale: Locale): Block[] {
	if (participants.length === 0) return [note(m.document_report_no_participants({}, { locale }))];
	return [
		participationTable(participation, locale),
		...countNotes(participation.total, locale),
		...participationCharts(participation, locale)
	];
}

function previousBlocks(data: ReportData, locale: Locale): Block[] {
	if (!data.previous) return [];
	const { title, heldOn, actions } = data.previous;
	const lead = m.document_report_previous_lead(
		{ title: pick(title, locale), date: formatDate(heldOn, locale) },
		{ locale }
	);
	return [
		{ kind: 'paragraph', text: lead },
		actions.length > 0
			? progressTable(actions, data.meeting.heldOn, locale)
			: note(m.document_report_no_actions({}, { locale }))
	];
}

function annexes(data: ReportData, locale: Locale): Annex[] {
	const parts = [
		...(data.participants.length > 0
			? [
					{
						title: m.document_report_participants({}, { locale }),
						body: [participantsTable(data.participants, locale)]
					}
				]
			: []),
		...(data.agenda.length > 0
			? [
					{
						title: m.document_agenda_title({}, { locale }),
						body: [agendaTable(data.agenda, locale)]
					}
				]
			: []),
		...(data.guideline && data.guideline.length > 0
			? [
					{
						title: m.document_check_title({}, { locale }),
						body: guidelineBlocks(data.guideline, locale)
					}
				]
			: [])
	];
	return parts.map((part, index) => ({
		label: m.document_annex({ number: formatDigits(index + 1, locale) }, { locale }),
		...part
	}));
}
