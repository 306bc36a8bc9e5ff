/**
 * Word counts pages and list items in 1, 2, 3 and a, b, c; of Khmer digits and letters it knows
 * nothing (ECMA-376, 17.18.59). This font, made of the glyphs of Battambang, shows them as ១ ២ ៣
 * and ក ខ គ, so that numbering stays Word's own. Where the font is missing, 1, 2, 3 remain.
 */

import { fontBytes } from '../fonts/font-files.ts';
import { NUMERAL_FONT } from './fonts.ts';
import {
	glyphOf,
	readNames,
	readTables,
	viewOf,
	writeCmap,
	writeNames,
	writeTables,
	type FontTables
} from '../fonts/font-tables.ts';

/** What draws glyphs; shaping, kerning and the like go without. */
const KEPT = ['OS/2', 'cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'];
const POST_LENGTH = 32;
const WITHOUT_NAMES = 0x00030000;

const AS_THEY_ARE = ' ().,/-';
const [DIGIT, KHMER_DIGIT, LETTER, KHMER_LETTER] = [0x30, 0x17e0, 0x61, 0x1780];

/** Glyphs that consist of others: flags by which their parts follow each other. */
const [WORDS, SCALED, MORE, SCALED_BOTH, MATRIX] = [0x1, 0x8, 0x20, 0x40, 0x80];

let font: Uint8Array | undefined;

/** The font's file. */
export function numeralFont(): Uint8Array {
	font ??= makeFont(readTables(fontBytes('Battambang-Regular')));
	return font;
}

function makeFont(source: FontTables): Uint8Array {
	const cmap = table(source, 'cmap');
	const glyphs = new Map<number, number>();
	for (const sign of AS_THEY_ARE) {
		const codePoint = sign.charCodeAt(0);
		glyphs.set(codePoint, glyphOf(cmap, codePoint));
	}
	for (let digit = 0; digit < 10; digit += 1) {
		const glyph = glyphOf(cmap, KHMER_DIGIT + digit);
		glyphs.set(DIGIT + digit, glyph).set(KHMER_DIGIT + digit, glyph);
	}
	for (let letter = 0; letter < 26; letter += 1) {
		glyphs.set(LETTER + letter, glyphOf(cmap, KHMER_LETTER + letter));
	}
	const tables: FontTables = new Map(
		KEPT.flatMap((tag) => (source.has(tag) ? [[tag, table(source, tag)] as const] : []))
	);
	tables.set('cmap', writeCmap(glyphs));
	tables.set('name', writeNames(names(readNames(table(source, 'name')))));
	tables.set('post', unnamed(table(source, 'post')));
	keepGlyphs(tables, new Set([0, ...glyphs.values()]));
	return writeTables(tables);
}

/** The license asks that copyright and license go with it, under another name. */
function names(source: ReadonlyMap<number, string>): Map<number, string> {
	const postScript = NUMERAL_FONT.replaceAll(' ', '');
	const result = new Map([
		[1, NUMERAL_FONT],
		[2, 'Regular'],
		[3, `${postScript} 1.0`],
		[4, NUMERAL_FONT],
		[5, 'Version 1.000'],
		[6, `${postScript}-Regular`]
	]);
	for (const number of [0, 13, 14]) {
		const text = source.get(number);
		if (text) result.set(number, text);
	}
	return result;
}

function unnamed(post: Uint8Array): Uint8Array {
	const short = post.slice(0, POST_LENGTH);
	viewOf(short).setUint32(0, WITHOUT_NAMES);
	return short;
}

/** Empties all other glyphs; numbers of glyphs stay, and with them their widths. */
function keepGlyphs(tables: FontTables, wanted: Set<number>): void {
	const loca = viewOf(table(tables, 'loca'));
	const long = viewOf(table(tables, 'head')).getInt16(50) === 1;
	const glyf = table(tables, 'glyf');
	const count = viewOf(table(tables, 'maxp')).getUint16(4);
	const at = (glyph: number) => (long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
	// The set grows while it is walked: parts may have parts.
	for (const glyph of wanted) {
		partsOf(glyf.subarray(at(glyph), at(glyph + 1))).forEach((part) => wanted.add(part));
	}
	const pieces: Uint8Array[] = [];
	const places = new Uint8Array((count + 1) * (long ? 4 : 2));
	const view = viewOf(places);
	let length = 0;
	for (let glyph = 0; glyph <= count; glyph += 1) {
		if (long) view.setUint32(glyph * 4, length);
		else view.setUint16(glyph * 2, length / 2);
		if (glyph === count || !wanted.has(glyph)) continue;
		const piece = glyf.subarray(at(glyph), at(glyph + 1));
		pieces.push(piece);
		length += piece.length;
	}
	tables.set('loca', places);
	tables.set('glyf', new Uint8Array(Buffer.concat(pieces)));
}

function partsOf(glyph: Uint8Array): number[] {
	const view = viewOf(glyph);
	if (glyph.length === 0 || view.getInt16(0) >= 0) return [];
	const parts: number[] = [];
	let at = 10;
	let flags = MORE;
	while (flags & MORE) {
		flags = view.getUint16(at);
		parts.push(view.getUint16(at + 2));
		at += 4 + (flags & WORDS ? 4 : 2);
		at += flags & MATRIX ? 8 : flags & SCALED_BOTH ? 4 : flags & SCALED ? 2 : 0;
	}
	return parts;
}

function table(tables: FontTables, tag: string): Uint8Array {
	const data = tables.get(tag);
	if (!data) throw new Error(`the font has no table ${tag}`);
	return data;
}
