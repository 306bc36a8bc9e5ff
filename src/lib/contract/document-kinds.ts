/**
 * Which documents there are, what each is made from, and in which languages and formats it comes.
 */

import type { Locale } from '../domain/language.ts';
import type {
	EscalationAnswerData,
	EscalationLetterData,
	InvitationLetterData
} from './document-letters.ts';
import type {
	ActionPlanData,
	AgendaData,
	AttendanceSheetData,
	GuidelineAnnexData,
	PeopleCardsData,
	ProgressReportData
} from './document-lists.ts';
import type { BoardNoteData, MinutesData, ReportData } from './document-reports.ts';

/** What each kind of document is made from. Languages and formats need no data of their own. */
export interface DocumentDataOf {
	'invitation-letter': InvitationLetterData;
	agenda: AgendaData;
	'attendance-sheet': AttendanceSheetData;
	badges: PeopleCardsData;
	'name-cards': PeopleCardsData;
	minutes: MinutesData;
	report: ReportData;
	'report-summary': ReportData;
	'action-plan': ActionPlanData;
	'progress-report': ProgressReportData;
	'escalation-letter': EscalationLetterData;
	'escalation-answer': EscalationAnswerData;
	'board-note': BoardNoteData;
	'guideline-annex': GuidelineAnnexData;
}

export type DocumentKind = keyof DocumentDataOf;

/** One language, or both side by side. */
export type DocumentLocale = Locale | 'both';
export const documentLocales: readonly DocumentLocale[] = ['km', 'en', 'both'];

/** `txt` is for the bodies of mails. */
export type DocumentFormat = 'pdf' | 'docx' | 'xlsx' | 'html' | 'txt';

const text: readonly DocumentFormat[] = ['pdf', 'docx', 'html', 'txt'];
const matrix: readonly DocumentFormat[] = ['pdf', 'docx', 'xlsx', 'html', 'txt'];

/** The kinds with the formats in which each is to be had: matrices also as workbooks. */
export const formatsOf: { readonly [Kind in DocumentKind]: readonly DocumentFormat[] } = {
	'invitation-letter': text,
	agenda: matrix,
	'attendance-sheet': matrix,
	badges: text,
	'name-cards': text,
	minutes: text,
	report: text,
	'report-summary': text,
	'action-plan': matrix,
	'progress-report': matrix,
	'escalation-letter': text,
	'escalation-answer': text,
	'board-note': text,
	'guideline-annex': matrix
};

/** The formats in which a document is offered to people; plain text is for mails alone. */
export type OfferedFormat = Exclude<DocumentFormat, 'txt'>;

/** The formats in which people get a document of this kind. */
export function offeredFormats(kind: DocumentKind): OfferedFormat[] {
	return formatsOf[kind].filter((format) => format !== 'txt');
}

export const documentKinds = Object.keys(formatsOf) as readonly DocumentKind[];

/** Documents of one kind to be made as one file: letters to all who are invited are a series. */
export type DocumentOrder = {
	[Kind in DocumentKind]: {
		readonly kind: Kind;
		readonly data: readonly [DocumentDataOf[Kind], ...DocumentDataOf[Kind][]];
		readonly locale: DocumentLocale;
	};
}[DocumentKind];
