import { SaxesParser } from 'saxes';
import { TableRefused, type TableLimits } from './table-limits.ts';
import { StopReading, type ZipArchive } from './zip-archive.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What a reader of a part wants to hear, with the names of elements without their prefix. */
export interface PartReader {
	open?(name: string, attributes: Attributes): void;
	close?(name: string): void;
	text?(text: string): void;
}

/**
 * Reads a part of a workbook as it is unpacked. `stop` ends the reading early. Declarations of entities are
 * refused, so nothing in a file can stand for more than itself. False where there is no such part. Throws
 * TableRefused: `file_not_table` for XML that is broken or too deep, and what unpacking refuses.
 */
export function readXmlPart(
	archive: ZipArchive,
	name: string,
	limits: TableLimits,
	readerOf: (stop: () => never) => PartReader
): boolean {
	const reader = readerOf(() => {
		throw new StopReading();
	});
	const parser = new SaxesParser();
	const broken = () => new TableRefused('file_not_table');
	let depth = 0;
	parser.on('doctype', () => {
		throw broken();
	});
	parser.on('error', () => {
		throw broken();
	});
	parser.on('opentag', (tag) => {
		if (++depth > limits.depth) throw broken();
		reader.open?.(localName(tag.name), tag.attributes);
	});
	parser.on('closetag', (tag) => {
		depth--;
		reader.close?.(localName(tag.name));
	});
	if (reader.text) {
		parser.on('text', (text) => reader.text?.(text));
		parser.on('cdata', (text) => reader.text?.(text));
	}
	const decoder = new TextDecoder('utf-8', { fatal: true });
	try {
		const found = archive.unpack(name, (piece) => parser.write(decode(decoder, piece, true)));
		if (found) parser.write(decode(decoder, new Uint8Array(), false)).close();
		return found;
	} catch (error) {
		if (error instanceof StopReading) return true;
		throw error;
	}
}

function decode(decoder: TextDecoder, piece: Uint8Array, stream: boolean): string {
	try {
		return decoder.decode(piece, { stream });
	} catch {
		throw new TableRefused('file_not_table');
	}
}

function localName(name: string): string {
	return name.slice(name.indexOf(':') + 1);
}

/** An attribute whatever its prefix: the relationship's id is `r:id` in most files, not in all. */
export function attribute(attributes: Attributes, name: string): string | undefined {
	if (attributes[name] !== undefined) return attributes[name];
	const prefixed = Object.keys(attributes).find((key) => key.endsWith(`:${name}`));
	return prefixed === undefined ? undefined : attributes[prefixed];
}
