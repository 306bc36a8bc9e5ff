import QRCode from 'qrcode';

/** Modules of empty space around the code that readers need. */
const QUIET_ZONE = 2;

/** The dark modules of a code, row by row, in units of a module from its left and upper edge. */
export interface CodeModules {
	/** With the empty space around. */
	readonly side: number;
	readonly runs: readonly { readonly x: number; readonly y: number; readonly length: number }[];
}

/** An address as a QR code. */
export function codeModules(address: string): CodeModules {
	const { modules } = QRCode.create(address.toWellFormed(), { errorCorrectionLevel: 'M' });
	const { size } = modules;
	const runs: { x: number; y: number; length: number }[] = [];
	for (let row = 0; row < size; row += 1) {
		for (let column = 0; column < size; column += 1) {
			let length = 0;
			while (column + length < size && modules.get(row, column + length)) length += 1;
			if (length === 0) continue;
			runs.push({ x: column + QUIET_ZONE, y: row + QUIET_ZONE, length });
			column += length;
		}
	}
	return { side: size + 2 * QUIET_ZONE, runs };
}

/** An address as a QR code in SVG, one square unit a module. */
export function qrCode(address: string): string {
	const { side, runs } = codeModules(address);
	const path = runs.map(({ x, y, length }) => `M${x} ${y}h${length}v1h-${length}z`).join('');
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side}" height="${side}"><path fill="#000000" d="${path}"/></svg>`;
}
