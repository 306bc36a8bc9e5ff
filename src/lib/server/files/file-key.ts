import { createHash } from 'node:crypto';

/** The folder of what was previewed and is not confirmed. */
export const previewedFolder = 'previewed';

/** The folder of what nothing on record refers to, until the next sweep. */
export const unusedFolder = 'unused';

/** The folders of what is on record. */
export const recordedFolders = Array.from({ length: 256 }, (_, number) =>
	number.toString(16).padStart(2, '0')
);

/** Names bytes by their content: a file is never overwritten by another, and the same one is kept once. */
export function keyOf(bytes: Uint8Array): { key: string; sha256: string } {
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	return { key: `${sha256.slice(0, 2)}/${sha256}`, sha256 };
}

/** Whether a text is a key, and thus no way out of the store. */
export function isKey(key: string): boolean {
	return /^[\da-f]{2}\/[\da-f]{64}$/.test(key);
}

/** The name of a key without the folder that it has on record: elsewhere files lie in one, so that it can be listed. */
export function nameOf(key: string): string {
	return key.slice(3);
}

/** The key of a name; null where it is none of ours. */
export function keyOfName(name: string): string | null {
	const key = `${name.slice(0, 2)}/${name}`;
	return isKey(key) ? key : null;
}
