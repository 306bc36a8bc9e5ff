/**
 * Drawings as pixels. Word draws SVG itself; older ones, phones and LibreOffice show the picture
 * that is given beside it.
 */

import { encodePng } from './png.ts';
import type { Polygon } from './svg-path.ts';
import { readSvg } from './svg-shapes.ts';

/** Each row of pixels is sampled so often; across, edges are exact. */
const SAMPLES = 4;
const CACHE_LIMIT = 200;

const known = new Map<string, Uint8Array>();

/** A drawing as PNG with a clear ground, `width` pixels wide. */
export function svgToPng(svg: string, width: number): Uint8Array {
	const key = `${width} ${svg}`;
	let png = known.get(key);
	if (!png) {
		png = rasterise(svg, width);
		// The same ornament and the same bars come again with each letter.
		if (known.size >= CACHE_LIMIT) known.clear();
		known.set(key, png);
	}
	return png;
}

function rasterise(svg: string, width: number): Uint8Array {
	const { viewBox, shapes } = readSvg(svg);
	const [left, top, boxWidth, boxHeight] = viewBox;
	const scale = width / boxWidth;
	const height = Math.max(Math.round(boxHeight * scale), 1);
	const pixels = new Uint8Array(width * height * 4);
	for (const { colour, polygons } of shapes) {
		const placed = polygons.map((polygon) =>
			polygon.map((value, index) => (value - (index % 2 === 0 ? left : top)) * scale)
		);
		paint(pixels, coverage(placed, width, height), readColour(colour));
	}
	return encodePng(pixels, width, height);
}

/** How much of each pixel the polygons cover, from 0 to 1. */
function coverage(polygons: readonly Polygon[], width: number, height: number): Float32Array {
	const covered = new Float32Array(width * height);
	for (let sample = 0; sample < height * SAMPLES; sample += 1) {
		const y = (sample + 0.5) / SAMPLES;
		const row = Math.floor(sample / SAMPLES) * width;
		const crossings = polygons.flatMap((polygon) => crossingsAt(polygon, y));
		crossings.sort((one, other) => one.x - other.x);
		let winding = 0;
		crossings.forEach(({ x, turn }, index) => {
			winding += turn;
			const next = crossings[index + 1];
			if (winding !== 0 && next) addSpan(covered, row, width, x, next.x);
		});
	}
	return covered;
}

function crossingsAt(polygon: Polygon, y: number): { x: number; turn: number }[] {
	const crossings: { x: number; turn: number }[] = [];
	for (let at = 0; at < polygon.length; at += 2) {
		const next = (at + 2) % polygon.length;
		const [x1 = 0, y1 = 0] = [polygon[at], polygon[at + 1]];
		const [x2 = 0, y2 = 0] = [polygon[next], polygon[next + 1]];
		if (y1 <= y === y2 <= y) continue;
		crossings.push({ x: x1 + ((y - y1) / (y2 - y1)) * (x2 - x1), turn: y1 < y2 ? 1 : -1 });
	}
	return crossings;
}

function addSpan(
	covered: Float32Array,
	row: number,
	width: number,
	from: number,
	to: number
): void {
	const left = Math.max(from, 0);
	const right = Math.min(to, width);
	for (let column = Math.floor(left); column < right; column += 1) {
		const part = Math.min(right, column + 1) - Math.max(left, column);
		covered[row + column] = (covered[row + column] ?? 0) + part / SAMPLES;
	}
}

/** Lays a colour over what is there. */
function paint(
	pixels: Uint8Array,
	covered: Float32Array,
	colour: readonly [number, number, number]
): void {
	covered.forEach((part, index) => {
		if (part === 0) return;
		const above = Math.min(part, 1);
		const at = index * 4;
		const below = ((pixels[at + 3] ?? 0) / 255) * (1 - above);
		const opacity = above + below;
		colour.forEach((value, channel) => {
			const old = pixels[at + channel] ?? 0;
			pixels[at + channel] = Math.round((value * above + old * below) / opacity);
		});
		pixels[at + 3] = Math.round(opacity * 255);
	});
}

function readColour(colour: string): readonly [number, number, number] {
	const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
	const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour);
	const [, red = '0', green = '0', blue = '0'] = long ?? short ?? [];
	const value = (digits: string) => Number.parseInt(short ? digits + digits : digits, 16);
	return [value(red), value(green), value(blue)];
}
