/**
 * The fonts of printed documents and where their files are.
 *
 * TrueType only: pdfkit draws blank pages with the woff2 files that serve the web interface. The
 * files are found through Node's module resolution at run time, so the built app finds them in
 * node_modules beside it.
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FontFamily } from '../look.ts';

/** A single font file, by its PostScript name. */
export type FontName =
	| 'Battambang-Regular'
	| 'Battambang-Bold'
	| 'Moul-Regular'
	| 'KantumruyPro-Regular'
	| 'KantumruyPro-Bold'
	| 'KantumruyPro-Italic'
	| 'KantumruyPro-BoldItalic';

export const FONT_NAMES: readonly FontName[] = [
	'Battambang-Regular',
	'Battambang-Bold',
	'Moul-Regular',
	'KantumruyPro-Regular',
	'KantumruyPro-Bold',
	'KantumruyPro-Italic',
	'KantumruyPro-BoldItalic'
];

const FILES: Record<FontName, string> = {
	'Battambang-Regular': 'battambang/400Regular/Battambang_400Regular.ttf',
	'Battambang-Bold': 'battambang/700Bold/Battambang_700Bold.ttf',
	'Moul-Regular': 'moul/400Regular/Moul_400Regular.ttf',
	'KantumruyPro-Regular': 'kantumruy-pro/400Regular/KantumruyPro_400Regular.ttf',
	'KantumruyPro-Bold': 'kantumruy-pro/700Bold/KantumruyPro_700Bold.ttf',
	'KantumruyPro-Italic': 'kantumruy-pro/400Regular_Italic/KantumruyPro_400Regular_Italic.ttf',
	'KantumruyPro-BoldItalic': 'kantumruy-pro/700Bold_Italic/KantumruyPro_700Bold_Italic.ttf'
};

/** The font of each style of a family. Khmer has no italics: emphasis keeps the upright face. */
export const FAMILIES: Record<FontFamily, Record<FontStyle, FontName>> = {
	Battambang: {
		normal: 'Battambang-Regular',
		bold: 'Battambang-Bold',
		italics: 'Battambang-Regular',
		bolditalics: 'Battambang-Bold'
	},
	Moul: {
		normal: 'Moul-Regular',
		bold: 'Moul-Regular',
		italics: 'Moul-Regular',
		bolditalics: 'Moul-Regular'
	},
	Kantumruy: {
		normal: 'KantumruyPro-Regular',
		bold: 'KantumruyPro-Bold',
		italics: 'KantumruyPro-Italic',
		bolditalics: 'KantumruyPro-BoldItalic'
	}
};

export type FontStyle = 'normal' | 'bold' | 'italics' | 'bolditalics';

const require = createRequire(import.meta.url);
const loaded = new Map<FontName, Uint8Array>();

/** The bytes of a font file, read once. Throws when the font package is not installed. */
export function fontBytes(name: FontName): Uint8Array {
	let bytes = loaded.get(name);
	if (!bytes) {
		bytes = new Uint8Array(readFileSync(require.resolve(`@expo-google-fonts/${FILES[name]}`)));
		loaded.set(name, bytes);
	}
	return bytes;
}

/** The same fonts in the form that pdfmake takes them. */
export function fontDescriptors(): Record<FontFamily, Record<FontStyle, Uint8Array>> {
	const families = Object.entries(FAMILIES).map(([family, styles]) => [
		family,
		Object.fromEntries(Object.entries(styles).map(([style, name]) => [style, fontBytes(name)]))
	]);
	return Object.fromEntries(families) as Record<FontFamily, Record<FontStyle, Uint8Array>>;
}

export function isFontName(name: string): name is FontName {
	return name in FILES;
}
