/** As much of TrueType as it takes to give the glyphs of a font other characters. */

/** The tables of a font by their tags. */
export type FontTables = Map<string, Uint8Array>;

const HEADER = 12;
const ENTRY = 16;
const TRUETYPE = 0x00010000;
const WHOLE_FONT_SUM = 0xb1b0afba;
/** Where `head` keeps the number that makes the font's sum come out right. */
const ADJUSTMENT = 8;
const WINDOWS = 3;
const UNICODE = 1;
const AMERICAN = 0x409;

export function viewOf(bytes: Uint8Array): DataView {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function readTables(font: Uint8Array): FontTables {
	const view = viewOf(font);
	const tables: FontTables = new Map();
	for (let index = 0; index < view.getUint16(4); index += 1) {
		const entry = HEADER + index * ENTRY;
		const offset = view.getUint32(entry + 8);
		const tag = String.fromCharCode(...font.subarray(entry, entry + 4));
		tables.set(tag, font.slice(offset, offset + view.getUint32(entry + 12)));
	}
	return tables;
}

/** Puts tables together as a font again, with their sums. */
export function writeTables(tables: FontTables): Uint8Array {
	const sorted = [...tables].sort(([one], [other]) => (one < other ? -1 : 1));
	const start = HEADER + sorted.length * ENTRY;
	const length = sorted.reduce((sum, [, data]) => sum + padded(data.length), start);
	const font = new Uint8Array(length);
	const view = viewOf(font);
	const power = Math.floor(Math.log2(sorted.length));
	view.setUint32(0, TRUETYPE);
	[sorted.length, 2 ** power * 16, power, sorted.length * 16 - 2 ** power * 16].forEach(
		(value, index) => view.setUint16(4 + index * 2, value)
	);
	let offset = start;
	let head = 0;
	sorted.forEach(([tag, data], index) => {
		const entry = HEADER + index * ENTRY;
		font.set(data, offset);
		if (tag === 'head') {
			head = offset;
			view.setUint32(head + ADJUSTMENT, 0);
		}
		font.set(
			Array.from(tag, (letter) => letter.charCodeAt(0)),
			entry
		);
		view.setUint32(entry + 4, sumOf(view, offset, padded(data.length)));
		view.setUint32(entry + 8, offset);
		view.setUint32(entry + 12, data.length);
		offset += padded(data.length);
	});
	view.setUint32(head + ADJUSTMENT, (WHOLE_FONT_SUM - sumOf(view, 0, length)) >>> 0);
	return font;
}

/** The glyph of a character, by the font's table of the basic plane (format 4). */
export function glyphOf(cmap: Uint8Array, codePoint: number): number {
	const view = viewOf(cmap);
	for (let index = 0; index < view.getUint16(2); index += 1) {
		const table = view.getUint32(4 + index * 8 + 4);
		if (view.getUint16(table) !== 4) continue;
		const doubled = view.getUint16(table + 6);
		for (let at = 0; at < doubled; at += 2) {
			if (view.getUint16(table + 14 + at) < codePoint) continue;
			const first = view.getUint16(table + 16 + doubled + at);
			if (first > codePoint) return 0;
			const delta = view.getUint16(table + 16 + 2 * doubled + at);
			const range = table + 16 + 3 * doubled + at;
			const offset = view.getUint16(range);
			const glyph =
				offset === 0 ? codePoint : view.getUint16(range + offset + (codePoint - first) * 2);
			return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
		}
	}
	return 0;
}

/** A `cmap` that gives each character its glyph. */
export function writeCmap(glyphs: ReadonlyMap<number, number>): Uint8Array {
	const segments = [...glyphs].sort(([one], [other]) => one - other);
	const all: [number, number][] = [...segments, [0xffff, 0]];
	const length = 16 + all.length * 8;
	const table = new Uint8Array(12 + length);
	const view = viewOf(table);
	const power = Math.floor(Math.log2(all.length));
	const search = 2 ** power * 2;
	view.setUint16(2, 1);
	view.setUint16(4, WINDOWS);
	view.setUint16(6, UNICODE);
	view.setUint32(8, 12);
	[4, length, 0, all.length * 2, search, power, all.length * 2 - search].forEach((value, index) =>
		view.setUint16(12 + index * 2, value)
	);
	all.forEach(([codePoint, glyph], index) => {
		const at = 12 + 14 + index * 2;
		view.setUint16(at, codePoint);
		view.setUint16(at + 2 + all.length * 2, codePoint);
		view.setUint16(at + 2 + all.length * 4, (glyph - codePoint) & 0xffff);
	});
	return table;
}

/** The names of a font by their numbers, as Windows reads them. */
export function readNames(name: Uint8Array): Map<number, string> {
	const view = viewOf(name);
	const strings = view.getUint16(4);
	const names = new Map<number, string>();
	for (let index = 0; index < view.getUint16(2); index += 1) {
		const entry = 6 + index * 12;
		if (view.getUint16(entry) !== WINDOWS) continue;
		const from = strings + view.getUint16(entry + 10);
		const text = Buffer.from(name.subarray(from, from + view.getUint16(entry + 8)));
		names.set(view.getUint16(entry + 6), text.swap16().toString('utf16le'));
	}
	return names;
}

export function writeNames(names: ReadonlyMap<number, string>): Uint8Array {
	const sorted = [...names].sort(([one], [other]) => one - other);
	const texts = sorted.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
	const start = 6 + sorted.length * 12;
	const header = new Uint8Array(start);
	const view = viewOf(header);
	view.setUint16(2, sorted.length);
	view.setUint16(4, start);
	let offset = 0;
	sorted.forEach(([number], index) => {
		const length = texts[index]?.length ?? 0;
		[WINDOWS, UNICODE, AMERICAN, number, length, offset].forEach((value, field) =>
			view.setUint16(6 + index * 12 + field * 2, value)
		);
		offset += length;
	});
	return new Uint8Array(Buffer.concat([header, ...texts]));
}

function padded(length: number): number {
	return (length + 3) & ~3;
}

function sumOf(view: DataView, offset: number, length: number): number {
	let sum = 0;
	for (let at = 0; at < length; at += 4) sum = (sum + view.getUint32(offset + at)) >>> 0;
	return sum;
}
