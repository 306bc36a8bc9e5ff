import type { RequestEvent } from '@sveltejs/kit';
import type { FormReader } from '../../domain/entry/form-reader.ts';

/** The form that came with a request. */
export function formOf(event: Pick<RequestEvent, 'locals'>): FormReader {
	if (!event.locals.form) throw new Error('no form has been received');
	return event.locals.form;
}
