import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const EIGHT_BITS = 8;
const RGBA = 6;

/** Pixels of four bytes (red, green, blue, opacity), row by row, as PNG. */
export function encodePng(pixels: Uint8Array, width: number, height: number): Uint8Array {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([EIGHT_BITS, RGBA, 0, 0, 0], 8);
	const rows = Buffer.alloc(height * (width * 4 + 1));
	for (let row = 0; row < height; row += 1) {
		// Each row begins with the number of its filter: none.
		rows.set(pixels.subarray(row * width * 4, (row + 1) * width * 4), row * (width * 4 + 1) + 1);
	}
	return new Uint8Array(
		Buffer.concat([
			SIGNATURE,
			chunk('IHDR', header),
			// Node's own packing differs from machine to machine; this one gives the same bytes on all.
			chunk('IDAT', Buffer.from(zlibSync(rows, { level: 9 }))),
			chunk('IEND', Buffer.alloc(0))
		])
	);
}

function chunk(name: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(data.length);
	const sum = Buffer.alloc(4);
	sum.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, sum]);
}
