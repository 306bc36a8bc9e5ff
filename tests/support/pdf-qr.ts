import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import QRCode from 'qrcode';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

prepareZXingModule({
	// Its own file, not the one that it would fetch.
	overrides: {
		wasmBinary: Uint8Array.from(
			readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
		).buffer
	}
});

/** A QR code as it is drawn in a PDF. */
export interface DrawnCode {
	/** From 1. */
	page: number;
	/** From edge to edge, without the empty space around it, in millimetres. */
	side: number;
	/** The modules row by row: `1` is dark. */
	modules: string;
}

const MOVE = 0;
const LINE = 1;
const CLOSE = 4;

/** The corners of the closed rectangles of a path; null where it has anything else. */
function rectanglesOf(path: ArrayLike<number>): [number, number][][] | null {
	const rectangles: [number, number][][] = [];
	let corners: [number, number][] = [];
	for (let at = 0; at < path.length;) {
		const step = path[at];
		if (step === MOVE || step === LINE) {
			corners.push([path[at + 1]!, path[at + 2]!]);
			at += 3;
		} else if (step === CLOSE) {
			rectangles.push(corners);
			corners = [];
			at += 1;
		} else return null;
	}
	return rectangles;
}

/** The QR codes that are drawn in a PDF, read back from its lines as a scanner would see them. */
export async function codesOf(bytes: Uint8Array): Promise<DrawnCode[]> {
	const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
	const codes: DrawnCode[] = [];
	for (let number = 1; number <= document.numPages; number++) {
		const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList();
		let scale = 1;
		fnArray.forEach((operation, index) => {
			if (operation === OPS.transform) scale = (argsArray[index] as number[])[0]!;
			if (operation !== OPS.constructPath) return;
			const path = (argsArray[index] as [number, [ArrayLike<number>?]])[1]?.[0];
			const rectangles = path && path.length > 1000 ? rectanglesOf(path) : null;
			if (!rectangles) return;
			const dark = new Set<string>();
			for (const corners of rectangles) {
				const columns = corners.map(([x]) => x);
				const row = Math.min(...corners.map(([, y]) => y));
				for (let x = Math.min(...columns); x < Math.max(...columns); x++) dark.add(`${x} ${row}`);
			}
			const [left, top, right] = edgesOf(dark);
			const size = right - left + 1;
			let modules = '';
			for (let y = top; y < top + size; y++) {
				for (let x = left; x < left + size; x++) modules += dark.has(`${x} ${y}`) ? '1' : '0';
			}
			codes.push({ page: number, side: ((size * scale) / 72) * 25.4, modules });
		});
	}
	await document.destroy();
	return codes;
}

function edgesOf(dark: Set<string>): [number, number, number] {
	const points = [...dark].map((point) => point.split(' ').map(Number) as [number, number]);
	const columns = points.map(([x]) => x);
	return [Math.min(...columns), Math.min(...points.map(([, y]) => y)), Math.max(...columns)];
}

/** The modules of the QR code that says this. */
export function modulesOf(text: string): string {
	const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
	let all = '';
	for (let row = 0; row < modules.size; row++) {
		for (let column = 0; column < modules.size; column++) {
			all += modules.get(row, column) ? '1' : '0';
		}
	}
	return all;
}

const pixelsEach = 4;
const quiet = 4; // modules of empty space around a code, which its standard asks for

/** What a drawn code says to a scanner; null where it says nothing. */
export async function textOf({ modules }: DrawnCode): Promise<string | null> {
	const size = Math.sqrt(modules.length);
	const side = (size + 2 * quiet) * pixelsEach;
	const data = new Uint8ClampedArray(side * side * 4).fill(255);
	for (let y = 0; y < side; y++) {
		for (let x = 0; x < side; x++) {
			const column = Math.floor(x / pixelsEach) - quiet;
			const row = Math.floor(y / pixelsEach) - quiet;
			if (row < 0 || column < 0 || row >= size || column >= size) continue;
			if (modules[row * size + column] !== '1') continue;
			data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
		}
	}
	const image = { data, width: side, height: side, colorSpace: 'srgb' } as ImageData;
	const [read] = await readBarcodes(image, { formats: ['QRCode'] });
	return read?.isValid ? read.text : null;
}
