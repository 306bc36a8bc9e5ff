const CENTRAL_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END = 0x06054b50;
const END_LENGTH = 22;

/**
 * A zip archive in which every entry bears the first day that the format knows, in place of the
 * moment at which it was written: the same content gives the same bytes. The archive is changed in
 * place and given back.
 */
export function fixZipDates(archive: Uint8Array): Uint8Array {
	const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
	const end = archive.byteLength - END_LENGTH; // our archives end without a comment
	if (end < 0 || view.getUint32(end, true) !== END) throw new Error('not an archive of ours');
	const count = view.getUint16(end + 10, true);
	let entry = view.getUint32(end + 16, true);
	for (let index = 0; index < count; index += 1) {
		const local = view.getUint32(entry + 42, true);
		const sound =
			view.getUint32(entry, true) === CENTRAL_ENTRY && view.getUint32(local, true) === LOCAL_ENTRY;
		if (!sound) throw new Error('not an archive of ours');
		setDate(view, entry + 12);
		setDate(view, local + 10);
		const lengths = [28, 30, 32].map((offset) => view.getUint16(entry + offset, true));
		entry += 46 + lengths.reduce((sum, length) => sum + length, 0);
	}
	return archive;
}

/** 1 January 1980, midnight. */
function setDate(view: DataView, at: number): void {
	view.setUint16(at, 0, true);
	view.setUint16(at + 2, 0x21, true);
}
