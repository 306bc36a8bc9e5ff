import type {
	DocumentDataOf,
	DocumentFormat,
	DocumentKind,
	DocumentOrder
} from '../contract/document-kinds.ts';
import type { Locale } from '../i18n/format.ts';
import { sideBySide } from './bilingual/side-by-side.ts';
import { buildActionPlan } from './builders/action-plan.ts';
import { buildAgenda } from './builders/agenda.ts';
import { buildAttendanceSheet } from './builders/attendance-sheet.ts';
import { buildBoardNote } from './builders/board-note.ts';
import { buildEscalationAnswer } from './builders/escalation-answer.ts';
import { buildEscalationLetter } from './builders/escalation-letter.ts';
import { buildGuidelineAnnex } from './builders/guideline-annex.ts';
import { buildInvitationLetter } from './builders/invitation-letter.ts';
import { buildMinutes } from './builders/minutes.ts';
import { buildBadges, buildNameCards } from './builders/people-cards.ts';
import { buildProgressReport } from './builders/progress-report.ts';
import { buildReportSummary } from './builders/report-summary.ts';
import { buildReport } from './builders/report.ts';
import { dataWithoutEmoji } from './emoji.ts';
import { renderDocx } from './docx/render-docx.ts';
import { renderHtml } from './html/render-html.ts';
import type { DocumentModel, DocumentSeries } from './model.ts';
import { findingsInDocuments } from './print-findings.ts';
import type { PlacedFinding } from '../domain/document/print-finding.ts';
import { renderPdf } from './pdf/render-pdf.ts';
import { renderText } from './text/render-text.ts';
import { renderXlsx } from './xlsx/render-xlsx.ts';

type Builder<Kind extends DocumentKind> = (
	data: DocumentDataOf[Kind],
	locale: Locale
) => DocumentModel;

const builders: { readonly [Kind in DocumentKind]: Builder<Kind> } = {
	'invitation-letter': buildInvitationLetter,
	agenda: buildAgenda,
	'attendance-sheet': buildAttendanceSheet,
	badges: buildBadges,
	'name-cards': buildNameCards,
	minutes: buildMinutes,
	report: buildReport,
	'report-summary': buildReportSummary,
	'action-plan': buildActionPlan,
	'progress-report': buildProgressReport,
	'escalation-letter': buildEscalationLetter,
	'escalation-answer': buildEscalationAnswer,
	'board-note': buildBoardNote,
	'guideline-annex': buildGuidelineAnnex
};

const renderers: {
	readonly [Format in DocumentFormat]: (documents: DocumentSeries) => Promise<Uint8Array>;
} = {
	pdf: renderPdf,
	docx: renderDocx,
	xlsx: renderXlsx,
	html: renderHtml,
	txt: renderText
};

/**
 * What the documents of an order consist of, in the language or languages asked for; emoji that
 * people typed are left out.
 */
export function makeDocuments(order: DocumentOrder): DocumentSeries {
	return build(dataWithoutEmoji(order));
}

/** What in the documents of an order is not printed as it was written. */
export function findingsInOrder(order: DocumentOrder): PlacedFinding[] {
	return findingsInDocuments(build(order));
}

function build(order: DocumentOrder): DocumentSeries {
	const builder = builders[order.kind] as Builder<DocumentKind>;
	const make = (data: DocumentDataOf[DocumentKind]): DocumentModel =>
		order.locale === 'both'
			? sideBySide(builder(data, 'km'), builder(data, 'en'))
			: builder(data, order.locale);
	const [first, ...others] = order.data;
	return [make(first), ...others.map(make)];
}

/**
 * Makes a file of what is ordered: the same bytes for the same order, on every machine.
 *
 * @returns the bytes; of `html` and `txt` in UTF-8
 */
export async function produceDocument(
	order: DocumentOrder,
	format: DocumentFormat
): Promise<Uint8Array> {
	return renderers[format](makeDocuments(order));
}
