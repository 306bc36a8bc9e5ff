import { layingOutOnce } from '../../src/lib/server/document-maker/laying-out-once.ts';
import type { DocumentMaker } from '../../src/lib/server/document-maker/document-maker.ts';
import { provingOnce } from '../../src/lib/server/document-maker/proving-once.ts';
import { threadedDocumentMaker } from '../../src/lib/server/document-maker/threaded-document-maker.ts';

let maker: DocumentMaker | undefined;

/**
 * The maker of documents of a process of tests: the apps of its files share one, as the requests of one app do. A thread
 * that sets documents has to load all that sets them first. It ends with the process; closing it for one app leaves it
 * to the others.
 */
export function fileDocuments(): DocumentMaker {
	maker ??= layingOutOnce(provingOnce(threadedDocumentMaker({ threads: 1 })));
	const { make, prove, pagesOf } = maker;
	return { make, prove, pagesOf, close: () => Promise.resolve() };
}
