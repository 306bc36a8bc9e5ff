import { inflateSync } from 'node:zlib';

/** Reads a PNG of eight bits a channel, not interlaced, as browsers write them; alpha is left out. */
export function readPng(file: Uint8Array): { width: number; height: number; grey: Uint8Array } {
	const bytes = Buffer.from(file);
	const width = bytes.readUInt32BE(16);
	const height = bytes.readUInt32BE(20);
	const channels = { 0: 1, 2: 3, 4: 2, 6: 4 }[bytes[25] ?? -1];
	if (bytes[24] !== 8 || channels === undefined || bytes[28] !== 0) {
		throw new Error('not a PNG of eight bits a channel');
	}
	const parts: Buffer[] = [];
	for (let at = 8; at < bytes.length;) {
		const length = bytes.readUInt32BE(at);
		if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') {
			parts.push(bytes.subarray(at + 8, at + 8 + length));
		}
		at += length + 12;
	}
	const rows = unfilter(inflateSync(Buffer.concat(parts)), width * channels, height, channels);
	const colours = channels >= 3 ? 3 : 1;
	const grey = new Uint8Array(width * height);
	for (let dot = 0; dot < grey.length; dot += 1) {
		let sum = 0;
		for (let colour = 0; colour < colours; colour += 1) sum += rows[dot * channels + colour] ?? 0;
		grey[dot] = sum / colours;
	}
	return { width, height, grey };
}

/** Undoes the filters of PNG (section 9 of its specification). */
function unfilter(data: Buffer, stride: number, height: number, step: number): Uint8Array {
	const rows = new Uint8Array(stride * height);
	for (let row = 0; row < height; row += 1) {
		const filter = data[row * (stride + 1)];
		for (let column = 0; column < stride; column += 1) {
			const at = row * stride + column;
			const left = column >= step ? (rows[at - step] ?? 0) : 0;
			const above = row > 0 ? (rows[at - stride] ?? 0) : 0;
			const corner = row > 0 && column >= step ? (rows[at - stride - step] ?? 0) : 0;
			const raw = data[row * (stride + 1) + 1 + column] ?? 0;
			rows[at] = raw + predicted(filter, left, above, corner);
		}
	}
	return rows;
}

function predicted(filter: number | undefined, left: number, above: number, corner: number) {
	if (filter === 1) return left;
	if (filter === 2) return above;
	if (filter === 3) return (left + above) >> 1;
	if (filter !== 4) return 0;
	const estimate = left + above - corner;
	const [a, b, c] = [left, above, corner].map((value) => Math.abs(estimate - value));
	if (a! <= b! && a! <= c!) return left;
	return b! <= c! ? above : corner;
}
