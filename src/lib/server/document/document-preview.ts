import { offeredFormats, type DocumentKind } from '../../contract/document-kinds.ts';
import type { DocumentPreviewView } from '../../contract/document-views.ts';
import { htmlFragment } from '../../documents/html/html-fragment.ts';
import { makeDocuments } from '../../documents/produce-document.ts';
import { accept, type Result } from '../../domain/result.ts';
import type { DocumentMaker } from './document-maker.ts';
import { documentOrder, type DocumentAsked } from './document-order.ts';
import { placedFindings } from './placed-findings.ts';
import type { RecordSource } from './record-source.ts';

/** So many documents of a series are shown on the screen. */
const shownAtOnce = 3;

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
		findings: await placedFindings(documents, shown),
		count,
		query: {
			...(asked.printedOnly ? { only: 'printed' } : {}),
			...(asked.part ? { part: String(asked.part) } : {}),
			...(asked.participantId ? { participant: asked.participantId } : {}),
			...(asked.escalationId ? { escalation: asked.escalationId } : {})
		}
	});
}
