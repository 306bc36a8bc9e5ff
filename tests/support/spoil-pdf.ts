/** Finished PDFs with something wrong in the fonts, as a fault of the program would leave them. */

import { readTrueType, viewOf } from '../../src/lib/documents/fonts/truetype.ts';
import {
	isDictionary,
	PdfFile,
	type PdfReference
} from '../../src/lib/documents/pdf/proof/pdf-file.ts';

/** Which stream of a font is to be changed. */
export type FontPart = 'FontFile2' | 'CIDToGIDMap' | 'ToUnicode';

/** The PDF with a part of each of its fonts changed; the table of its objects is made anew. */
export function spoilPdf(
	pdf: Uint8Array,
	part: FontPart,
	change: (bytes: Uint8Array) => Uint8Array
): Uint8Array {
	const file = new PdfFile(pdf);
	const text = Buffer.from(pdf).toString('latin1');
	const changed = new Map<number, Uint8Array>();
	for (const object of file.objects) {
		const dictionary = file.resolve({ object });
		const reference = isDictionary(dictionary) ? dictionary.entries.get(part) : undefined;
		if (typeof reference !== 'object') continue;
		changed.set((reference as PdfReference).object, change(new Uint8Array(file.stream(reference))));
	}
	const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%ÿÿÿÿ\n', 'latin1')];
	const places: [number, number][] = [];
	let length = parts[0]!.length;
	const add = (piece: Buffer) => {
		parts.push(piece);
		length += piece.length;
	};
	for (const object of file.objects) {
		places.push([object, length]);
		const bytes = changed.get(object);
		if (bytes) {
			add(Buffer.from(`${object} 0 obj\n<< /Length ${bytes.length} >>\nstream\n`));
			add(Buffer.from(bytes));
			add(Buffer.from('\nendstream\nendobj\n'));
		} else {
			const begin = new RegExp(`(?<=\\n)${object} 0 obj\\n`).exec(text)!.index;
			add(Buffer.from(text.slice(begin, text.indexOf('\nendobj', begin) + 8), 'latin1'));
		}
	}
	const table = length;
	const lines = places
		.sort(([a], [b]) => a - b)
		.map(([, place]) => `${String(place).padStart(10, '0')} 00000 n \n`);
	const trailer = text.slice(text.lastIndexOf('trailer'), text.lastIndexOf('startxref'));
	add(Buffer.from(`xref\n0 ${lines.length + 1}\n0000000000 65535 f \n${lines.join('')}`));
	add(Buffer.from(`${trailer}startxref\n${table}\n%%EOF\n`, 'latin1'));
	return new Uint8Array(Buffer.concat(parts));
}

/** The font with other offsets in its index of outlines. */
export function withOffsets(font: Uint8Array, change: (offsets: Uint32Array) => void): Uint8Array {
	const copy = font.slice();
	const { tables, offsets } = readTrueType(copy);
	change(offsets);
	const loca = viewOf(tables.get('loca')!);
	offsets.forEach((offset, index) => loca.setUint32(index * 4, offset));
	return copy;
}

/** The font with the index of outlines in two bytes each, cut off to fit. */
export function withShortIndex(font: Uint8Array, mask = 0xffff): Uint8Array {
	const copy = font.slice();
	const { tables, offsets } = readTrueType(copy);
	const loca = viewOf(tables.get('loca')!);
	offsets.forEach((offset, index) => loca.setUint16(index * 2, (offset >> 1) & mask));
	viewOf(tables.get('head')!).setInt16(50, 0);
	return copy;
}
