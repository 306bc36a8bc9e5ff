import { createHash } from 'node:crypto';

/** The folder of what was previewed and is not confirmed. */
export const previewedFolder = 'previewed';

/** Names bytes by their content: a file is never overwritten by another, and the same one is kept once. */
export function keyOf(bytes: Uint8Array): { key: string; sha256: string } {
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	return { key: `${sha256.slice(0, 2)}/${sha256}`, sha256 };
}

/** Whether a text is a key, and thus no way out of the store. */
export function isKey(key: string): boolean {
	return /^[\da-f]{2}\/[\da-f]{64}$/.test(key);
}

/** The name of a key within the folder of what was previewed: without folders of its own, so that it can be listed. */
export function previewedName(key: string): string {
	return key.slice(3);
}
