/** Colours that stay apart in black and white print as well. */
const COLOURS = ['#1f3f86', '#9db2dd', '#c9bd9b'] as const;
const EMPTY = '#eceff5';

const HEIGHT = 9;

/** The parts of a bar from the left, each in a colour of its own. */
export type BarParts =
	readonly [number] | readonly [number, number] | readonly [number, number, number];

/**
 * A horizontal bar made of up to three parts of a whole, as SVG.
 *
 * @param parts values of the parts
 * @param whole the value of the full width; a larger one than the parts leaves the rest empty
 * @param width in points
 */
export function bar(
	parts: BarParts,
	whole: number,
	width: number
): { svg: string; width: number; height: number } {
	const scale = whole > 0 ? width / whole : 0;
	const rectangle = (x: number, length: number, colour: string) =>
		length > 0
			? `<rect x="${x}" y="0" width="${length}" height="${HEIGHT}" fill="${colour}"/>`
			: '';
	let drawn = 0;
	const drawParts = parts.map((part, index) => {
		const length = round(Math.min(part * scale, width - drawn));
		const shape = rectangle(round(drawn), length, COLOURS[index] ?? EMPTY);
		drawn += length;
		return shape;
	});
	const svg =
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}">` +
		rectangle(0, width, EMPTY) +
		drawParts.join('') +
		'</svg>';
	return { svg, width, height: HEIGHT };
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}
