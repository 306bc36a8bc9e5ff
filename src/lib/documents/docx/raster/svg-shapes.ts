/**
 * The shapes of the drawings that documents bear (documents/figures): filled rectangles, paths,
 * circles and polygons, lines, and groups with transforms. Not a reader of SVG at large.
 */

import { pathPolygons, type Polygon } from './svg-path.ts';

/** Polygons filled in one colour, by the nonzero rule. */
interface Shape {
	readonly colour: string;
	readonly polygons: readonly Polygon[];
}

export interface Drawing {
	readonly viewBox: readonly [x: number, y: number, width: number, height: number];
	readonly shapes: readonly Shape[];
}

type Attributes = ReadonlyMap<string, string>;
/** As in SVG's `matrix(a b c d e f)`. */
type Matrix = readonly [number, number, number, number, number, number];

interface Group {
	readonly matrix: Matrix;
	readonly inherited: Attributes;
}

const TAG = /<(\/?)(svg|g|rect|path|circle|ellipse|line|polygon|polyline)\b([^>]*?)(\/?)>/g;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;
const TRANSFORM = /(translate|scale|rotate|matrix)\(([^)]*)\)/g;
const HANDED_DOWN = ['fill', 'stroke', 'stroke-width'];
const ROUND_PIECES = 48;

/** Reads a drawing. What it does not know is left out. */
export function readSvg(svg: string): Drawing {
	const groups: Group[] = [{ matrix: [1, 0, 0, 1, 0, 0], inherited: new Map() }];
	const shapes: Shape[] = [];
	let viewBox: Drawing['viewBox'] = [0, 0, 1, 1];
	for (const [, closing, name = '', text = '', empty] of svg.matchAll(TAG)) {
		const parent = groups.at(-1) ?? groups[0]!;
		if (closing) {
			if (groups.length > 1 && (name === 'g' || name === 'svg')) groups.pop();
			continue;
		}
		const own = new Map(
			[...text.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, value])
		);
		const attributes: Attributes = new Map([...parent.inherited, ...own]);
		const matrix = multiply(parent.matrix, readTransform(own.get('transform') ?? ''));
		if (name === 'svg' || name === 'g') {
			if (name === 'svg') viewBox = readViewBox(own);
			const handedDown = [...attributes].filter(([key]) => HANDED_DOWN.includes(key));
			if (!empty) groups.push({ matrix, inherited: new Map(handedDown) });
			continue;
		}
		const outlines = polygonsOf(name, attributes).map((polygon) => apply(matrix, polygon));
		const fill = name === 'line' ? 'none' : (attributes.get('fill') ?? '#000000');
		if (fill !== 'none') shapes.push({ colour: fill, polygons: outlines });
		const stroke = attributes.get('stroke') ?? 'none';
		if (stroke !== 'none') {
			const width = Number(attributes.get('stroke-width') ?? 1);
			const closed = name !== 'line' && name !== 'polyline';
			const polygons = outlines.flatMap((outline) => strokePolygons(outline, width, closed));
			shapes.push({ colour: stroke, polygons });
		}
	}
	return { viewBox, shapes };
}

function readViewBox(attributes: Attributes): Drawing['viewBox'] {
	const [x = 0, y = 0, width = 1, height = 1] = numbersOf(
		attributes.get('viewBox') ?? `0 0 ${attributes.get('width')} ${attributes.get('height')}`
	);
	return [x, y, width, height];
}

function polygonsOf(name: string, attributes: Attributes): Polygon[] {
	const value = (key: string) => Number.parseFloat(attributes.get(key) ?? '0');
	switch (name) {
		case 'path':
			return pathPolygons(attributes.get('d') ?? '');
		case 'rect': {
			const [x, y, right, bottom] = [
				value('x'),
				value('y'),
				value('x') + value('width'),
				value('y') + value('height')
			];
			return [[x, y, right, y, right, bottom, x, bottom]];
		}
		case 'line':
			return [[value('x1'), value('y1'), value('x2'), value('y2')]];
		case 'circle':
			return [ellipse(value('cx'), value('cy'), value('r'), value('r'))];
		case 'ellipse':
			return [ellipse(value('cx'), value('cy'), value('rx'), value('ry'))];
		default:
			return [numbersOf(attributes.get('points') ?? '')];
	}
}

function ellipse(cx: number, cy: number, rx: number, ry: number): Polygon {
	return Array.from({ length: ROUND_PIECES }, (_, piece) => {
		const angle = (2 * Math.PI * piece) / ROUND_PIECES;
		return [cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)];
	}).flat();
}

/** A rectangle along each side of the outline. */
function strokePolygons(outline: Polygon, width: number, closed: boolean): Polygon[] {
	const points = closed ? [...outline, outline[0] ?? 0, outline[1] ?? 0] : outline;
	const result: Polygon[] = [];
	for (let at = 0; at + 3 < points.length; at += 2) {
		const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = points.slice(at, at + 4);
		const length = Math.hypot(x2 - x1, y2 - y1);
		if (length === 0) continue;
		const [dx, dy] = [((y2 - y1) / length) * (width / 2), ((x1 - x2) / length) * (width / 2)];
		result.push([x1 + dx, y1 + dy, x2 + dx, y2 + dy, x2 - dx, y2 - dy, x1 - dx, y1 - dy]);
	}
	return result;
}

function readTransform(text: string): Matrix {
	let matrix: Matrix = [1, 0, 0, 1, 0, 0];
	for (const [, name, values = ''] of text.matchAll(TRANSFORM)) {
		const [a = 0, b, c, d = 0, e = 0, f = 0] = numbersOf(values);
		if (name === 'translate') matrix = multiply(matrix, [1, 0, 0, 1, a, b ?? 0]);
		if (name === 'scale') matrix = multiply(matrix, [a, 0, 0, b ?? a, 0, 0]);
		if (name === 'matrix') matrix = multiply(matrix, [a, b ?? 0, c ?? 0, d, e, f]);
		if (name === 'rotate') {
			const [cos, sin] = [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180)];
			const about: Matrix = [1, 0, 0, 1, b ?? 0, c ?? 0];
			const back: Matrix = [1, 0, 0, 1, -(b ?? 0), -(c ?? 0)];
			matrix = multiply(multiply(multiply(matrix, about), [cos, sin, -sin, cos, 0, 0]), back);
		}
	}
	return matrix;
}

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
	return [
		a * g + c * h,
		b * g + d * h,
		a * i + c * j,
		b * i + d * j,
		a * k + c * l + e,
		b * k + d * l + f
	];
}

function apply([a, b, c, d, e, f]: Matrix, polygon: Polygon): Polygon {
	return polygon.map((value, index) => {
		const x = index % 2 === 0 ? value : (polygon[index - 1] ?? 0);
		const y = index % 2 === 0 ? (polygon[index + 1] ?? 0) : value;
		return index % 2 === 0 ? a * x + c * y + e : b * x + d * y + f;
	});
}

function numbersOf(text: string): number[] {
	return (text.match(/[-+]?(?:\d*\.\d+|\d+\.?)/g) ?? []).map(Number);
}
