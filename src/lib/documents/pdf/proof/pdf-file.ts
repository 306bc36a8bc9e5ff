/**
 * Reads the objects of a PDF (ISO 32000-1, 7.3 and 7.5) as our own files have them: a table of
 * references, objects that each stand alone, streams that are compressed by Flate or not at all.
 */

import { inflateSync } from 'node:zlib';

/** Names begin with a solidus; a string of the file is kept as it stands there, with its brackets. */
export type PdfValue = number | string | boolean | null | PdfReference | PdfDictionary | PdfValue[];

export interface PdfDictionary {
	readonly entries: ReadonlyMap<string, PdfValue>;
}

/** Points at an object. */
export interface PdfReference {
	readonly object: number;
}

/** A PDF that is not built as ours are, or is cut off. */
export class UnreadablePdfError extends Error {
	override readonly name = 'UnreadablePdfError';
}

const TOKEN =
	/(?:[\s\0]|%[^\r\n]*)*(<<|>>|\[|\]|\/[^\s\0()<>[\]{}/%]*|<[\da-fA-F\s]*>|\(|[^\s\0()<>[\]{}/%]+)/y;

/** A line of the table of objects: ten digits of the place, five of the generation, n or f. */
const TABLE_LINE = 20;
/** Unpacked in pieces of so many bytes. */
const CHUNK_BYTES = 64 * 1024;

export class PdfFile {
	readonly #bytes: Buffer;
	readonly #text: string;
	readonly #places = new Map<number, number>();
	readonly #known = new Map<number, PdfValue>();
	/** Where the streams of objects begin. */
	readonly #streams = new Map<number, number>();
	readonly trailer: PdfDictionary;

	/** Throws UnreadablePdfError. */
	constructor(bytes: Uint8Array) {
		this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		this.#text = this.#bytes.toString('latin1');
		this.trailer = this.#readTable();
	}

	/** The numbers of all objects, in the order of the file. */
	get objects(): number[] {
		return [...this.#places].sort(([, a], [, b]) => a - b).map(([object]) => object);
	}

	/** What a value is, where it points at an object. */
	resolve(value: PdfValue | undefined): PdfValue {
		if (value === undefined || value === null) return null;
		return typeof value === 'object' && 'object' in value ? this.#object(value.object) : value;
	}

	/** An entry of a dictionary; null where there is none. */
	entry(owner: PdfValue | undefined, name: string): PdfValue {
		const found = this.resolve(owner);
		return isDictionary(found) ? this.resolve(found.entries.get(name)) : null;
	}

	/** The content of a stream, unpacked. */
	stream(value: PdfValue | undefined): Buffer {
		const reference = value as PdfReference | undefined;
		const object = reference?.object ?? -1;
		const dictionary = this.resolve(value);
		const begin = this.#streams.get(object);
		const length = this.entry(dictionary, 'Length');
		if (begin === undefined || typeof length !== 'number') throw unreadable('a stream is missing');
		const raw = this.#bytes.subarray(begin, begin + length);
		const filter = this.entry(dictionary, 'Filter');
		const only = Array.isArray(filter) && filter.length === 1 ? this.resolve(filter[0]) : filter;
		if (only === null) return raw;
		if (only !== '/FlateDecode') throw unreadable('a stream is packed in an unknown way');
		try {
			return inflateSync(raw, { chunkSize: CHUNK_BYTES });
		} catch (cause) {
			throw new UnreadablePdfError('This PDF can’t be read: a stream is damaged', { cause });
		}
	}

	#object(object: number): PdfValue {
		const known = this.#known.get(object);
		if (known !== undefined) return known;
		const place = this.#places.get(object);
		if (place === undefined) return null;
		const reader = new ValueReader(this.#text, place);
		if (reader.next() !== String(object)) throw unreadable(`object ${object} is not in its place`);
		reader.next();
		if (reader.next() !== 'obj') throw unreadable(`object ${object} is not in its place`);
		const value = reader.value();
		if (reader.next() === 'stream') {
			const after = this.#text[reader.at] === '\r' ? reader.at + 2 : reader.at + 1;
			this.#streams.set(object, after);
		}
		this.#known.set(object, value);
		return value;
	}

	#readTable(): PdfDictionary {
		const last = this.#text.lastIndexOf('startxref');
		const start = last < 0 ? null : /startxref\s+(\d+)/.exec(this.#text.slice(last, last + 40));
		if (!start) throw unreadable('it has no table of its objects');
		const reader = new ValueReader(this.#text, Number(start[1]));
		if (reader.next() !== 'xref') throw unreadable('its table of objects is of another kind');
		for (let word = reader.next(); word !== 'trailer'; word = reader.next()) {
			const [first, count] = [Number(word), Number(reader.next())];
			if (!Number.isInteger(first) || !Number.isInteger(count))
				throw unreadable('its table is cut');
			const begin = this.#text.indexOf('\n', reader.at) + 1;
			for (let index = 0; index < count; index += 1) {
				const line = begin + index * TABLE_LINE;
				if (this.#text[line + 17] !== 'n') continue;
				this.#places.set(first + index, Number(this.#text.slice(line, line + 10)));
			}
			reader.at = begin + count * TABLE_LINE;
		}
		const trailer = reader.value();
		if (!isDictionary(trailer)) throw unreadable('it has no trailer');
		return trailer;
	}
}

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
	return typeof value === 'object' && value !== null && 'entries' in value;
}

export function unreadable(why: string): UnreadablePdfError {
	return new UnreadablePdfError(`This PDF can’t be read: ${why}`);
}

class ValueReader {
	at: number;
	readonly #text: string;

	constructor(text: string, at: number) {
		this.#text = text;
		this.at = at;
	}

	next(): string {
		TOKEN.lastIndex = this.at;
		const token = TOKEN.exec(this.#text)?.[1];
		if (token === undefined) throw unreadable('it ends too soon');
		this.at = TOKEN.lastIndex;
		return token;
	}

	value(token = this.next()): PdfValue {
		if (token === '<<') return this.#dictionary();
		if (token === '[') {
			const list: PdfValue[] = [];
			for (let next = this.next(); next !== ']'; next = this.next()) list.push(this.value(next));
			return list;
		}
		if (token === '(') return this.#literal();
		if (/^\d+$/.test(token)) return this.#numberOrReference(token);
		const number = Number(token);
		if (!Number.isNaN(number)) return number;
		if (token === 'true' || token === 'false') return token === 'true';
		return token === 'null' ? null : token;
	}

	#dictionary(): PdfDictionary {
		const entries = new Map<string, PdfValue>();
		for (let name = this.next(); name !== '>>'; name = this.next()) {
			if (!name.startsWith('/')) throw unreadable('a dictionary is damaged');
			entries.set(name.slice(1), this.value());
		}
		return { entries };
	}

	#numberOrReference(token: string): PdfValue {
		const reference = /\s+\d+\s+R(?![^\s<>[\]/()])/y;
		reference.lastIndex = this.at;
		if (!reference.test(this.#text)) return Number(token);
		this.at = reference.lastIndex;
		return { object: Number(token) };
	}

	/** Brackets may stand within, in pairs or behind a backslash. */
	#literal(): string {
		const begin = this.at;
		for (let depth = 1; depth > 0; this.at += 1) {
			const character = this.#text[this.at];
			if (character === undefined) throw unreadable('a text doesn’t end');
			if (character === '\\') this.at += 1;
			else if (character === '(') depth += 1;
			else if (character === ')') depth -= 1;
		}
		return `(${this.#text.slice(begin, this.at)}`;
	}
}
