import { Inflate } from 'fflate';
import { TableRefused, type TableLimits } from './table-limits.ts';

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;

interface Entry {
	method: number;
	packed: number;
	at: number;
}

/**
 * An archive whose parts are unpacked piece by piece. What counts is what comes out, never what the archive
 * says of itself. Throws TableRefused: `file_not_table` where it is broken, `file_unpacks_large` where a part
 * or all parts together are too large.
 */
export class ZipArchive {
	readonly #bytes: Uint8Array;
	readonly #view: DataView;
	readonly #entries: Map<string, Entry>;
	readonly #limits: TableLimits;
	#unpacked = 0;

	constructor(bytes: Uint8Array, limits: TableLimits) {
		this.#bytes = bytes;
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		this.#limits = limits;
		this.#entries = this.#readDirectory();
	}

	has(name: string): boolean {
		return this.#entries.has(keyOf(name));
	}

	/** Unpacks a part and gives it away piece by piece; false where there is none of that name. */
	unpack(name: string, take: (piece: Uint8Array) => void): boolean {
		const entry = this.#entries.get(keyOf(name));
		if (!entry) return false;
		const packed = this.#bytesOf(entry);
		let size = 0;
		const count = (piece: Uint8Array) => {
			size += piece.byteLength;
			this.#unpacked += piece.byteLength;
			if (size > this.#limits.partBytes || this.#unpacked > this.#limits.unpackedBytes) {
				const megabytes = this.#limits.partBytes / 1024 / 1024;
				throw new TableRefused('file_unpacks_large', { megabytes });
			}
			take(piece);
		};
		if (entry.method === 0) count(packed);
		else if (entry.method === 8) inflate(packed, count);
		else throw broken();
		return true;
	}

	#readDirectory(): Map<string, Entry> {
		const end = this.#findEnd();
		const entries = new Map<string, Entry>();
		const count = this.#view.getUint16(end + 10, true);
		if (count > this.#limits.parts) throw broken();
		let at = this.#view.getUint32(end + 16, true);
		for (let n = 0; n < count; n++) {
			if (at + 46 > end || this.#view.getUint32(at, true) !== directoryEntry) throw broken();
			const nameLength = this.#view.getUint16(at + 28, true);
			const flags = this.#view.getUint16(at + 8, true);
			const name = keyOf(
				new TextDecoder().decode(this.#bytes.subarray(at + 46, at + 46 + nameLength))
			);
			// Two parts of one name: programs differ in which they take, so neither is. Bit 0: encrypted.
			if (entries.has(name) || flags & 1) throw broken();
			entries.set(name, {
				method: this.#view.getUint16(at + 10, true),
				packed: this.#view.getUint32(at + 20, true),
				at: this.#view.getUint32(at + 42, true)
			});
			at +=
				46 + nameLength + this.#view.getUint16(at + 30, true) + this.#view.getUint16(at + 32, true);
		}
		return entries;
	}

	#findEnd(): number {
		const from = Math.max(0, this.#bytes.byteLength - 66_000);
		for (let at = this.#bytes.byteLength - 22; at >= from; at--) {
			if (this.#view.getUint32(at, true) === endOfDirectory) return at;
		}
		throw broken();
	}

	#bytesOf({ at, packed }: Entry): Uint8Array {
		if (at + 30 > this.#bytes.byteLength || this.#view.getUint32(at, true) !== localHeader) {
			throw broken();
		}
		const start =
			at + 30 + this.#view.getUint16(at + 26, true) + this.#view.getUint16(at + 28, true);
		if (start + packed > this.#bytes.byteLength) throw broken();
		return this.#bytes.subarray(start, start + packed);
	}
}

/** Parts of a package are one whatever the case of their names (ECMA-376 part 2, 6.2.2.3). */
function keyOf(name: string): string {
	return name.toLowerCase();
}

function broken(): TableRefused {
	return new TableRefused('file_not_table');
}

// A piece of packed bytes unpacks to at most a thousand times as much: what is held at once stays small.
const pieceBytes = 4096;

function inflate(packed: Uint8Array, take: (piece: Uint8Array) => void): void {
	let whole = false;
	const stream = new Inflate((piece, final) => {
		whole ||= final;
		take(piece);
	});
	try {
		for (let at = 0; at < packed.byteLength || at === 0; at += pieceBytes) {
			stream.push(packed.subarray(at, at + pieceBytes), at + pieceBytes >= packed.byteLength);
		}
	} catch (error) {
		if (error instanceof TableRefused || error instanceof StopReading) throw error;
		throw broken();
	}
	if (!whole) throw broken();
}

/** Thrown by who takes pieces once there is nothing more to be had from the part. */
export class StopReading extends Error {}
