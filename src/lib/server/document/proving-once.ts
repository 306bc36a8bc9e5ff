import { createHash } from 'node:crypto';
import { LettersLostError } from '../../documents/pdf/proof/letters-lost-error.ts';
import { UnreadablePdfError } from '../../documents/pdf/proof/pdf-file.ts';
import type { DocumentMaker } from './document-maker.ts';

/** Verdicts that are remembered; a verdict is small, and the one that was given first goes first. */
const MOST_VERDICTS = 10_000;

/**
 * A maker that proves the same bytes once: an approved file goes to many, and what it draws never
 * changes. A proof that could not be made, since the threads were busy, is made anew.
 */
export function provingOnce(maker: DocumentMaker, most = MOST_VERDICTS): DocumentMaker {
	const verdicts = new Map<string, Promise<void>>();
	return {
		make: (order, format) => maker.make(order, format),
		prove(pdf) {
			const key = createHash('sha256').update(pdf).digest('hex');
			const known = verdicts.get(key);
			if (known) return known;
			const verdict = maker.prove(pdf);
			verdicts.set(key, verdict);
			verdict.catch((problem: unknown) => {
				const told = problem instanceof LettersLostError || problem instanceof UnreadablePdfError;
				if (!told) verdicts.delete(key);
			});
			const [oldest] = verdicts.keys();
			if (verdicts.size > most && oldest !== undefined) verdicts.delete(oldest);
			return verdict;
		},
		pagesOf: (marked) => maker.pagesOf(marked),
		close: () => maker.close()
	};
}
