import { createHash } from 'node:crypto';
import { LettersLostError } from '../../documents/pdf/proof/letters-lost-error.ts';
import { UnreadablePdfError } from '../../documents/pdf/proof/pdf-file.ts';
import type { DocumentMaker } from './document-maker.ts';
import { outcomesOnce } from './outcomes-once.ts';

/** Verdicts that are remembered; a verdict is small, and the one that was given first goes first. */
const MAX_VERDICTS = 10_000;

const isVerdict = (problem: unknown) =>
	problem instanceof LettersLostError || problem instanceof UnreadablePdfError;

/**
 * A maker that proves the same bytes once: an approved file goes to many, and what it draws never
 * changes. A proof that could not be made, since the threads were busy, is made anew.
 */
export function provingOnce(maker: DocumentMaker, max = MAX_VERDICTS): DocumentMaker {
	const verdictOf = outcomesOnce<void>(max, isVerdict);
	return {
		make: (order, format) => maker.make(order, format),
		prove(pdf) {
			const key = createHash('sha256').update(pdf).digest('hex');
			return verdictOf(key, () => maker.prove(pdf));
		},
		pagesOf: (marked) => maker.pagesOf(marked),
		close: () => maker.close()
	};
}
