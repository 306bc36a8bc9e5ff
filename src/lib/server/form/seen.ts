import { seen } from '../../contract/fields.ts';
import type { FormReader } from '../../domain/entry/form-reader.ts';

/** The fingerprint of what the sender of a form had before them; undefined where it carries none. */
export function seenOf(form: FormReader): string | undefined {
	const sent = form.seen();
	return seen.safeParse(sent).success ? sent : undefined;
}
