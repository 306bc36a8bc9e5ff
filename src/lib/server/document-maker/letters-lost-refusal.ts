import { LettersLostError } from '../../documents/pdf/proof/letters-lost-error.ts';
import type { Refusal } from '../../domain/result.ts';

/**
 * What to tell the user where a document was not made because letters would have been lost: how many,
 * and from which page on. Null for any other problem.
 */
export function lettersLostRefusal(problem: unknown): Refusal | null {
	if (!(problem instanceof LettersLostError)) return null;
	return { code: 'document_letters_lost', detail: lettersOf(problem) };
}

/** How many letters are lost, and the first page on which one is. */
export function lettersOf({ faults }: LettersLostError): { count: number; page: number } {
	return {
		count: faults.reduce((sum, fault) => sum + fault.count, 0),
		page: Math.min(...faults.map((fault) => fault.page))
	};
}
