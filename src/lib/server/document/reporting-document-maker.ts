import type { Logger } from 'pino';
import { LettersLostError } from '../../documents/pdf/proof/letters-lost-error.ts';
import type { DocumentMaker } from './document-maker.ts';

/**
 * A maker that reports each document which was refused because letters would have been lost: what kind
 * it is, and on which pages which fonts lack how many glyphs. Its texts stay out of the log.
 */
export function reportingDocumentMaker(
	maker: DocumentMaker,
	log: () => Pick<Logger, 'error'>
): DocumentMaker {
	return {
		async make(order, format) {
			try {
				return await maker.make(order, format);
			} catch (problem) {
				if (problem instanceof LettersLostError) {
					const { kind, locale } = order;
					const faults = problem.faults.map(({ texts: _, ...fault }) => fault);
					log().error({ document: { kind, locale, format }, faults }, 'letters would be lost');
				}
				throw problem;
			}
		},
		close: () => maker.close()
	};
}
