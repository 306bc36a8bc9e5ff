/** The documents that are made from a report's content: frozen where it was approved, else the draft. */

import type { DocumentIssuance } from '../../contract/document.ts';
import type { BoardNoteData, MinutesData, ReportData } from '../../contract/document-reports.ts';
import type { ReportContent } from '../../contract/report-content.ts';
import { signedDocument } from '../../domain/document/document-state.ts';

/** The full report, or its summary. */
export function reportOf(content: ReportContent): ReportData {
	const { data, narrative, submittedTo, guideline } = content;
	return { ...data, narrative, submittedTo, ...(guideline ? { guideline } : {}) };
}

/** A number and a code belong to the one document that was signed; another one made from it bears none. */
function unnumbered(issuance: DocumentIssuance): DocumentIssuance {
	const { verificationUrl: _code, copies: _copies, ...kept } = issuance;
	return { ...kept, number: null, date: null };
}

/** The minutes: of a working group what was signed, of a dialogue a record beside its report. */
export function minutesOf(content: ReportContent): MinutesData {
	const { data, narrative, endedAt } = content;
	const signed = signedDocument[content.kind] === 'minutes';
	const issuance = signed ? data.issuance : unnumbered(data.issuance);
	return { ...data, issuance, narrative, endedAt };
}

/** The summary of a report, under its number; the code on the report itself is that of the full text. */
export function summaryOf(content: ReportContent): ReportData {
	const report = reportOf(content);
	const { verificationUrl: _code, ...issuance } = report.issuance;
	return { ...report, issuance };
}

/** The note to the Board of Governors, to be numbered on its own. */
export function boardNoteOf(content: ReportContent): BoardNoteData {
	const { number, date } = content.data.issuance;
	return {
		...content.data,
		issuance: unnumbered(content.data.issuance),
		report: number && date ? { number, date } : null
	};
}
