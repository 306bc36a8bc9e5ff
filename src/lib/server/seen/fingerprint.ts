import { createHash } from 'node:crypto';
import { canonicalJson } from '../../domain/seen/canonical-json.ts';

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
