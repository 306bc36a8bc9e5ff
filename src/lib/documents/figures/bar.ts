/** Colours that stay apart in black and white print as well. */
const COLOURS = { first: '#1f3f86', second: '#9db2dd', empty: '#eceff5' } as const;

const HEIGHT = 9;

/**
 * A horizontal bar made of one or two parts of a whole, as SVG.
 *
 * @param parts values of the parts
 * @param whole the value of the full width; a larger one than the parts leaves the rest empty
 * @param width in points
 */
export function bar(
	parts: readonly [number] | readonly [number, number],
	whole: number,
	width: number
): { svg: string; width: number; height: number } {
	const scale = whole > 0 ? width / whole : 0;
	const first = round(Math.min(parts[0] * scale, width));
	const second = round(Math.min((parts[1] ?? 0) * scale, width - first));
	const rectangle = (x: number, length: number, colour: string) =>
		length > 0
			? `<rect x="${x}" y="0" width="${length}" height="${HEIGHT}" fill="${colour}"/>`
			: '';
	const svg =
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}">` +
		rectangle(0, width, COLOURS.empty) +
		rectangle(0, first, COLOURS.first) +
		rectangle(first, second, COLOURS.second) +
		'</svg>';
	return { svg, width, height: HEIGHT };
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}
