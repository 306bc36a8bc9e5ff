/**
 * A font file with the outlines that a document draws, each of them once.
 *
 * fontkit's own subset keeps the width of the source's `loca`; ours is always a long one, so that no
 * amount of outlines can outgrow it.
 */

import { componentsOf, outlineOf, viewOf, type TrueType } from './truetype.ts';

/** A font for a PDF (ISO 32000-1, 9.9): the tables that drawing needs, without names and characters. */
export interface FontSubset {
	readonly bytes: Uint8Array;
	/** The glyphs of the source in the order in which the subset has them. */
	readonly glyphs: readonly number[];
}

/** Tables that are taken over as they are, where the source has them. */
const PROGRAMS = ['cvt ', 'fpgm', 'prep'] as const;
const LONG = 1;
/** What the whole file must add up to (OpenType specification, `checksumAdjustment`). */
const FILE_SUM = 0xb1b0afba;

/**
 * The subset of a font with the glyphs that are wanted, in their order, and after them what these are
 * composed of. Glyph 0 comes first, wanted or not.
 */
export function subsetTrueType(source: TrueType, wanted: Iterable<number>): FontSubset {
	const places = new Map<number, number>([[0, 0]]);
	const placeOf = (glyph: number): number => {
		const place = places.get(glyph) ?? places.size;
		places.set(glyph, place);
		return place;
	};
	for (const glyph of wanted) placeOf(glyph);
	const outlines: Uint8Array[] = [];
	// The map grows while it is gone through: components come after what they belong to.
	for (const glyph of places.keys()) {
		const outline = outlineOf(source, glyph);
		const components = componentsOf(outline);
		const own = components.length > 0 ? outline.slice() : outline;
		for (const component of components) {
			viewOf(own).setUint16(component.at, placeOf(component.glyph));
		}
		outlines.push(own);
	}
	const glyphs = [...places.keys()];
	const tables = new Map<string, Uint8Array>();
	for (const tag of PROGRAMS) {
		const table = source.tables.get(tag);
		if (table) tables.set(tag, table);
	}
	const { glyf, loca } = outlineTables(outlines);
	tables.set('glyf', glyf).set('loca', loca).set('hmtx', metricsOf(source, glyphs));
	tables.set(
		'head',
		changed(source, 'head', (view) => view.setInt16(50, LONG))
	);
	tables.set(
		'hhea',
		changed(source, 'hhea', (view) => view.setUint16(34, glyphs.length))
	);
	tables.set(
		'maxp',
		changed(source, 'maxp', (view) => view.setUint16(4, glyphs.length))
	);
	return { bytes: fontFile(tables), glyphs };
}

function outlineTables(outlines: readonly Uint8Array[]): { glyf: Uint8Array; loca: Uint8Array } {
	const loca = new Uint8Array((outlines.length + 1) * 4);
	let length = 0;
	outlines.forEach((outline, index) => {
		length += padded(outline.length);
		viewOf(loca).setUint32((index + 1) * 4, length);
	});
	const glyf = new Uint8Array(length);
	outlines.forEach((outline, index) => glyf.set(outline, viewOf(loca).getUint32(index * 4)));
	return { glyf, loca };
}

/** Advance and left bearing of each glyph (`hmtx`); the source may keep one advance for its last ones. */
function metricsOf(source: TrueType, glyphs: readonly number[]): Uint8Array {
	const count = viewOf(needed(source, 'hhea')).getUint16(34);
	const from = viewOf(needed(source, 'hmtx'));
	const metrics = new Uint8Array(glyphs.length * 4);
	const to = viewOf(metrics);
	glyphs.forEach((glyph, index) => {
		const own = glyph < count;
		to.setUint16(index * 4, from.getUint16((own ? glyph : count - 1) * 4));
		const bearing = own ? glyph * 4 + 2 : count * 4 + (glyph - count) * 2;
		to.setInt16(index * 4 + 2, from.getInt16(bearing));
	});
	return metrics;
}

function needed(source: TrueType, tag: string): Uint8Array {
	const table = source.tables.get(tag);
	if (!table) throw new Error(`The font has no table ${tag}`);
	return table;
}

function changed(source: TrueType, tag: string, change: (view: DataView) => void): Uint8Array {
	const table = needed(source, tag).slice();
	change(viewOf(table));
	return table;
}

function fontFile(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
	const tags = [...tables.keys()].sort();
	const begin = 12 + tags.length * 16;
	const lengths = tags.map((tag) => padded(tables.get(tag)?.length ?? 0));
	const file = new Uint8Array(lengths.reduce((sum, length) => sum + length, begin));
	const view = viewOf(file);
	const power = Math.floor(Math.log2(tags.length));
	view.setUint32(0, 0x00010000);
	view.setUint16(4, tags.length);
	view.setUint16(6, 2 ** power * 16);
	view.setUint16(8, power);
	view.setUint16(10, (tags.length - 2 ** power) * 16);
	let at = begin;
	let head = 0;
	tags.forEach((tag, index) => {
		const table = tables.get(tag) ?? new Uint8Array(0);
		file.set(table, at);
		if (tag === 'head') {
			head = at;
			view.setUint32(at + 8, 0);
		}
		const record = 12 + index * 16;
		for (let letter = 0; letter < 4; letter += 1) file[record + letter] = tag.charCodeAt(letter);
		const length = lengths[index] ?? 0;
		view.setUint32(record + 4, sumOf(file.subarray(at, at + length)));
		view.setUint32(record + 8, at);
		view.setUint32(record + 12, table.length);
		at += length;
	});
	view.setUint32(head + 8, (FILE_SUM - sumOf(file)) >>> 0);
	return file;
}

/** Tables and outlines begin at multiples of four bytes. */
function padded(length: number): number {
	return (length + 3) & ~3;
}

function sumOf(bytes: Uint8Array): number {
	const view = viewOf(bytes);
	let sum = 0;
	for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
	return sum;
}
