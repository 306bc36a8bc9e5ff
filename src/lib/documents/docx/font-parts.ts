/**
 * The fonts that travel in the file, so that it looks the same on a computer without them.
 *
 * They are open (OFL) and allow installation (fsType 0). A Khmer document needs 230 kB of them
 * packed, an English one 180 kB, one in two languages 370 kB: little beside a mail's limit, and
 * without them a ministry's computer sets titles in whatever it has. Where a program takes no embedded fonts, `altName` leads it to
 * the fonts of the same design that Khmer computers have.
 */

import { strToU8 } from 'fflate';
import type { Locale } from '../../domain/language.ts';
import { fontBytes, type FontName } from '../fonts/font-files.ts';
import { NUMERAL_FONT, OFFICE_FONTS, WORD_NAMES } from './fonts.ts';
import { numeralFont } from './numeral-font.ts';

/** Parts of the package by their paths. */
export type FontParts = ReadonlyMap<string, Uint8Array>;

interface Face {
	readonly style: 'embedRegular' | 'embedBold' | 'embedItalic' | 'embedBoldItalic';
	readonly bytes: () => Uint8Array;
}

interface EmbeddedFont {
	readonly name: string;
	readonly altName?: string;
	readonly faces: readonly Face[];
}

const face = (style: Face['style'], name: FontName): Face => ({
	style,
	bytes: () => fontBytes(name)
});

const BATTAMBANG: EmbeddedFont = {
	name: WORD_NAMES.Battambang,
	altName: 'Khmer OS Battambang',
	faces: [face('embedRegular', 'Battambang-Regular'), face('embedBold', 'Battambang-Bold')]
};
const MOUL: EmbeddedFont = {
	name: WORD_NAMES.Moul,
	altName: 'Khmer OS Muol Light',
	faces: [face('embedRegular', 'Moul-Regular')]
};
const KANTUMRUY: EmbeddedFont = {
	name: WORD_NAMES.Kantumruy,
	altName: 'Khmer OS System',
	faces: [
		face('embedRegular', 'KantumruyPro-Regular'),
		face('embedBold', 'KantumruyPro-Bold'),
		face('embedItalic', 'KantumruyPro-Italic'),
		face('embedBoldItalic', 'KantumruyPro-BoldItalic')
	]
};
/** In a Khmer document no more than dashes and quotation marks are set in it. */
const KANTUMRUY_REGULAR: EmbeddedFont = { ...KANTUMRUY, faces: KANTUMRUY.faces.slice(0, 1) };
const NUMERALS: EmbeddedFont = {
	name: NUMERAL_FONT,
	altName: WORD_NAMES.Battambang,
	faces: [{ style: 'embedRegular', bytes: numeralFont }]
};

/** Fonts are hidden by the digits of a key; a fixed one does, for they are no secret. */
const KEY = '5A4D4B4D-0001-4000-8000-000000000000';
const HIDDEN_BYTES = 32;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const known = new Map<string, FontParts>();

/** The table of fonts with the fonts themselves, for documents of a language or of two. */
export function fontParts(locale: Locale, bilingual: boolean): FontParts {
	const kind = `${locale} ${bilingual}`;
	let parts = known.get(kind);
	if (!parts) {
		parts = makeParts(fontsFor(locale, bilingual));
		known.set(kind, parts);
	}
	return parts;
}

/**
 * The table of fonts with those of the reader's office that are used: where one is missing, the free
 * font of the same script stands in, or one of several (ECMA-376, `altName`: divided by commas).
 */
export function withOfficeFonts(fontTable: string, isUsed: (name: string) => boolean): string {
	const used = new Map<string, string[]>();
	for (const { name, otherwise } of Object.values(OFFICE_FONTS)) {
		if (isUsed(name)) used.set(name, [...(used.get(name) ?? []), otherwise]);
	}
	const entries = Array.from(used, ([name, others]) => entryOf(name, others.join(','), []));
	return fontTable.replace('</w:fonts>', `${entries.join('')}</w:fonts>`);
}

function entryOf(name: string, altName: string | undefined, faces: readonly string[]): string {
	return (
		`<w:font w:name="${name}">${altName ? `<w:altName w:val="${altName}"/>` : ''}` +
		`<w:charset w:val="00"/><w:family w:val="auto"/>` +
		`<w:pitch w:val="variable"/>${faces.join('')}</w:font>`
	);
}

function fontsFor(locale: Locale, bilingual: boolean): EmbeddedFont[] {
	if (bilingual) return [BATTAMBANG, MOUL, KANTUMRUY, NUMERALS];
	return locale === 'km' ? [BATTAMBANG, MOUL, KANTUMRUY_REGULAR, NUMERALS] : [KANTUMRUY];
}

function makeParts(fonts: readonly EmbeddedFont[]): FontParts {
	const parts = new Map<string, Uint8Array>();
	let count = 0;
	let relationships = '';
	const entries = fonts.map(({ name, altName, faces }) => {
		const embedded = faces.map(({ style, bytes }) => {
			count += 1;
			parts.set(`word/fonts/font${count}.odttf`, hide(bytes()));
			relationships += `<Relationship Id="rId${count}" Type="${OFFICE}/font" Target="fonts/font${count}.odttf"/>`;
			return `<w:${style} r:id="rId${count}" w:fontKey="{${KEY}}"/>`;
		});
		return entryOf(name, altName, embedded);
	});
	parts.set(
		'word/fontTable.xml',
		strToU8(`${XML}<w:fonts xmlns:r="${OFFICE}" xmlns:w="${WORD}">${entries.join('')}</w:fonts>`)
	);
	parts.set(
		'word/_rels/fontTable.xml.rels',
		strToU8(`${XML}<Relationships xmlns="${RELATIONSHIPS}">${relationships}</Relationships>`)
	);
	return parts;
}

/** As ECMA-376 part 4, 17.8.1 wants it: the first bytes are mixed with those of the key. */
function hide(font: Uint8Array): Uint8Array {
	const key = Buffer.from(KEY.replaceAll('-', ''), 'hex').reverse();
	return font.map((byte, index) =>
		index < HIDDEN_BYTES ? byte ^ (key[index % key.length] ?? 0) : byte
	);
}
