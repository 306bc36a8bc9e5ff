/** The ornament beneath the motto: a lotus bud between two tapering, curling lines. */

const WIDTH = 132;
const HEIGHT = 14;

const HALF = [
	// the tapering line
	'M 58 7 C 46 4.6 30 5.4 10 7 C 30 8.6 46 9.4 58 7 Z',
	// the two curls at its root
	'M 57 6.4 C 53 1.2 46 1.4 46.4 4.2 C 46.7 6 49.4 5.6 49 4 C 52 3 54.6 4.6 57 6.4 Z',
	'M 57 7.6 C 53 12.8 46 12.6 46.4 9.8 C 46.7 8 49.4 8.4 49 10 C 52 11 54.6 9.4 57 7.6 Z',
	// the bead at its end
	'M 8 7 A 1.5 1.5 0 1 0 5 7 A 1.5 1.5 0 1 0 8 7 Z'
].join(' ');

const BUD =
	'M 66 0.6 C 70.4 3.4 71.6 5.2 71.6 7 C 71.6 8.8 70.4 10.6 66 13.4 C 61.6 10.6 60.4 8.8 60.4 7 C 60.4 5.2 61.6 3.4 66 0.6 Z';
const HEART =
	'M 66 4 C 67.8 5.4 68.4 6.2 68.4 7 C 68.4 7.8 67.8 8.6 66 10 C 64.2 8.6 63.6 7.8 63.6 7 C 63.6 6.2 64.2 5.4 66 4 Z';

/** The ornament as SVG with its size in points. */
export function ornament(): { svg: string; width: number; height: number } {
	const svg =
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">` +
		`<g fill="#000000"><path d="${HALF}"/><path transform="translate(${WIDTH} 0) scale(-1 1)" d="${HALF}"/>` +
		`<path d="${BUD}"/></g><path d="${HEART}" fill="#ffffff"/></svg>`;
	return { svg, width: WIDTH, height: HEIGHT };
}
