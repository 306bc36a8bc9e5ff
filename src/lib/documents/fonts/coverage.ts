/**
 * Which characters a font has, without taking in the font: of a file no more than the tables `cmap`
 * and `hhea` are read, so that even the largest font can be asked in any thread.
 */

import { closeSync, openSync, readSync } from 'node:fs';
import { FAMILIES, fontPath, type FontName } from './font-files.ts';
import { viewOf } from './font-tables.ts';
import type { FontFamily } from '../model/look.ts';

interface Facts {
	/** First and last code points of the stretches that are covered, ascending. */
	readonly stretches: Uint32Array;
	/** Of a line, where the size of the type is 1. */
	readonly lineHeight: number;
}

const HEADER = 12;
const ENTRY = 16;
/** Formats of `cmap` (OpenType specification): of the basic plane, and of all planes. */
const BASIC = 4;
const ALL = 12;

/** The line of the boxes, which have no file; see code-box-font.ts. */
const BOX_FACTS: Facts = { stretches: new Uint32Array(0), lineHeight: 1.21 };

const known = new Map<FontName, Facts>();

/** Whether the font has a glyph for the code point. */
export function fontCovers(name: FontName, codePoint: number): boolean {
	const { stretches } = factsOf(name);
	let low = 0;
	let high = stretches.length / 2 - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		if (codePoint < stretches[middle * 2]!) high = middle - 1;
		else if (codePoint > stretches[middle * 2 + 1]!) low = middle + 1;
		else return true;
	}
	return false;
}

/** The height of a line in a family, where the size of the type is 1. */
export function lineHeightOf(family: FontFamily): number {
	return factsOf(FAMILIES[family].normal).lineHeight;
}

function factsOf(name: FontName): Facts {
	let facts = known.get(name);
	if (!facts) {
		const path = fontPath(name);
		facts = path === null ? BOX_FACTS : readFacts(path);
		known.set(name, facts);
	}
	return facts;
}

function readFacts(path: string): Facts {
	const file = openSync(path, 'r');
	try {
		const read = (at: number, length: number) => {
			const bytes = new Uint8Array(length);
			if (readSync(file, bytes, 0, length, at) < length) throw new Error(`${path} is cut off`);
			return bytes;
		};
		const count = viewOf(read(0, HEADER)).getUint16(4);
		const directory = read(HEADER, count * ENTRY);
		const table = (tag: string) => {
			for (let at = 0; at < directory.length; at += ENTRY) {
				if (String.fromCharCode(...directory.subarray(at, at + 4)) !== tag) continue;
				const view = viewOf(directory);
				return read(view.getUint32(at + 8), view.getUint32(at + 12));
			}
			throw new Error(`${path} has no table ${tag}`);
		};
		const hhea = viewOf(table('hhea'));
		const height = hhea.getInt16(4) - hhea.getInt16(6) + hhea.getInt16(8);
		return {
			stretches: readStretches(table('cmap')),
			lineHeight: height / viewOf(table('head')).getUint16(18)
		};
	} finally {
		closeSync(file);
	}
}

function readStretches(cmap: Uint8Array): Uint32Array {
	const view = viewOf(cmap);
	const tables = new Map<number, number>();
	for (let index = 0; index < view.getUint16(2); index += 1) {
		const at = view.getUint32(4 + index * 8 + 4);
		const platform = view.getUint16(4 + index * 8);
		if (platform === 0 || platform === 3) tables.set(view.getUint16(at), at);
	}
	const all = tables.get(ALL);
	if (all !== undefined) return fromAllPlanes(view, all);
	const basic = tables.get(BASIC);
	if (basic === undefined) throw new Error('The font has no table of characters that is known');
	return fromBasicPlane(view, basic);
}

function fromAllPlanes(view: DataView, at: number): Uint32Array {
	const stretches = new Stretches();
	for (let group = 0; group < view.getUint32(at + 12); group += 1) {
		const entry = at + 16 + group * 12;
		const [first, last] = [view.getUint32(entry), view.getUint32(entry + 4)];
		// What leads to glyph 0 has none.
		stretches.add(view.getUint32(entry + 8) === 0 ? first + 1 : first, last);
	}
	return stretches.packed();
}

function fromBasicPlane(view: DataView, at: number): Uint32Array {
	const stretches = new Stretches();
	const doubled = view.getUint16(at + 6);
	for (let segment = 0; segment < doubled; segment += 2) {
		const last = view.getUint16(at + 14 + segment);
		const first = view.getUint16(at + 16 + doubled + segment);
		const delta = view.getUint16(at + 16 + 2 * doubled + segment);
		const range = at + 16 + 3 * doubled + segment;
		const offset = view.getUint16(range);
		for (let codePoint = first; codePoint <= last && codePoint < 0xffff; codePoint += 1) {
			const found =
				offset === 0 ? codePoint : view.getUint16(range + offset + (codePoint - first) * 2);
			const glyph = offset !== 0 && found === 0 ? 0 : (found + delta) & 0xffff;
			if (glyph !== 0) stretches.add(codePoint, codePoint);
		}
	}
	return stretches.packed();
}

/** Stretches of code points in ascending order, joined where they touch. */
class Stretches {
	readonly #ends: number[] = [];

	add(first: number, last: number): void {
		if (first > last) return;
		if (this.#ends.at(-1) === first - 1) this.#ends[this.#ends.length - 1] = last;
		else this.#ends.push(first, last);
	}

	packed(): Uint32Array {
		return Uint32Array.from(this.#ends);
	}
}
