import type { ReportContent } from '$lib/contract/report-content';
import { buildMinutes } from '../../documents/builders/minutes.ts';
import { buildReport } from '../../documents/builders/report.ts';
import { renderPdf } from '../../documents/pdf/render-pdf.ts';

/** The PDF of a report's content in one language: the same bytes for the same content. */
export async function renderReport(
	content: ReportContent,
	locale: 'km' | 'en'
): Promise<Uint8Array> {
	const { data, submittedTo, endedAt } = content;
	const narrative = content.narrative[locale];
	const document =
		content.kind === 'dialogue_report'
			? buildReport({ ...data, narrative, submittedTo }, locale)
			: buildMinutes({ ...data, narrative, endedAt }, locale);
	return renderPdf(document);
}
