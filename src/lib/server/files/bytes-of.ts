/**
 * The content of a sent file. It is copied piece by piece, and others get their turn between the pieces: 20 MB in one
 * go keep everybody waiting for as long as the machine needs to hand out that much memory.
 */
export async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
	const bytes = new Uint8Array(file.size);
	let at = 0;
	for await (const piece of file.stream()) {
		bytes.set(piece, at);
		at += piece.byteLength;
	}
	return bytes;
}
