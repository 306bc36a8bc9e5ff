import type { DrawnWord } from './word-sheets.ts';

/** Darker than this is ink for sure; darker than a third of it may be the edge of a stroke. */
const INK = 150;
const EDGE = 50;
/** How far two drawings of a word may stand apart as a whole, and an edge from its like, in dots. */
const SHIFT = 1;
const REACH = 1;

/** The part of the ink of two drawings that has no like in the other, 0 to 1, at the best of shifts. */
export function inkApart(one: DrawnWord, other: DrawnWord): number {
	let min = 1;
	for (let dy = -SHIFT; dy <= SHIFT; dy += 1) {
		for (let dx = -SHIFT; dx <= SHIFT; dx += 1) {
			min = Math.min(min, apartAt(one, other, dx, dy));
		}
	}
	return min;
}

function apartAt(one: DrawnWord, other: DrawnWord, dx: number, dy: number): number {
	const there = unmatched(one, other, dx, dy);
	const back = unmatched(other, one, -dx, -dy);
	const ink = there.ink + back.ink;
	return ink === 0 ? 1 : (there.alone + back.alone) / ink;
}

function unmatched(from: DrawnWord, to: DrawnWord, dx: number, dy: number) {
	let ink = 0;
	let alone = 0;
	for (let at = 0; at < from.ink.length; at += 1) {
		if ((from.ink[at] ?? 0) < INK) continue;
		ink += 1;
		const x = (at % from.width) + dx;
		const y = Math.floor(at / from.width) + dy;
		if (!hasInkNear(to, x, y)) alone += 1;
	}
	return { ink, alone };
}

function hasInkNear({ width, height, ink }: DrawnWord, x: number, y: number): boolean {
	for (let row = Math.max(0, y - REACH); row <= Math.min(height - 1, y + REACH); row += 1) {
		for (
			let column = Math.max(0, x - REACH);
			column <= Math.min(width - 1, x + REACH);
			column += 1
		) {
			if ((ink[row * width + column] ?? 0) >= EDGE) return true;
		}
	}
	return false;
}
