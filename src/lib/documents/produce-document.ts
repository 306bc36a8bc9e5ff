import type {
	DocumentDataOf,
	DocumentFormat,
	DocumentKind,
	DocumentOrder
} from '../contract/document-kinds.ts';
import type { Locale } from '../domain/language.ts';
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
import { dataWithoutEmoji } from './model/emoji.ts';
import { renderDocx } from './docx/render-docx.ts';
import { renderHtml } from './html/render-html.ts';
import type { DocumentModel, DocumentSeries } from './model/model.ts';
import { headingsOfMarks, markFindings, numberedIn } from './print-findings.ts';
import type { PlacedFinding, PrintFinding } from '../domain/document/print-finding.ts';
import { pagesOfMarks } from './pdf/pages-of-marks.ts';
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

/** An order without emoji, with marks where its documents are not printed as written (`markFindings`). */
export interface MarkedOrder {
	readonly order: DocumentOrder;
	/** What each mark is of. */
	readonly findings: readonly PrintFinding[];
}

/** Marks an order; nothing is marked in nearly all. */
export function markOrder(order: DocumentOrder): MarkedOrder {
	const findings: PrintFinding[] = [];
	return { order: markFindings(order, numberedIn(findings)), findings };
}

/** Finding and heading, with the number of its mark. */
type HeadedFinding = Omit<PlacedFinding, 'pages'> & { readonly mark: number };

/** What is found in an order, once under each heading under which it stands; what isn't printed is left out. */
export function findingsByHeading({ order, findings }: MarkedOrder): HeadedFinding[] {
	if (findings.length === 0) return [];
	const headings = headingsOfMarks(build(order));
	return findings.flatMap((finding, mark) =>
		Array.from(headings.get(mark) ?? [], (part) => ({ ...finding, part, mark }))
	);
}

/** On which pages of its PDF the marks of an order stand, by their numbers; pages are counted from 1. */
export function pagesInOrder(order: DocumentOrder): Map<number, number[]> {
	return pagesOfMarks(build(order));
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
