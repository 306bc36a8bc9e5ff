import type { DocumentAction } from '../../contract/document.ts';
import type { ProgressReportData } from '../../contract/document-lists.ts';
import { isOverdue } from '../../domain/action/deadline.ts';
import { summariseProgress } from '../../domain/action/progress-summary.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Block, DocumentModel } from '../model/model.ts';
import { closing, documentMeta, letterhead, reportPage } from './issuance-frame.ts';
import { capitalised, letterParagraph, note, numbered } from './letter-parts.ts';
import { progressSentence } from './progress-sentence.ts';
import { progressFigures, progressMatrix } from './progress-tables.ts';
import { pick } from './vocabulary.ts';

/** How the actions agreed at a meeting stand, for the next one (CPPD-21). */
export function buildProgressReport(data: ProgressReportData, locale: Locale): DocumentModel {
	const words = { locale };
	const title = m.document_progress_title({}, words);
	const subject = m.document_progress_subject({ title: pick(data.meeting.title, locale) }, words);
	const heading = m.document_title_about({ title, subject }, words);
	const to = pick(data.submittedTo, locale);
	return {
		meta: documentMeta(data.issuance, heading, locale),
		letterhead: letterhead(data.issuance, locale),
		title: { title, about: m.document_about({}, words), subject },
		body: [
			{ kind: 'fields', items: [{ label: m.document_to({}, words), lines: [capitalised(to)] }] },
			...progressBlocks(data, locale),
			letterParagraph(m.document_report_request({ to }, words))
		],
		closing: closing(data.issuance, locale),
		page: { ...reportPage(data.issuance, heading, locale), orientation: 'landscape' }
	};
}

function progressBlocks({ actions, today }: ProgressReportData, locale: Locale): Block[] {
	const words = { locale };
	if (actions.length === 0) return [note(m.document_report_no_actions({}, words))];
	const summary = summariseProgress(actions, today);
	return [
		letterParagraph(progressSentence(actions.length, summary, today, locale)),
		...numbered(
			[
				{
					title: m.document_progress_figures({}, words),
					blocks: () => [progressFigures(summary, locale)]
				},
				{
					title: m.document_progress_actions({}, words),
					blocks: () => [progressMatrix(byUrgency(actions, today), today, locale)]
				}
			],
			1,
			locale
		)
	];
}

/** What is overdue first, then by deadline. */
function byUrgency(actions: readonly DocumentAction[], today: string): DocumentAction[] {
	return [...actions].sort(
		(a, b) =>
			Number(isOverdue(b, today)) - Number(isOverdue(a, today)) ||
			a.deadline.localeCompare(b.deadline)
	);
}
