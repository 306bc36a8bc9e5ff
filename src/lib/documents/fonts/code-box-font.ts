/**
 * The font that draws what no font holds: the hexadecimal number of the character in a small box, as
 * browsers draw it, so that nothing is lost in silence and everybody can look the character up.
 */

import { viewOf, writeCmap, writeNames, writeTables, type FontTables } from './font-tables.ts';

/** Its PostScript name. */
export const CODE_BOXES = 'SontoneaCodes-Regular';

/** A glyph of a box, placed; units are those of the font. */
interface BoxGlyph {
	readonly id: number;
	readonly x: number;
	readonly y: number;
}

/** The glyphs of the box of one character: the frame, then its digits. */
interface CodeBox {
	readonly advance: number;
	readonly glyphs: readonly BoxGlyph[];
}

const EM = 1000;
const ASCENT = 930;
const DESCENT = -280;
/** Digits are drawn from squares, three wide and five high. */
const DOT = 55;
const DIGIT = { width: 3 * DOT, height: 5 * DOT } as const;
const STROKE = 40;
const GAP = 50;
const BOTTOM = -80;
const HEIGHT = 2 * STROKE + 3 * GAP + 2 * DIGIT.height;
/** Left and right of the box. */
const MARGIN = 45;

/** Rows from above, an octal digit each: 7 is ███, 6 ██_, 5 █_█, 4 █__, 2 _█_, 1 __█. From 0 to F. */
const DIGITS = [
	...['75557', '26227', '71747', '71717', '55711', '74717', '74757', '71111'],
	...['75757', '75717', '75755', '65656', '74447', '65556', '74747', '74744']
];

const NARROW_FRAME = 1;
const WIDE_FRAME = 2;
const FIRST_DIGIT = 3;

type Rectangle = readonly [left: number, bottom: number, right: number, top: number];

/** The box of a character: four digits in two rows, six where its number needs them. */
export function codeBox(codePoint: number): CodeBox {
	const columns = codePoint > 0xffff ? 3 : 2;
	const digits = codePoint.toString(16).padStart(columns * 2, '0');
	const glyphs = Array.from(digits, (digit, index): BoxGlyph => {
		const [row, column] = [Math.floor(index / columns), index % columns];
		return {
			id: FIRST_DIGIT + parseInt(digit, 16),
			x: MARGIN + STROKE + GAP + column * (DIGIT.width + GAP),
			y: BOTTOM + STROKE + GAP + (1 - row) * (DIGIT.height + GAP)
		};
	});
	const frame = { id: columns === 3 ? WIDE_FRAME : NARROW_FRAME, x: 0, y: 0 };
	return { advance: frameWidth(columns) + 2 * MARGIN, glyphs: [frame, ...glyphs] };
}

let font: Uint8Array | undefined;

/** The font's file. */
export function codeBoxFont(): Uint8Array {
	font ??= makeFont();
	return font;
}

function frameWidth(columns: number): number {
	return 2 * STROKE + columns * DIGIT.width + (columns + 1) * GAP;
}

function makeFont(): Uint8Array {
	const outlines = [new Uint8Array(0), frame(2), frame(3), ...DIGITS.map(digit)];
	const advances = [0, frameWidth(2) + 2 * MARGIN, frameWidth(3) + 2 * MARGIN];
	const loca = new Uint8Array((outlines.length + 1) * 4);
	let length = 0;
	outlines.forEach((outline, index) => {
		length += outline.length;
		viewOf(loca).setUint32((index + 1) * 4, length);
	});
	const hmtx = new Uint8Array(outlines.length * 4);
	outlines.forEach((outline, index) => {
		viewOf(hmtx).setUint16(index * 4, advances[index] ?? 0);
		if (outline.length > 0) viewOf(hmtx).setInt16(index * 4 + 2, viewOf(outline).getInt16(2));
	});
	const tables: FontTables = new Map([
		['glyf', new Uint8Array(Buffer.concat(outlines))],
		['loca', loca],
		['hmtx', hmtx],
		['head', head()],
		['hhea', hhea(outlines.length)],
		['maxp', maxp(outlines)],
		['post', post()],
		['cmap', writeCmap(new Map())],
		[
			'name',
			writeNames(
				new Map([
					[1, 'Sontonea Codes'],
					[2, 'Regular'],
					[3, `${CODE_BOXES} 1.0`],
					[4, 'Sontonea Codes'],
					[5, 'Version 1.000'],
					[6, CODE_BOXES]
				])
			)
		]
	]);
	return writeTables(tables);
}

/** A frame: the inside runs against the outside, so that it stays empty. */
function frame(columns: number): Uint8Array {
	const [left, right] = [MARGIN, MARGIN + frameWidth(columns)];
	const [bottom, top] = [BOTTOM, BOTTOM + HEIGHT];
	return outlineOf([
		rectangle([left, bottom, right, top]),
		rectangle([left + STROKE, bottom + STROKE, right - STROKE, top - STROKE]).reverse()
	]);
}

function digit(rows: string): Uint8Array {
	const dots = Array.from(rows, Number).flatMap((row, index) =>
		[4, 2, 1].flatMap((bit, column): Rectangle[] => {
			const [left, top] = [column * DOT, DIGIT.height - index * DOT];
			return row & bit ? [[left, top - DOT, left + DOT, top]] : [];
		})
	);
	return outlineOf(dots.map(rectangle));
}

type Contour = [x: number, y: number][];

function rectangle([left, bottom, right, top]: Rectangle): Contour {
	return [
		[left, bottom],
		[left, top],
		[right, top],
		[right, bottom]
	];
}

/** A simple glyph of straight lines (OpenType specification, `glyf`). */
function outlineOf(contours: readonly Contour[]): Uint8Array {
	const points = contours.flat();
	const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
	const length = 10 + contours.length * 2 + 2 + points.length * 5;
	const outline = new Uint8Array((length + 3) & ~3);
	const view = viewOf(outline);
	[contours.length, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].forEach(
		(value, index) => view.setInt16(index * 2, value)
	);
	let at = 10;
	let end = -1;
	for (const contour of contours) {
		end += contour.length;
		view.setUint16(at, end);
		at += 2;
	}
	at += 2;
	outline.fill(1, at, at + points.length);
	at += points.length;
	for (const values of [xs, ys]) {
		values.forEach((value, index) => {
			view.setInt16(at, value - (values[index - 1] ?? 0));
			at += 2;
		});
	}
	return outline;
}

function table(length: number, values: readonly (readonly [at: number, value: number])[]) {
	const bytes = new Uint8Array(length);
	for (const [at, value] of values) viewOf(bytes).setInt16(at, value);
	return bytes;
}

function head(): Uint8Array {
	const bytes = table(54, [
		[0, 1],
		[18, EM],
		[38, BOTTOM],
		[40, MARGIN + frameWidth(3)],
		[42, BOTTOM + HEIGHT],
		[46, 8],
		[48, 2],
		[50, 1]
	]);
	viewOf(bytes).setUint32(12, 0x5f0f3cf5);
	return bytes;
}

function hhea(glyphs: number): Uint8Array {
	return table(36, [
		[0, 1],
		[4, ASCENT],
		[6, DESCENT],
		[10, frameWidth(3) + 2 * MARGIN],
		[18, 1],
		[34, glyphs]
	]);
}

function maxp(outlines: readonly Uint8Array[]): Uint8Array {
	const contours = Math.max(
		...outlines.map((outline) => (outline.length > 0 ? viewOf(outline).getInt16(0) : 0))
	);
	return table(32, [
		[0, 1],
		[4, outlines.length],
		[6, contours * 4],
		[8, contours],
		[14, 2]
	]);
}

function post(): Uint8Array {
	return table(32, [[0, 3]]);
}
