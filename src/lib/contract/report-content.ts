import type { DocumentNarrative, NarrativeData, DocumentText } from './document.ts';

/**
 * The whole content of a report as it stands: from it the screen, the PDF and the frozen version are
 * made. Of an approved version it is stored as it was and never changes.
 */
export interface ReportContent {
	/** Of this shape. */
	schema: 1;
	kind: 'dialogue_report' | 'minutes';
	data: NarrativeData;
	/** The body to which a report is submitted. */
	submittedTo: DocumentText;
	/** HH:MM in Cambodia at which the meeting ended, if that is on record. */
	endedAt: string | null;
	/** The narrative parts as they are printed, drafted or written. */
	narrative: { km: DocumentNarrative; en: DocumentNarrative };
}
