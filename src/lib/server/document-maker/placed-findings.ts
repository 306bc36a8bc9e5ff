import type { DocumentOrder } from '../../contract/document-kinds.ts';
import { findingsByHeading, markOrder } from '../../documents/produce-document.ts';
import type { PlacedFinding } from '../../domain/document/print-finding.ts';
import type { DocumentMaker } from './document-maker.ts';
import { pagesOfFindings } from './pages-of-findings.ts';

/** What in the documents of an order is not printed as it was written, with heading and page. */
export async function placedFindings(
	documents: Pick<DocumentMaker, 'pagesOf'>,
	order: DocumentOrder
): Promise<PlacedFinding[]> {
	const marked = markOrder(order);
	const found = findingsByHeading(marked);
	if (found.length === 0) return [];
	const pages = await pagesOfFindings(documents, marked.order);
	return found.map(({ mark, ...finding }) => ({ ...finding, pages: pages.get(mark) ?? [] }));
}
