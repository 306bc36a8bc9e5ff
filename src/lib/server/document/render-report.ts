import type { DocumentFormat, DocumentOrder } from '$lib/contract/document-kinds';
import type { DocumentLocale } from '$lib/domain/language';
import type { ReportContent } from '$lib/contract/report-content';
import type { ReportKind } from '$lib/domain/report/report-kind';
import type { App } from '../app/app.ts';
import type { LinkSource } from '../link/link-token.ts';
import { minutesOf, reportOf } from './report-orders.ts';
import { withVerification } from '../link/verification-address.ts';

const orders: Record<
	ReportKind,
	(content: ReportContent, locale: DocumentLocale) => DocumentOrder
> = {
	dialogue_report: (content, locale) => ({ kind: 'report', data: [reportOf(content)], locale }),
	minutes: (content, locale) => ({ kind: 'minutes', data: [minutesOf(content)], locale })
};

/** The order of a report's or minutes' content. */
export function orderOf(content: ReportContent, locale: DocumentLocale): DocumentOrder {
	return orders[content.kind](content, locale);
}

/** The file of a report's content, with the code that it is checked by: the same bytes for the same content. */
export async function renderReport(
	app: Pick<App, 'documents'> & LinkSource,
	content: ReportContent,
	locale: DocumentLocale,
	format: DocumentFormat = 'pdf'
): Promise<Uint8Array> {
	return app.documents.make(orderOf(withVerification(app, content), locale), format);
}
