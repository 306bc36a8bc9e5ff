import { z } from 'zod';
import { reportKinds } from '../domain/report/report-kind.ts';
import { narrativeKeys } from '../domain/report/report-parts.ts';
import { documentNarrative, narrativeData } from './document-reports.ts';
import { documentText } from './document.ts';
import { id, locale, time } from './fields.ts';
import { guidelineFinding } from './finding-views.ts';
import { instant } from './shared-views.ts';

/** Who wrote a text and when (instant, ISO). */
export const written = z.object({
	by: z.string(),
	at: instant
});

/**
 * The whole content of a report as it stands: from it the screen, the PDF and the frozen version are
 * made. Of an approved version it is stored as it was and never changes.
 */
export const reportContent = z.object({
	/** Of this shape. */
	schema: z.literal(1),
	kind: z.enum(reportKinds),
	data: narrativeData,
	/** The body to which a report is submitted. */
	submittedTo: documentText,
	/** HH:MM in Cambodia at which the meeting ended, if that is on record. */
	endedAt: time.nullable(),
	/** The narrative parts as they are printed, drafted or written. */
	narrative: z.object({
		km: documentNarrative,
		en: documentNarrative
	}),
	/**
	 * Of which narrative parts a person wrote the text; the others were drafted from the data. Absent in content
	 * frozen before it was kept: whose words they are is then not known.
	 */
	written: z.record(locale, z.partialRecord(z.enum(narrativeKeys), written)).optional(),
	/** What the guideline asks and what was on record of it; absent in content frozen before it was kept. */
	guideline: z.array(guidelineFinding).readonly().optional(),
	/**
	 * Of an approved version: the link that its QR code carries, and the address (scheme and host) at
	 * which the product was reached then; without one, the present one. The token itself is derived.
	 */
	verification: z
		.object({
			linkId: id,
			origin: z.string().optional()
		})
		.optional()
});
export type ReportContent = z.infer<typeof reportContent>;
