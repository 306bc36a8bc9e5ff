import { ImageRun } from 'docx';
import { qrCode } from '../figures/qr-code.ts';
import type { Figure, Verification } from '../model/model.ts';
import { pixels } from './measure.ts';
import { svgToPng } from './raster/rasterise.ts';

/** Pixels of the picture that stands for a drawing, for each point on paper: 216 to the inch. */
const PIXELS_PER_POINT = 3;
const WIDEST = 1600;
/** Pixels for a module of a code, so that its edges are sharp. */
const PIXELS_PER_MODULE = 8;

/** A drawing as SVG, with its picture for programs that draw none. */
export function drawing(figure: Pick<Figure, 'svg' | 'width' | 'height' | 'alt'>): ImageRun {
	const transformation = sizeOf(figure.width, figure.height);
	const width = Math.min(Math.ceil(figure.width * PIXELS_PER_POINT), WIDEST);
	return new ImageRun({
		type: 'svg',
		data: Buffer.from(figure.svg),
		transformation,
		fallback: { type: 'png', data: Buffer.from(svgToPng(figure.svg, width)) },
		altText: { name: 'drawing', description: figure.alt }
	});
}

/** The code that opens the page for verification, as a picture that every program shows. */
export function qrDrawing({ url, caption }: Verification, side: number): ImageRun {
	const svg = qrCode(url);
	const modules = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1] ?? 40);
	return new ImageRun({
		type: 'png',
		data: Buffer.from(svgToPng(svg, modules * PIXELS_PER_MODULE)),
		transformation: sizeOf(side, side),
		altText: { name: 'code', description: `${caption} ${url}` }
	});
}

function sizeOf(width: number, height: number): { width: number; height: number } {
	return { width: pixels(width), height: pixels(height) };
}
