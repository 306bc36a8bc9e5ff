/** The documents that are made from a report's content: frozen where it was approved, else the draft. */

import type { DocumentIssue } from '../../contract/document.ts';
import type { BoardNoteData, MinutesData, ReportData } from '../../contract/document-reports.ts';
import type { ReportContent } from '../../contract/report-content.ts';

/** The full report, or its summary. */
export function reportOf(content: ReportContent): ReportData {
	const { data, narrative, submittedTo, guideline } = content;
	return { ...data, narrative, submittedTo, ...(guideline ? { guideline } : {}) };
}

/** A number and a code belong to the one document that was signed; another one made from it bears none. */
function unnumbered(issue: DocumentIssue): DocumentIssue {
	const { verificationUrl: _code, copies: _copies, ...kept } = issue;
	return { ...kept, number: null, date: null };
}

/** The minutes: of a working group what was signed, of a dialogue a record beside its report. */
export function minutesOf(content: ReportContent): MinutesData {
	const { data, narrative, endedAt } = content;
	const issue = content.kind === 'minutes' ? data.issue : unnumbered(data.issue);
	return { ...data, issue, narrative, endedAt };
}

/** The summary of a report, under its number; the code on the report itself is that of the full text. */
export function summaryOf(content: ReportContent): ReportData {
	const report = reportOf(content);
	const { verificationUrl: _code, ...issue } = report.issue;
	return { ...report, issue };
}

/** The note to the Board of Governors, to be numbered on its own. */
export function boardNoteOf(content: ReportContent): BoardNoteData {
	const { number, date } = content.data.issue;
	return {
		...content.data,
		issue: unnumbered(content.data.issue),
		report: number && date ? { number, date } : null
	};
}
