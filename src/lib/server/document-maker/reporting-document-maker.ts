import type { Logger } from 'pino';
import type { GlyphFault } from '../../documents/pdf/proof/glyph-proof.ts';
import { LettersLostError } from '../../documents/pdf/proof/letters-lost-error.ts';
import { DocumentTooLongError, type DocumentMaker } from './document-maker.ts';

/**
 * A maker that reports each document which was refused because letters would have been lost (what kind it is, and
 * on which pages which fonts lack how many glyphs), or given up since it took too long. Its texts stay out of the log.
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
					const faults = withoutTexts(problem);
					log().error({ document: { kind, locale, format }, faults }, 'letters would be lost');
				}
				if (problem instanceof DocumentTooLongError) {
					const { kind, locale } = order;
					log().error({ document: { kind, locale, format } }, 'a document took too long');
				}
				throw problem;
			}
		},
		async prove(pdf) {
			try {
				await maker.prove(pdf);
			} catch (problem) {
				if (problem instanceof LettersLostError) {
					log().error({ faults: withoutTexts(problem) }, 'letters of a kept document are lost');
				}
				throw problem;
			}
		},
		pagesOf: (marked) => maker.pagesOf(marked),
		close: () => maker.close()
	};
}

function withoutTexts({ faults }: LettersLostError): Omit<GlyphFault, 'texts'>[] {
	return faults.map(({ texts: _, ...fault }) => fault);
}
