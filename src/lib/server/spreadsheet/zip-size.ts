const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/** What an archive says that it unpacks to, in bytes; null where its directory can't be read. */
export function unpackedSize(bytes: Uint8Array): number | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const from = Math.max(0, bytes.byteLength - 66_000);
	for (let at = bytes.byteLength - 22; at >= from; at--) {
		if (view.getUint32(at, true) === endOfDirectory) return sumOf(view, at);
	}
	return null;
}

function sumOf(view: DataView, end: number): number | null {
	const entries = view.getUint16(end + 10, true);
	let at = view.getUint32(end + 16, true);
	let sum = 0;
	for (let entry = 0; entry < entries; entry++) {
		if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryEntry) return null;
		sum += view.getUint32(at + 24, true);
		at +=
			46 +
			view.getUint16(at + 28, true) +
			view.getUint16(at + 30, true) +
			view.getUint16(at + 32, true);
	}
	return sum;
}
