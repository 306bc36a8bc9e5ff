import type { TypedPayload } from '../../contract/commands.ts';
import type { FormReader } from '../../domain/entry/form-reader.ts';

/** Steps with words to the other side. */
export type StepInWords = `escalation.${
	'acknowledge' | 'review' | 'answer' | 'return' | 'close' | 'withdraw' | 'take_back' | 'reopen'}`;

/** The issue as the page showed it. */
function asShown(
	form: FormReader,
	id: string
): Pick<TypedPayload<StepInWords>, 'id' | 'base' | 'seen'> {
	return { id, base: form.number('base'), seen: form.seen() };
}

export function raise(form: FormReader, id: string): TypedPayload<'escalation.raise'> {
	return {
		id,
		challengeId: form.text('challenge'),
		request: form.text('request'),
		seen: form.seen()
	};
}

export function raiseAgain(form: FormReader, id: string): TypedPayload<'escalation.raise_again'> {
	return { ...asShown(form, id), request: form.text('words') };
}

export function stepInWords(form: FormReader, id: string): TypedPayload<StepInWords> {
	return { ...asShown(form, id), words: form.text('words') };
}

export function refer(form: FormReader, id: string): TypedPayload<'escalation.refer'> {
	return { ...asShown(form, id), words: form.text('words'), holderId: form.text('holder') };
}

/** A document of the issue. `file`: as the server keeps it. */
export function attachFile(
	escalationId: string,
	file: Omit<TypedPayload<'escalation.attach'>, 'escalationId'>
): TypedPayload<'escalation.attach'> {
	return { ...file, escalationId };
}

export function markFile(form: FormReader): TypedPayload<'escalation.mark_file'> {
	return { id: form.text('file'), removed: form.ticked('removed') };
}
