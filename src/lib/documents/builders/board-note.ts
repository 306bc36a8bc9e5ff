import type { BoardNoteData } from '../../contract/document-reports.ts';
import { isOverdue } from '../../domain/action/deadline.ts';
import { formatBudget, formatDate, formatList, formatNumber } from '../../i18n/format.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { DocumentModel } from '../model/model.ts';
import { challengeTable } from './challenge-table.ts';
import { closing, documentMeta, letterhead, pageSetup } from './issuance-frame.ts';
import {
	capitalised,
	letterParagraph,
	numbered,
	referenceLines,
	reportReference,
	section,
	type Section
} from './letter-parts.ts';
import { draftNarrative } from './narrative.ts';
import { narrativeBlocks } from './narrative-blocks.ts';
import { actionsByDeadline, mainMatters } from './summary-tables.ts';
import { pick } from './vocabulary.ts';

/** Actions that the note lists; the others stand in the report. */
const MAX_ACTIONS = 12;

/** The Governor's note on the results to the Board of Governors, for guidance (CPPD-20). */
export function buildBoardNote(data: BoardNoteData, locale: Locale): DocumentModel {
	const words = { locale };
	const subject = m.document_board_subject({ title: pick(data.meeting.title, locale) }, words);
	const title = m.document_board_title({}, words);
	return {
		meta: documentMeta(data.issuance, `${title} – ${subject}`, locale),
		letterhead: letterhead(data.issuance, locale),
		title: { title },
		body: [
			{
				kind: 'fields',
				items: [
					{ label: m.document_to({}, words), lines: [capitalised(m.document_board_to({}, words))] },
					{ label: m.document_subject({}, words), lines: [subject] },
					...(data.report
						? [
								{
									label: m.document_reference({}, words),
									lines: referenceLines([reportReference(data.report, locale)])
								}
							]
						: [])
				]
			},
			letterParagraph(opening(data, locale)),
			...numbered(sections(data, locale), 1, locale),
			letterParagraph(m.document_board_close({}, words))
		],
		closing: closing(data.issuance, locale),
		page: pageSetup(data.issuance, subject, locale)
	};
}

function opening({ meeting, report }: BoardNoteData, locale: Locale): string {
	const held = { title: pick(meeting.title, locale), date: formatDate(meeting.heldOn, locale) };
	return report
		? m.document_board_opening(held, { locale })
		: m.document_board_opening_plain(held, { locale });
}

function sections(data: BoardNoteData, locale: Locale): Section[] {
	const words = { locale };
	const { challenges, actions, nationalMatters } = data;
	const { attendance, proceedings } = results(data, locale);
	return [
		section(
			m.document_board_results({}, words),
			...narrativeBlocks([attendance, proceedings].filter(Boolean).join('\n\n'))
		),
		...(challenges.length > 0
			? [section(m.document_report_challenges({}, words), challengeTable(challenges, locale))]
			: []),
		...(actions.length > 0
			? [
					section(
						m.document_summary_actions({}, words),
						actionsByDeadline(actions, MAX_ACTIONS, locale)
					)
				]
			: []),
		...(nationalMatters.length > 0
			? [
					section(
						m.document_report_national({}, words),
						mainMatters(nationalMatters, nationalMatters.length, locale)
					)
				]
			: []),
		section(
			m.document_board_guidance({}, words),
			letterParagraph(m.document_board_guidance_lead({}, words)),
			{ kind: 'list', marker: 'letter', items: guidanceAsked(data, locale) }
		)
	];
}

/** What the report says of attendance and proceedings: its drafted parts, whoever edited them there. */
function results(data: BoardNoteData, locale: Locale) {
	const { introduction, proceedings } = draftNarrative(data, locale);
	// Who was there is the last paragraph of the introduction, where anybody was.
	const came = data.participants.some(({ attendance }) => attendance === 'present');
	return { attendance: came ? (introduction.split('\n\n').at(-1) ?? '') : '', proceedings };
}

/** The questions that the results leave to the Board; following up is always one of them. */
function guidanceAsked(data: BoardNoteData, locale: Locale): string[] {
	const words = { locale };
	const unagreed = data.challenges.filter(
		({ status, solutions }) => solutions.length === 0 && status !== 'closed'
	);
	const titles = (items: readonly { readonly title: string }[]) =>
		formatList(
			items.map(({ title }) => m.document_quoted({ text: title }, words)),
			locale
		);
	const budget = data.actions.reduce((sum, action) => sum + (action.budget ?? 0), 0);
	const late = (data.previous?.actions ?? []).filter((action) =>
		isOverdue(action, data.meeting.heldOn)
	);
	return [
		...(unagreed.length > 0 ? [m.document_board_ask_open({ list: titles(unagreed) }, words)] : []),
		...(data.nationalMatters.length > 0
			? [m.document_board_ask_national({ list: titles(data.nationalMatters) }, words)]
			: []),
		...(budget > 0
			? [m.document_board_ask_budget({ budget: formatBudget(budget, locale) }, words)]
			: []),
		...(late.length > 0
			? [m.document_board_ask_overdue({ count: formatNumber(late.length, locale) }, words)]
			: []),
		m.document_board_ask_follow_up({}, words)
	];
}
