import type { ReportData } from '../../contract/document-reports.ts';
import { summariseProgress } from '../../domain/action/progress-summary.ts';
import { formatDate, formatNumber } from '../../i18n/format.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { DocumentModel, Fields } from '../model/model.ts';
import { closing, documentMeta, letterhead, pageSetup } from './issuance-frame.ts';
import { capitalised, note, numbered, section, type Section } from './letter-parts.ts';
import { participationCompact } from './participation-compact.ts';
import { progressSentence } from './progress-sentence.ts';
import { shorten } from './shorten.ts';
import { actionsByDeadline, mainChallenges, mainMatters } from './summary-tables.ts';
import { pick, pickOrDots, planNames, timeSpan } from './vocabulary.ts';
import { countNotes } from './women-cells.ts';

/** How many of each are shown, so that a dialogue of any size stays on two pages. */
const MAX = { challenges: 3, actions: 5, matters: 2 } as const;
/** In one language or in both. */
const PAGES = 2;
/** Characters of a line. */
const LINE = 74;

/** The report of a dialogue on two pages: figures, and the weightiest of what came of it. */
export function buildReportSummary(data: ReportData, locale: Locale): DocumentModel {
	const words = { locale };
	const title = m.document_summary_title({}, words);
	const subject = m.document_report_subject({ title: pick(data.meeting.title, locale) }, words);
	const heading = m.document_title_about({ title, subject }, words);
	const { signature, verification } = closing(data.issuance, locale);
	return {
		meta: documentMeta(data.issuance, heading, locale),
		letterhead: letterhead(data.issuance, locale),
		title: { title, about: m.document_about({}, words), subject },
		body: numbered(sections(data, locale), 1, locale),
		// The copies stand in the report itself.
		closing: { signature, ...(verification ? { verification } : {}) },
		page: { ...pageSetup(data.issuance, heading, locale), pages: PAGES }
	};
}

function sections(data: ReportData, locale: Locale): Section[] {
	const words = { locale };
	const { participants, participation, challenges, actions, nationalMatters, previous } = data;
	return [
		section(m.document_summary_facts({}, words), facts(data, locale)),
		section(
			m.document_report_participation({}, words),
			...(participants.length > 0
				? [participationCompact(participation, locale), ...countNotes(participation.total, locale)]
				: [note(m.document_report_no_participants({}, words))])
		),
		...(previous && previous.actions.length > 0
			? [
					section(m.document_report_previous({}, words), {
						kind: 'paragraph',
						text: progressSentence(
							previous.actions.length,
							summariseProgress(previous.actions, data.meeting.heldOn),
							data.meeting.heldOn,
							locale
						)
					})
				]
			: []),
		section(
			m.document_summary_challenges({}, words),
			challenges.length > 0
				? mainChallenges(challenges, MAX.challenges, locale)
				: note(m.document_report_no_challenges({}, words))
		),
		section(
			m.document_summary_actions({}, words),
			actions.length > 0
				? actionsByDeadline(actions, MAX.actions, locale)
				: note(m.document_report_no_actions({}, words))
		),
		section(
			m.document_report_national({}, words),
			nationalMatters.length > 0
				? mainMatters(nationalMatters, MAX.matters, locale)
				: note(m.document_report_no_national({}, words))
		)
	];
}

/** When, where, under whom, for which plans, and how much was said. */
function facts({ meeting, discussions }: ReportData, locale: Locale): Fields {
	const words = { locale };
	const inputs = discussions.flatMap((discussion) => discussion.inputs);
	const counted = m.document_inputs_counted(
		{
			count: formatNumber(inputs.length, locale),
			answered: formatNumber(inputs.filter(({ answer }) => answer !== '').length, locale),
			resolved: formatNumber(inputs.filter(({ status }) => status === 'resolved').length, locale)
		},
		words
	);
	const when = m.document_date_time(
		{
			date: formatDate(meeting.heldOn, locale, 'full'),
			time: timeSpan(meeting.startsAt, meeting.endsAt, locale)
		},
		words
	);
	return {
		kind: 'fields',
		items: [
			{ label: m.document_when({}, words), lines: [when] },
			{
				label: m.document_venue({}, words),
				lines: [capitalised(shorten(pickOrDots(meeting.venue, locale), LINE))]
			},
			...(meeting.chair
				? [
						{
							label: m.document_chaired_by({}, words),
							lines: [capitalised(shorten(pick(meeting.chair, locale), LINE))]
						}
					]
				: []),
			...(meeting.plans.length > 0
				? [{ label: m.document_plans_label({}, words), lines: [planNames(meeting.plans, locale)] }]
				: []),
			{ label: m.document_inputs_label({}, words), lines: [counted] }
		]
	};
}
