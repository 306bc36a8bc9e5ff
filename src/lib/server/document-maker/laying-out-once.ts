import { createHash } from 'node:crypto';
import type { DocumentOrder } from '../../contract/document-kinds.ts';
import type { DocumentMaker } from './document-maker.ts';
import { outcomesOnce } from './outcomes-once.ts';

/** Orders whose pages are remembered: a few numbers each, and the one that was asked for first goes first. */
const MAX_ORDERS = 1_000;

/**
 * A maker that lays out the same marked order once to tell the pages of its marks: a page with findings is
 * loaded again and again, by each who reads it, and each time the whole document would be set.
 */
export function layingOutOnce(maker: DocumentMaker, max = MAX_ORDERS): DocumentMaker {
	const pagesOf = outcomesOnce<ReadonlyMap<number, readonly number[]>>(max);
	return {
		make: (order, format) => maker.make(order, format),
		prove: (pdf) => maker.prove(pdf),
		pagesOf: (marked) => pagesOf(layoutKey(marked), () => maker.pagesOf(marked)),
		close: () => maker.close()
	};
}

/** What the layout depends on. The instant at which a draft is made stands in the properties of its file alone. */
function layoutKey(marked: DocumentOrder): string {
	const text = JSON.stringify(marked, (name, value: unknown) =>
		name === 'createdAt' ? undefined : value
	);
	return createHash('sha256').update(text).digest('hex');
}
