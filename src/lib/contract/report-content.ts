import type { Locale } from '../domain/language.ts';
import type { GuidelineFinding } from '../domain/guideline/guideline-check.ts';
import type { ReportKind } from '../domain/report/report-kind.ts';
import type { NarrativeKey } from '../domain/report/report-parts.ts';
import type { DocumentText } from './document.ts';
import type { DocumentNarrative, NarrativeData } from './document-reports.ts';

/** Who wrote a text and when (instant, ISO). */
export interface Written {
	by: string;
	at: string;
}

/**
 * The whole content of a report as it stands: from it the screen, the PDF and the frozen version are
 * made. Of an approved version it is stored as it was and never changes.
 */
export interface ReportContent {
	/** Of this shape. */
	schema: 1;
	kind: ReportKind;
	data: NarrativeData;
	/** The body to which a report is submitted. */
	submittedTo: DocumentText;
	/** HH:MM in Cambodia at which the meeting ended, if that is on record. */
	endedAt: string | null;
	/** The narrative parts as they are printed, drafted or written. */
	narrative: { km: DocumentNarrative; en: DocumentNarrative };
	/**
	 * Of which narrative parts a person wrote the text; the others were drafted from the data. Absent in content
	 * frozen before it was kept: whose words they are is then not known.
	 */
	written?: Record<Locale, Partial<Record<NarrativeKey, Written>>>;
	/** What the guideline asks and what was on record of it; absent in content frozen before it was kept. */
	guideline?: readonly GuidelineFinding[];
	/**
	 * Of an approved version: the link that its QR code carries, and the address (scheme and host) at
	 * which the product was reached then; without one, the present one. The token itself is derived.
	 */
	verification?: { linkId: string; origin?: string };
}
