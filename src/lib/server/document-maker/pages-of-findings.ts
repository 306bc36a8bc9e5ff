import type { DocumentOrder } from '../../contract/document-kinds.ts';
import { log } from '../log.ts';
import type { DocumentMaker } from './document-maker.ts';

/** A page with findings is shown without their pages rather than later than this, in milliseconds. */
const PATIENCE = 10_000;

const NONE: ReadonlyMap<number, readonly number[]> = new Map();

/**
 * On which pages the marks of an order stand (`DocumentMaker.pagesOf`). Empty where that can't be told in
 * good time: what is found is told all the same.
 */
export async function pagesOfFindings(
	documents: Pick<DocumentMaker, 'pagesOf'>,
	marked: DocumentOrder
): Promise<ReadonlyMap<number, readonly number[]>> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<typeof NONE>((resolve) => {
		timer = setTimeout(() => resolve(NONE), PATIENCE);
	});
	const pages = documents.pagesOf(marked).catch((problem: unknown) => {
		log().warn({ err: problem, document: marked.kind }, 'the pages of findings can’t be told');
		return NONE;
	});
	try {
		return await Promise.race([pages, late]);
	} finally {
		clearTimeout(timer);
	}
}
