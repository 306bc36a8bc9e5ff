import type { DocumentFormat, DocumentLocale, DocumentOrder } from '$lib/contract/document-kinds';
import type { ReportContent } from '$lib/contract/report-content';
import type { App } from '../app.ts';
import { withVerification } from '../verification/verification-address.ts';

/** The order of a report's or minutes' content. */
export function orderOf(content: ReportContent, locale: DocumentLocale): DocumentOrder {
	const { data, submittedTo, endedAt, narrative } = content;
	return content.kind === 'dialogue_report'
		? { kind: 'report', data: [{ ...data, narrative, submittedTo }], locale }
		: { kind: 'minutes', data: [{ ...data, narrative, endedAt }], locale };
}

/** The file of a report's content, with the code that it is checked by: the same bytes for the same content. */
export async function renderReport(
	app: Pick<App, 'documents' | 'env'>,
	content: ReportContent,
	locale: DocumentLocale,
	format: DocumentFormat = 'pdf'
): Promise<Uint8Array> {
	return app.documents.make(orderOf(withVerification(app, content), locale), format);
}
