/** The SHA-256 of a file in lower-case hex, computed on this device. Fails where the browser can't. */
export async function fileHash(file: Blob): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
	return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
