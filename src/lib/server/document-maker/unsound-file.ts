import { LettersLostError } from '../../documents/pdf/proof/letters-lost-error.ts';
import { UnreadablePdfError } from '../../documents/pdf/proof/pdf-file.ts';
import type { Refusal } from '../../domain/result.ts';
import type { DocumentMaker } from './document-maker.ts';
import { lettersOf } from './letters-lost-refusal.ts';

/** What is wrong: letters are lost; or the file can't be had as it was approved, or not be read. */
type Unsound = 'letters' | 'changed';

/** The file of an approved version that nobody is given any more. Only a further version mends it. */
export class UnsoundFileError extends Error {
	override readonly name = 'UnsoundFileError';
	/** Under which the version was issued. */
	readonly number: string;
	readonly what: Unsound;

	constructor(number: string, what: Unsound, cause?: unknown) {
		super(
			what === 'letters'
				? `letters of the document ${number} are lost`
				: `the document ${number} can't be had as it was approved`,
			{ cause }
		);
		this.number = number;
		this.what = what;
	}
}

/** The kept bytes themselves, once it is proved that they draw all their letters; else UnsoundFileError. */
export async function provenKeptFile(
	documents: Pick<DocumentMaker, 'prove'>,
	bytes: Uint8Array,
	number: string
): Promise<Uint8Array> {
	try {
		await documents.prove(bytes);
		return bytes;
	} catch (problem) {
		if (problem instanceof LettersLostError) throw new UnsoundFileError(number, 'letters', problem);
		if (problem instanceof UnreadablePdfError) {
			throw new UnsoundFileError(number, 'changed', problem);
		}
		throw problem;
	}
}

/** What to tell of an approved file that is not given out, and what to do; null for any other problem. */
export function unsoundFileRefusal(problem: unknown): Refusal | null {
	if (!(problem instanceof UnsoundFileError)) return null;
	const { number, what, cause } = problem;
	if (what === 'changed') return { code: 'kept_file_changed', detail: { number } };
	const detail = cause instanceof LettersLostError ? { number, ...lettersOf(cause) } : { number };
	return { code: 'kept_letters_lost', detail };
}
