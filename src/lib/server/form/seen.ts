import { createHash } from 'node:crypto';
import { seen } from '../../contract/fields.ts';
import { canonicalJson } from '../../domain/seen/canonical-json.ts';
import type { FormReader } from './form-reader.ts';

/**
 * The fingerprint of what a page shows: SHA-256 of its canonical JSON, in hexadecimal digits. The same
 * content has the same one whatever the order of its keys, here and in the database (`app.fingerprint`).
 *
 * A form by which somebody confirms what they have read carries it as `_seen`
 * (`features/form/seen-field.svelte`); the action passes it on as `seen`, and the command compares it
 * with what is on record in its own transaction (`app.check_seen`).
 */
export function fingerprintOf(content: unknown): string {
	return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

/** The fingerprint of what the sender of a form had before them; undefined where it carries none. */
export function seenOf(form: FormReader): string | undefined {
	const sent = form.text('_seen');
	return seen.safeParse(sent).success ? sent : undefined;
}
