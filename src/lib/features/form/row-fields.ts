import type { FormReader } from '../../domain/entry/form-reader.ts';

/** What a form says that stands in a row: which row it is. */
export function byId(form: FormReader): { id: string } {
	return { id: form.text('id') };
}

/** The row, and the revision of it that was read. */
export function asRead(form: FormReader): { id: string; base: number | undefined } {
	return { ...byId(form), base: form.number('base') };
}
