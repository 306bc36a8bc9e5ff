import { LettersLostError } from '../../documents/pdf/proof/letters-lost-error.ts';
import type { Refusal } from '../../domain/result.ts';

/**
 * What to tell the user where a document was not made because letters would have been lost: how many,
 * and from which page on. Null for any other problem.
 */
export function lettersLostRefusal(problem: unknown): Refusal | null {
	if (!(problem instanceof LettersLostError)) return null;
	const { faults } = problem;
	const count = faults.reduce((sum, fault) => sum + fault.count, 0);
	const page = Math.min(...faults.map((fault) => fault.page));
	const refusal: Refusal = { code: 'document_letters_lost', detail: { count, page } };
	return refusal;
}
