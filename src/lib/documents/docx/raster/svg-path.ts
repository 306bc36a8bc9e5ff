/** A closed polygon as x, y, x, y …, in the units of the drawing. */
export type Polygon = number[];

interface Pen {
	x: number;
	y: number;
	/** Where the polygon began, to which `Z` returns. */
	startX: number;
	startY: number;
}

/** Straight pieces of which a curve is made; our drawings are small. */
const PIECES = 16;
const COMMANDS = /([MLHVCQAZ])([^MLHVCQAZ]*)/gi;
const NUMBER = /[-+]?(?:\d*\.\d+|\d+\.?)(?:e[-+]?\d+)?/gi;
const ARGUMENTS: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4, A: 7 };

/** The polygons of a path of SVG with lines, curves of Bézier and arcs, absolute or relative. */
export function pathPolygons(path: string): Polygon[] {
	const polygons: Polygon[] = [];
	const pen: Pen = { x: 0, y: 0, startX: 0, startY: 0 };
	let polygon: Polygon = [];
	for (const [, letter = '', rest = ''] of path.matchAll(COMMANDS)) {
		const command = letter.toUpperCase();
		const relative = letter !== command;
		if (command === 'Z') {
			pen.x = pen.startX;
			pen.y = pen.startY;
			continue;
		}
		const numbers = (rest.match(NUMBER) ?? []).map(Number);
		const count = ARGUMENTS[command] ?? 2;
		for (let at = 0; at + count <= numbers.length; at += count) {
			const values = numbers.slice(at, at + count);
			if (command === 'M' && at === 0) {
				polygon = [];
				polygons.push(polygon);
			}
			draw(command, values, relative, pen, polygon);
			if (command === 'M' && at === 0) {
				pen.startX = pen.x;
				pen.startY = pen.y;
			}
		}
	}
	return polygons.filter(({ length }) => length >= 6);
}

function draw(
	command: string,
	values: readonly number[],
	relative: boolean,
	pen: Pen,
	polygon: Polygon
): void {
	const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = values;
	const fromX = pen.x;
	const fromY = pen.y;
	const baseX = relative ? fromX : 0;
	const baseY = relative ? fromY : 0;
	if (command === 'H') pen.x = baseX + a;
	else if (command === 'V') pen.y = baseY + a;
	else if (command === 'C') {
		pen.x = baseX + e;
		pen.y = baseY + f;
		const curve = [fromX, fromY, baseX + a, baseY + b, baseX + c, baseY + d, pen.x, pen.y];
		pushCubic(polygon, curve);
		return;
	} else if (command === 'Q') {
		pen.x = baseX + c;
		pen.y = baseY + d;
		// A quadratic curve is a cubic one whose handles are two thirds as long.
		const x = baseX + a;
		const y = baseY + b;
		const toX = (end: number) => end + ((x - end) * 2) / 3;
		const toY = (end: number) => end + ((y - end) * 2) / 3;
		pushCubic(polygon, [
			fromX,
			fromY,
			toX(fromX),
			toY(fromY),
			toX(pen.x),
			toY(pen.y),
			pen.x,
			pen.y
		]);
		return;
	} else if (command === 'A') {
		pen.x = baseX + f;
		pen.y = baseY + g;
		pushArc(polygon, { fromX, fromY, rx: a, ry: b, tilt: c, large: d !== 0, sweep: e !== 0, pen });
		return;
	} else {
		pen.x = baseX + a;
		pen.y = baseY + b;
	}
	polygon.push(pen.x, pen.y);
}

function pushCubic(polygon: Polygon, curve: readonly number[]): void {
	const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = curve;
	for (let piece = 1; piece <= PIECES; piece += 1) {
		const t = piece / PIECES;
		const s = 1 - t;
		const [p0, p1, p2, p3] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
		polygon.push(p0 * x0 + p1 * x1 + p2 * x2 + p3 * x3, p0 * y0 + p1 * y1 + p2 * y2 + p3 * y3);
	}
}

/** An arc by its ends, as in SVG 1.1, appendix F.6. */
function pushArc(
	polygon: Polygon,
	arc: {
		fromX: number;
		fromY: number;
		rx: number;
		ry: number;
		/** In degrees. */
		tilt: number;
		large: boolean;
		sweep: boolean;
		pen: Pen;
	}
): void {
	const { fromX, fromY, pen } = arc;
	const tilt = (arc.tilt * Math.PI) / 180;
	const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)];
	const [dx, dy] = [(fromX - pen.x) / 2, (fromY - pen.y) / 2];
	const [x, y] = [cos * dx + sin * dy, -sin * dx + cos * dy];
	// Radii that do not reach are made long enough.
	const need = Math.sqrt((x / arc.rx) ** 2 + (y / arc.ry) ** 2);
	const rx = arc.rx * Math.max(need, 1);
	const ry = arc.ry * Math.max(need, 1);
	const reach = rx * rx * y * y + ry * ry * x * x;
	const length = Math.sqrt(Math.max((rx * rx * ry * ry - reach) / reach, 0));
	const side = arc.large === arc.sweep ? -length : length;
	const [ux, uy] = [(side * rx * y) / ry, (-side * ry * x) / rx];
	const centreX = cos * ux - sin * uy + (fromX + pen.x) / 2;
	const centreY = sin * ux + cos * uy + (fromY + pen.y) / 2;
	const begin = Math.atan2((y - uy) / ry, (x - ux) / rx);
	let turn = Math.atan2((-y - uy) / ry, (-x - ux) / rx) - begin;
	if (arc.sweep && turn < 0) turn += 2 * Math.PI;
	if (!arc.sweep && turn > 0) turn -= 2 * Math.PI;
	for (let piece = 1; piece <= PIECES; piece += 1) {
		const angle = begin + (turn * piece) / PIECES;
		const [px, py] = [rx * Math.cos(angle), ry * Math.sin(angle)];
		polygon.push(centreX + cos * px - sin * py, centreY + sin * px + cos * py);
	}
}
