import {
	offeredFormats,
	type DocumentKind,
	type DocumentOrder
} from '../../contract/document-kinds.ts';
import type { DocumentPreviewView } from '../../contract/document-views.ts';
import { htmlFragment } from '../../documents/html/html-fragment.ts';
import { keyOf } from '../../documents/print-findings.ts';
import { findingsByHeading, makeDocuments, markOrder } from '../../documents/produce-document.ts';
import type { PlacedFinding } from '../../domain/document/print-finding.ts';
import { accept, type Result } from '../../domain/result.ts';
import type { DocumentMaker } from '../document-maker/document-maker.ts';
import { documentOrder, type DocumentAsked } from './document-order.ts';
import { placedFindings } from '../document-maker/placed-findings.ts';
import type { RecordSource } from '../record/record-source.ts';

/** So many documents of a series are shown on the screen. */
const shownAtOnce = 3;

/**
 * What in a series is not printed as it was written: with its pages in those that are shown, and by its heading
 * alone in the others, which are printed too.
 */
async function findingsOfSeries(
	documents: Pick<DocumentMaker, 'pagesOf'>,
	order: DocumentOrder,
	shown: DocumentOrder
): Promise<PlacedFinding[]> {
	const placed = await placedFindings(documents, shown);
	const told = new Set(placed.map(keyUnderHeading));
	const others = findingsByHeading(markOrder(order))
		.filter((finding) => !told.has(keyUnderHeading(finding)))
		.map(({ mark: _, ...finding }) => ({ ...finding, pages: [] }));
	return [...placed, ...others];
}

const keyUnderHeading = (finding: Omit<PlacedFinding, 'pages'>) =>
	`${finding.part} ${keyOf(finding)}`;

/** A document of a meeting for the screen, the first few of a series. Refuses as `documentOrder` does. */
export async function documentPreview(
	documents: Pick<DocumentMaker, 'pagesOf'>,
	source: RecordSource,
	kind: DocumentKind,
	meetingId: string,
	asked: DocumentAsked
): Promise<Result<DocumentPreviewView>> {
	const made = await documentOrder(source, kind, meetingId, asked);
	if (!made.ok) return made;
	const { order, state, recipient, count } = made.value;
	const [first, ...others] = order.data;
	const shown = { ...order, data: [first, ...others.slice(0, shownAtOnce - 1)] } as typeof order;
	return accept({
		kind,
		locale: order.locale,
		state,
		formats: offeredFormats(kind),
		recipient,
		fragments: makeDocuments(shown).map((document) => htmlFragment(document, 2)),
		findings: await findingsOfSeries(documents, order, shown),
		count,
		query: {
			...(asked.printedOnly ? { only: 'printed' } : {}),
			...(asked.part ? { part: String(asked.part) } : {}),
			...(asked.participantId ? { participant: asked.participantId } : {}),
			...(asked.escalationId ? { escalation: asked.escalationId } : {})
		}
	});
}
