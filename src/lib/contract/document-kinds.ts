/**
 * Which documents there are, what each is made from, and in which languages and formats it comes.
 */

import { z } from 'zod';
import type { DocumentKind } from '../domain/document/document-state.ts';
import type { DocumentLocale } from '../domain/language.ts';
import {
	escalationAnswerData,
	escalationLetterData,
	invitationLetterData
} from './document-letters.ts';
import {
	actionPlanData,
	agendaData,
	attendanceSheetData,
	guidelineAnnexData,
	peopleCardsData,
	progressReportData
} from './document-lists.ts';
import { boardNoteData, minutesData, reportData } from './document-reports.ts';

export type { DocumentKind };

/** What each kind of document is made from. Languages and formats need no data of their own. */
export const documentData = {
	'invitation-letter': invitationLetterData,
	agenda: agendaData,
	'attendance-sheet': attendanceSheetData,
	badges: peopleCardsData,
	'name-cards': peopleCardsData,
	minutes: minutesData,
	report: reportData,
	'report-summary': reportData,
	'action-plan': actionPlanData,
	'progress-report': progressReportData,
	'escalation-letter': escalationLetterData,
	'escalation-answer': escalationAnswerData,
	'board-note': boardNoteData,
	'guideline-annex': guidelineAnnexData
} as const satisfies Record<DocumentKind, z.ZodType>;
export type DocumentDataOf = {
	[Kind in DocumentKind]: z.infer<(typeof documentData)[Kind]>;
};

/** `txt` is for the bodies of mails. */
const documentFormat = z.enum(['pdf', 'docx', 'xlsx', 'html', 'txt']);
export type DocumentFormat = z.infer<typeof documentFormat>;

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
export const offeredFormat = documentFormat.exclude(['txt']);
export type OfferedFormat = z.infer<typeof offeredFormat>;

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
