import { readTrueType, type TrueType } from '../../fonts/truetype.ts';
import { isDictionary, unreadable, type PdfFile, type PdfValue } from './pdf-file.ts';

/** A font as a finished PDF has it. */
export interface FontInPdf {
	/** The PostScript name, without the letters of the subset. */
	readonly name: string;
	readonly outlines: TrueType;
	/** The glyph that a code draws. */
	glyphOf(code: number): number;
	/** The text that readers find for a code. */
	textOf(code: number): string;
}

const BYTE_ORDER_MARK = 0xfeff;
const SUBSET = /^\/[A-Z]{6}\+/;

/** Reads a font of a page's resources. Throws where it is not embedded as we embed fonts, or broken. */
export function readFontInPdf(file: PdfFile, font: PdfValue): FontInPdf {
	const descendants = file.entry(font, 'DescendantFonts');
	const descendant = Array.isArray(descendants) ? file.resolve(descendants[0]) : null;
	const base = file.entry(font, 'BaseFont');
	const descriptor = file.entry(descendant, 'FontDescriptor');
	if (typeof base !== 'string' || !isDictionary(descriptor)) throw unreadable('a font is missing');
	const outlines = readTrueType(file.stream(descriptor.entries.get('FontFile2')));
	return {
		name: base.replace(SUBSET, ''),
		outlines,
		glyphOf: codeMap(file, descendant),
		textOf: textMap(file, font)
	};
}

/** `CIDToGIDMap`: two bytes a code, or every code its own glyph. */
function codeMap(file: PdfFile, descendant: PdfValue): (code: number) => number {
	if (!isDictionary(descendant)) throw unreadable('a font is missing');
	if (file.entry(descendant, 'CIDToGIDMap') === '/Identity') return (code) => code;
	const map = file.stream(descendant.entries.get('CIDToGIDMap'));
	return (code) => (code * 2 + 1 < map.length ? map.readUInt16BE(code * 2) : 0);
}

function textMap(file: PdfFile, font: PdfValue): (code: number) => string {
	const texts = new Map<number, string>();
	let read = false;
	return (code) => {
		if (!read) readTexts(isDictionary(font) ? file.stream(font.entries.get('ToUnicode')) : null);
		read = true;
		return texts.get(code) ?? '';
	};

	function readTexts(content: Buffer | null): void {
		const map = content?.toString('latin1') ?? '';
		for (const [, block = ''] of map.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
			for (const [, code = '', text = ''] of block.matchAll(/<([^>]*)>\s*<([^>]*)>/g)) {
				texts.set(parseInt(code, 16), utf16(text));
			}
		}
		for (const [, block = ''] of map.matchAll(/beginbfrange([^]*?)endbfrange/g)) {
			for (const [, first = '', list = ''] of block.matchAll(
				/<([^>]*)>\s*<[^>]*>\s*\[([^\]]*)\]/g
			)) {
				let code = parseInt(first, 16);
				for (const [, text = ''] of list.matchAll(/<([^>]*)>/g)) texts.set(code++, utf16(text));
			}
		}
	}
}

/** The code of two bytes at a place of a hexadecimal string. */
export function codeAt(hex: string, index: number): number {
	let code = 0;
	for (let at = index * 4; at < index * 4 + 4; at += 1) {
		const letter = hex.charCodeAt(at);
		// Digits are 0x30 to 0x39; of the letters, small or capital, the last four bits count from 1.
		code = code * 16 + (letter < 0x3a ? letter & 15 : (letter & 15) + 9);
	}
	return code;
}

/** The text of a hexadecimal string in UTF-16, without the mark that may stand before it. */
export function utf16(hex: string): string {
	let text = '';
	for (let index = 0; index * 4 < hex.length; index += 1) {
		const unit = codeAt(hex, index);
		if (unit !== BYTE_ORDER_MARK) text += String.fromCharCode(unit);
	}
	return text;
}
