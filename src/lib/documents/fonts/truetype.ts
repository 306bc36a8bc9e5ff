/**
 * The parts of a TrueType file that outlines are found by (OpenType specification: table directory,
 * `head`, `maxp`, `loca`, `glyf`).
 */

/** A font file, read as far as outlines go. */
export interface TrueType {
	readonly tables: ReadonlyMap<string, Uint8Array>;
	readonly unitsPerEm: number;
	readonly glyphCount: number;
	/** Where each outline begins in `glyf`, and at last where it ends: one more than glyphs. */
	readonly offsets: Uint32Array;
	readonly glyf: Uint8Array;
}

/** A glyph that another is composed of. */
export interface Component {
	readonly glyph: number;
	/** Where in the outline the number of the glyph stands. */
	readonly at: number;
}

const NO_OUTLINE = new Uint8Array(0);
const HEADER_BYTES = 12;
const RECORD_BYTES = 16;
const OUTLINE_HEADER_BYTES = 10;

/** Of a component, by the OpenType specification (`glyf`, composite glyph description). */
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const SCALE_X_AND_Y = 0x0040;
const TWO_BY_TWO = 0x0080;

export function viewOf(bytes: Uint8Array): DataView {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Reads a font file. Throws where a table that outlines need is missing or cut off. */
export function readTrueType(bytes: Uint8Array): TrueType {
	const tables = tablesOf(bytes);
	const table = (tag: string, min: number) => {
		const found = tables.get(tag);
		if (!found || found.length < min) throw new Error(`The font has no sound table ${tag}`);
		return found;
	};
	const head = viewOf(table('head', 54));
	const glyphCount = viewOf(table('maxp', 6)).getUint16(4);
	const long = head.getInt16(50) !== 0;
	const loca = viewOf(table('loca', (glyphCount + 1) * (long ? 4 : 2)));
	const offsets = new Uint32Array(glyphCount + 1);
	for (let glyph = 0; glyph <= glyphCount; glyph += 1) {
		offsets[glyph] = long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2;
	}
	const unitsPerEm = head.getUint16(18);
	return { tables, unitsPerEm, glyphCount, offsets, glyf: table('glyf', 0) };
}

/** The bytes of an outline; none for a glyph without ink, and for one that the font does not have. */
export function outlineOf({ glyphCount, offsets, glyf }: TrueType, glyph: number): Uint8Array {
	if (glyph >= glyphCount) return NO_OUTLINE;
	const [begin, end] = [offsets[glyph] ?? 0, offsets[glyph + 1] ?? 0];
	return end > begin ? glyf.subarray(begin, end) : NO_OUTLINE;
}

/** Whether an outline is a composition of other glyphs. */
export function isComposite(outline: Uint8Array): boolean {
	return outline.length >= OUTLINE_HEADER_BYTES && viewOf(outline).getInt16(0) < 0;
}

/** The glyphs that a composite outline consists of; none for a simple one. */
export function componentsOf(outline: Uint8Array): Component[] {
	if (!isComposite(outline)) return [];
	const view = viewOf(outline);
	const components: Component[] = [];
	let at = OUTLINE_HEADER_BYTES;
	for (let flags = MORE; flags & MORE;) {
		flags = view.getUint16(at);
		components.push({ glyph: view.getUint16(at + 2), at: at + 2 });
		at += 4 + (flags & WORDS ? 4 : 2);
		if (flags & SCALE) at += 2;
		else if (flags & SCALE_X_AND_Y) at += 4;
		else if (flags & TWO_BY_TWO) at += 8;
	}
	return components;
}

function tablesOf(bytes: Uint8Array): Map<string, Uint8Array> {
	const view = viewOf(bytes);
	const count = bytes.length < HEADER_BYTES ? 0 : view.getUint16(4);
	const tables = new Map<string, Uint8Array>();
	for (let index = 0; index < count; index += 1) {
		const record = HEADER_BYTES + index * RECORD_BYTES;
		if (record + RECORD_BYTES > bytes.length) throw new Error('The font ends in its directory');
		const tag = String.fromCharCode(...bytes.subarray(record, record + 4));
		const [begin, length] = [view.getUint32(record + 8), view.getUint32(record + 12)];
		if (begin + length > bytes.length) throw new Error(`The font has no sound table ${tag}`);
		tables.set(tag, bytes.subarray(begin, begin + length));
	}
	return tables;
}
