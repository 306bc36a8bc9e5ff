import type { Refusal } from '../../domain/result.ts';
import { unsoundFileRefusal } from './unsound-file.ts';
import { DocumentsBusyError, DocumentTooLongError } from './document-maker.ts';
import { lettersLostRefusal } from './letters-lost-refusal.ts';

/**
 * What to tell the user where a document was not made, or not given out, for a reason that they can
 * understand and do something about. Null for any other problem: that is a fault.
 */
export function unmadeRefusal(problem: unknown): Refusal | null {
	if (problem instanceof DocumentsBusyError) return { code: 'documents_busy' };
	if (problem instanceof DocumentTooLongError) return { code: 'document_too_long' };
	return lettersLostRefusal(problem) ?? unsoundFileRefusal(problem);
}
