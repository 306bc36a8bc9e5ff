import QRCode from 'qrcode';

/** Modules of empty space around the code that readers need. */
const QUIET_ZONE = 2;

/** An address as a QR code in SVG, one square unit a module. */
export function qrCode(address: string): string {
	const { modules } = QRCode.create(address.toWellFormed(), { errorCorrectionLevel: 'M' });
	const { size } = modules;
	let path = '';
	for (let row = 0; row < size; row += 1) {
		for (let column = 0; column < size; column += 1) {
			let length = 0;
			while (column + length < size && modules.get(row, column + length)) length += 1;
			if (length === 0) continue;
			path += `M${column + QUIET_ZONE} ${row + QUIET_ZONE}h${length}v1h-${length}z`;
			column += length;
		}
	}
	const side = size + 2 * QUIET_ZONE;
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side}" height="${side}"><path fill="#000000" d="${path}"/></svg>`;
}
