import { componentsOf, outlineOf, viewOf, type TrueType } from '../../fonts/truetype.ts';

/** How a glyph of an embedded font stands to the one of the source that is meant. */
export type OutlineFault = 'blank' | 'other';

/** An outline with nothing in it but its head draws nothing. */
const HEAD_BYTES = 10;
/** Deeper than any font; a glyph that is made of itself ends here. */
const MAX_DEPTH = 8;

/** Null where the embedded glyph draws what the source's does. */
export function outlineFault(
	embedded: TrueType,
	glyph: number,
	source: TrueType,
	meant: number
): OutlineFault | null {
	if (draws(embedded, glyph, source, meant, 0)) return null;
	return outlineOf(embedded, glyph).length <= HEAD_BYTES ? 'blank' : 'other';
}

function draws(
	embedded: TrueType,
	glyph: number,
	source: TrueType,
	meant: number,
	depth: number
): boolean {
	const [here, there] = [outlineOf(embedded, glyph), outlineOf(source, meant)];
	if (there.length <= HEAD_BYTES) return here.length <= HEAD_BYTES;
	if (depth > MAX_DEPTH || !long(here, there)) return false;
	const wanted = componentsOf(there);
	if (wanted.length === 0) return same(here, there);
	// Apart from the numbers of its parts a composite is the same.
	const copy = there.slice();
	for (const { at } of wanted) viewOf(copy).setUint16(at, viewOf(here).getUint16(at));
	if (!same(here, copy)) return false;
	return wanted.every((part) =>
		draws(embedded, viewOf(here).getUint16(part.at), source, part.glyph, depth + 1)
	);
}

/** Files may fill an outline up to where the next begins, with up to three bytes. */
function long(here: Uint8Array, there: Uint8Array): boolean {
	return Math.abs(here.length - there.length) <= 3;
}

function same(here: Uint8Array, there: Uint8Array): boolean {
	const length = Math.min(here.length, there.length);
	for (let at = 0; at < length; at += 1) if (here[at] !== there[at]) return false;
	return here.subarray(length).every(isZero) && there.subarray(length).every(isZero);
}

function isZero(byte: number): boolean {
	return byte === 0;
}
