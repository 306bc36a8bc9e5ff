/**
 * The fonts of printed documents and where their files are.
 *
 * TrueType only: pdfkit draws blank pages with the woff2 files that serve the web interface. The
 * files are found through Node's module resolution at run time, so the built app finds them in
 * node_modules beside it. Each is read when a text first needs it.
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FontFamily } from '../model/look.ts';
import { CODE_BOXES, codeBoxFont } from './code-box-font.ts';

/** Where each font is, by its PostScript name. */
const FILES = {
	'Battambang-Regular': 'battambang/400Regular/Battambang_400Regular.ttf',
	'Battambang-Bold': 'battambang/700Bold/Battambang_700Bold.ttf',
	'Moul-Regular': 'moul/400Regular/Moul_400Regular.ttf',
	'KantumruyPro-Regular': 'kantumruy-pro/400Regular/KantumruyPro_400Regular.ttf',
	'KantumruyPro-Bold': 'kantumruy-pro/700Bold/KantumruyPro_700Bold.ttf',
	'KantumruyPro-Italic': 'kantumruy-pro/400Regular_Italic/KantumruyPro_400Regular_Italic.ttf',
	'KantumruyPro-BoldItalic': 'kantumruy-pro/700Bold_Italic/KantumruyPro_700Bold_Italic.ttf',
	'NotoSans-Regular': 'noto-sans/400Regular/NotoSans_400Regular.ttf',
	'NotoSans-Bold': 'noto-sans/700Bold/NotoSans_700Bold.ttf',
	'NotoSans-Italic': 'noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf',
	'NotoSans-BoldItalic': 'noto-sans/700Bold_Italic/NotoSans_700Bold_Italic.ttf',
	'NotoSansMath-Regular': 'noto-sans-math/400Regular/NotoSansMath_400Regular.ttf',
	'NotoSansSymbols2-Regular': 'noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf',
	'NotoSansThai-Regular': 'noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf',
	'NotoSansThai-Bold': 'noto-sans-thai/700Bold/NotoSansThai_700Bold.ttf',
	'NotoSansLao-Regular': 'noto-sans-lao/400Regular/NotoSansLao_400Regular.ttf',
	'NotoSansLao-Bold': 'noto-sans-lao/700Bold/NotoSansLao_700Bold.ttf',
	'NotoNaskhArabic-Regular': 'noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
	'NotoNaskhArabic-Bold': 'noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf',
	'NotoSansDevanagari-Regular': 'noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf',
	'NotoSansDevanagari-Bold': 'noto-sans-devanagari/700Bold/NotoSansDevanagari_700Bold.ttf',
	'NotoSansMyanmar-Regular': 'noto-sans-myanmar/400Regular/NotoSansMyanmar_400Regular.ttf',
	'NotoSansMyanmar-Bold': 'noto-sans-myanmar/700Bold/NotoSansMyanmar_700Bold.ttf',
	'NotoSansHebrew-Regular': 'noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf',
	'NotoSansHebrew-Bold': 'noto-sans-hebrew/700Bold/NotoSansHebrew_700Bold.ttf',
	'NotoSansArmenian-Regular': 'noto-sans-armenian/400Regular/NotoSansArmenian_400Regular.ttf',
	'NotoSansArmenian-Bold': 'noto-sans-armenian/700Bold/NotoSansArmenian_700Bold.ttf',
	'NotoSansGeorgian-Regular': 'noto-sans-georgian/400Regular/NotoSansGeorgian_400Regular.ttf',
	'NotoSansGeorgian-Bold': 'noto-sans-georgian/700Bold/NotoSansGeorgian_700Bold.ttf',
	'NotoSansEthiopic-Regular': 'noto-sans-ethiopic/400Regular/NotoSansEthiopic_400Regular.ttf',
	'NotoSansEthiopic-Bold': 'noto-sans-ethiopic/700Bold/NotoSansEthiopic_700Bold.ttf',
	'NotoSansBengali-Regular': 'noto-sans-bengali/400Regular/NotoSansBengali_400Regular.ttf',
	'NotoSansBengali-Bold': 'noto-sans-bengali/700Bold/NotoSansBengali_700Bold.ttf',
	'NotoSansGurmukhi-Regular': 'noto-sans-gurmukhi/400Regular/NotoSansGurmukhi_400Regular.ttf',
	'NotoSansGurmukhi-Bold': 'noto-sans-gurmukhi/700Bold/NotoSansGurmukhi_700Bold.ttf',
	'NotoSansGujarati-Regular': 'noto-sans-gujarati/400Regular/NotoSansGujarati_400Regular.ttf',
	'NotoSansGujarati-Bold': 'noto-sans-gujarati/700Bold/NotoSansGujarati_700Bold.ttf',
	'NotoSansTamil-Regular': 'noto-sans-tamil/400Regular/NotoSansTamil_400Regular.ttf',
	'NotoSansTamil-Bold': 'noto-sans-tamil/700Bold/NotoSansTamil_700Bold.ttf',
	'NotoSansTelugu-Regular': 'noto-sans-telugu/400Regular/NotoSansTelugu_400Regular.ttf',
	'NotoSansTelugu-Bold': 'noto-sans-telugu/700Bold/NotoSansTelugu_700Bold.ttf',
	'NotoSansKannada-Regular': 'noto-sans-kannada/400Regular/NotoSansKannada_400Regular.ttf',
	'NotoSansKannada-Bold': 'noto-sans-kannada/700Bold/NotoSansKannada_700Bold.ttf',
	'NotoSansMalayalam-Regular': 'noto-sans-malayalam/400Regular/NotoSansMalayalam_400Regular.ttf',
	'NotoSansMalayalam-Bold': 'noto-sans-malayalam/700Bold/NotoSansMalayalam_700Bold.ttf',
	'NotoSansSinhala-Regular': 'noto-sans-sinhala/400Regular/NotoSansSinhala_400Regular.ttf',
	'NotoSansSinhala-Bold': 'noto-sans-sinhala/700Bold/NotoSansSinhala_700Bold.ttf',
	'ChocolateClassicalSans-Regular':
		'chocolate-classical-sans/400Regular/ChocolateClassicalSans_400Regular.ttf',
	NanumGothic: 'nanum-gothic/400Regular/NanumGothic_400Regular.ttf',
	NanumGothicBold: 'nanum-gothic/700Bold/NanumGothic_700Bold.ttf'
} as const;

/** A single font file, by its PostScript name. */
export type FontName = keyof typeof FILES | typeof CODE_BOXES;

export type FontStyle = 'normal' | 'bold' | 'italics' | 'bolditalics';

/** A family with an upright face alone, or with a bold one: what is slanted or bold falls back to them. */
const upright = (normal: FontName, bold = normal): Record<FontStyle, FontName> => ({
	normal,
	bold,
	italics: normal,
	bolditalics: bold
});

/** The font of each style of a family. Khmer has no italics: emphasis keeps the upright face. */
export const FAMILIES: Record<FontFamily, Record<FontStyle, FontName>> = {
	Battambang: upright('Battambang-Regular', 'Battambang-Bold'),
	Moul: upright('Moul-Regular'),
	Kantumruy: {
		normal: 'KantumruyPro-Regular',
		bold: 'KantumruyPro-Bold',
		italics: 'KantumruyPro-Italic',
		bolditalics: 'KantumruyPro-BoldItalic'
	},
	NotoSans: {
		normal: 'NotoSans-Regular',
		bold: 'NotoSans-Bold',
		italics: 'NotoSans-Italic',
		bolditalics: 'NotoSans-BoldItalic'
	},
	NotoSansMath: upright('NotoSansMath-Regular'),
	NotoSansSymbols2: upright('NotoSansSymbols2-Regular'),
	NotoSansThai: upright('NotoSansThai-Regular', 'NotoSansThai-Bold'),
	NotoSansLao: upright('NotoSansLao-Regular', 'NotoSansLao-Bold'),
	NotoNaskhArabic: upright('NotoNaskhArabic-Regular', 'NotoNaskhArabic-Bold'),
	NotoSansDevanagari: upright('NotoSansDevanagari-Regular', 'NotoSansDevanagari-Bold'),
	NotoSansMyanmar: upright('NotoSansMyanmar-Regular', 'NotoSansMyanmar-Bold'),
	NotoSansHebrew: upright('NotoSansHebrew-Regular', 'NotoSansHebrew-Bold'),
	NotoSansArmenian: upright('NotoSansArmenian-Regular', 'NotoSansArmenian-Bold'),
	NotoSansGeorgian: upright('NotoSansGeorgian-Regular', 'NotoSansGeorgian-Bold'),
	NotoSansEthiopic: upright('NotoSansEthiopic-Regular', 'NotoSansEthiopic-Bold'),
	NotoSansBengali: upright('NotoSansBengali-Regular', 'NotoSansBengali-Bold'),
	NotoSansGurmukhi: upright('NotoSansGurmukhi-Regular', 'NotoSansGurmukhi-Bold'),
	NotoSansGujarati: upright('NotoSansGujarati-Regular', 'NotoSansGujarati-Bold'),
	NotoSansTamil: upright('NotoSansTamil-Regular', 'NotoSansTamil-Bold'),
	NotoSansTelugu: upright('NotoSansTelugu-Regular', 'NotoSansTelugu-Bold'),
	NotoSansKannada: upright('NotoSansKannada-Regular', 'NotoSansKannada-Bold'),
	NotoSansMalayalam: upright('NotoSansMalayalam-Regular', 'NotoSansMalayalam-Bold'),
	NotoSansSinhala: upright('NotoSansSinhala-Regular', 'NotoSansSinhala-Bold'),
	ChocolateClassicalSans: upright('ChocolateClassicalSans-Regular'),
	NanumGothic: upright('NanumGothic', 'NanumGothicBold'),
	CodeBoxes: upright(CODE_BOXES)
};

const require = createRequire(import.meta.url);
const loaded = new Map<FontName, Uint8Array>();

/** The path of a font's file; null of the one that is made here. Throws where the package is missing. */
export function fontPath(name: FontName): string | null {
	return name === CODE_BOXES ? null : require.resolve(`@expo-google-fonts/${FILES[name]}`);
}

/** The bytes of a font file, read once. Throws when the font package is not installed. */
export function fontBytes(name: FontName): Uint8Array {
	let bytes = loaded.get(name);
	if (!bytes) {
		const path = fontPath(name);
		bytes = path === null ? codeBoxFont() : new Uint8Array(readFileSync(path));
		loaded.set(name, bytes);
	}
	return bytes;
}

/** A family in the form that pdfmake takes it; a file is read when its style is first asked for. */
export function fontDescriptor(family: FontFamily): Record<FontStyle, Uint8Array> {
	const styles = FAMILIES[family];
	return {
		get normal() {
			return fontBytes(styles.normal);
		},
		get bold() {
			return fontBytes(styles.bold);
		},
		get italics() {
			return fontBytes(styles.italics);
		},
		get bolditalics() {
			return fontBytes(styles.bolditalics);
		}
	};
}

/** Whether bold text of a family is drawn with its upright face; Moul is heavy by itself. */
export function lacksBold(family: FontFamily): boolean {
	const { normal, bold } = FAMILIES[family];
	return bold === normal && family !== 'Moul' && family !== 'CodeBoxes';
}

export function isFontFamily(name: string): name is FontFamily {
	return name in FAMILIES;
}

export function isFontName(name: string): name is FontName {
	return name in FILES || name === CODE_BOXES;
}
