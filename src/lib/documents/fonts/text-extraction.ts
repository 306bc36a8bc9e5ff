/**
 * Text that can be searched, copied and read aloud again.
 *
 * A Khmer cluster is drawn in another order than it is written (ស្រី draws the signs around the
 * consonant), so readers that go by glyph need the written text handed out to the glyphs in
 * drawing order, and readers that know ActualText get it whole.
 */

const COENG = 0x17d2;

/** Stands for a glyph that carries no text of its own; an empty entry is read as garbage by some. */
export const FILLER: readonly number[] = [0x200b];

/**
 * Hands the text of a shaped run out to its glyphs, so that the texts of all glyphs in drawing
 * order give back the run.
 *
 * @param run the text that was shaped
 * @param clusters for each glyph the index in `run` at which its cluster begins, ascending
 */
export function distributeText(run: string, clusters: readonly number[]): (readonly number[])[] {
	const texts: (readonly number[])[] = [];
	let first = 0;
	while (first < clusters.length) {
		const start = clusters[first] ?? 0;
		let next = first;
		while (next < clusters.length && clusters[next] === start) next += 1;
		const end = next < clusters.length ? clusters[next] : run.length;
		texts.push(...clusterTexts(run.slice(start, end), next - first));
		first = next;
	}
	return texts;
}

/** The `/ActualText` string of a text: UTF-16 with byte order mark, in hexadecimal. */
export function actualText(text: string): string {
	let hex = 'feff';
	for (let index = 0; index < text.length; index += 1) {
		hex += text.charCodeAt(index).toString(16).padStart(4, '0');
	}
	return hex;
}

function clusterTexts(cluster: string, glyphCount: number): (readonly number[])[] {
	const units = clusterUnits(cluster, glyphCount);
	return Array.from({ length: glyphCount }, (_, index) => {
		if (index >= units.length) return FILLER;
		return index === glyphCount - 1 ? units.slice(index).flat() : (units[index] ?? FILLER);
	});
}

/** Code points of a cluster; a coeng stays with its consonant while there are glyphs for it. */
function clusterUnits(cluster: string, glyphCount: number): number[][] {
	const codePoints = Array.from(cluster, (character) => character.codePointAt(0) ?? 0);
	const units: number[][] = [];
	for (let index = 0; index < codePoints.length; index += 1) {
		const codePoint = codePoints[index] ?? 0;
		const subscript = codePoints[index + 1];
		if (codePoint === COENG && subscript !== undefined) {
			units.push([codePoint, subscript]);
			index += 1;
		} else {
			units.push([codePoint]);
		}
	}
	if (units.length < glyphCount && codePoints.length >= glyphCount) {
		return codePoints.map((codePoint) => [codePoint]);
	}
	return units;
}
