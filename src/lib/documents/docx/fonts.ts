/**
 * Fonts as Word names them.
 *
 * Word takes the font of a run by script: `ascii` for plain Latin, `hAnsi` for dashes, curly quotes
 * and accented letters, `cs` for Khmer. Battambang and Moul have no more than ASCII beside Khmer.
 */

import type { IFontAttributesProperties, IRunStylePropertiesOptions } from 'docx';
import type { Locale } from '../../domain/language.ts';
import type { DocumentStyle, FallbackFamily, FontFamily, OfficialFamily } from '../model/look.ts';
import { isFallback } from '../model/look.ts';
import { halfPoints } from './measure.ts';

export const WORD_NAMES: Record<OfficialFamily, string> = {
	Battambang: 'Battambang',
	Moul: 'Moul',
	Kantumruy: 'Kantumruy Pro'
};

/** A font that offices have for a script, and the one of the same script that is free to install. */
export interface OfficeFont {
	readonly name: string;
	readonly otherwise: string;
	/** The language by which Word shapes and corrects it; of Latin and signs the document's own. */
	readonly language?: Readonly<Partial<Record<'value' | 'eastAsia' | 'bidirectional', string>>>;
}

/**
 * Names in other scripts take fonts that come with Word; of ours the Chinese alone weighs twelve
 * megabytes, too much to travel in a letter.
 */
export const OFFICE_FONTS: Record<FallbackFamily, OfficeFont> = {
	NotoSans: { name: 'Arial', otherwise: 'Noto Sans' },
	NotoSansMath: { name: 'Cambria Math', otherwise: 'Noto Sans Math' },
	NotoSansSymbols2: { name: 'Segoe UI Symbol', otherwise: 'Noto Sans Symbols2' },
	NotoSansThai: {
		name: 'Leelawadee UI',
		otherwise: 'Noto Sans Thai',
		language: { bidirectional: 'th-TH' }
	},
	NotoSansLao: { name: 'Lao UI', otherwise: 'Noto Sans Lao', language: { bidirectional: 'lo-LA' } },
	NotoNaskhArabic: {
		name: 'Times New Roman',
		otherwise: 'Noto Naskh Arabic',
		language: { bidirectional: 'ar-SA' }
	},
	NotoSansDevanagari: {
		name: 'Nirmala UI',
		otherwise: 'Noto Sans Devanagari',
		language: { bidirectional: 'hi-IN' }
	},
	NotoSansMyanmar: {
		name: 'Myanmar Text',
		otherwise: 'Noto Sans Myanmar',
		language: { bidirectional: 'my-MM' }
	},
	NotoSansHebrew: {
		name: 'Arial',
		otherwise: 'Noto Sans Hebrew',
		language: { bidirectional: 'he-IL' }
	},
	NotoSansArmenian: {
		name: 'Sylfaen',
		otherwise: 'Noto Sans Armenian',
		language: { value: 'hy-AM' }
	},
	NotoSansGeorgian: {
		name: 'Sylfaen',
		otherwise: 'Noto Sans Georgian',
		language: { value: 'ka-GE' }
	},
	NotoSansEthiopic: {
		name: 'Ebrima',
		otherwise: 'Noto Sans Ethiopic',
		language: { bidirectional: 'am-ET' }
	},
	NotoSansBengali: {
		name: 'Nirmala UI',
		otherwise: 'Noto Sans Bengali',
		language: { bidirectional: 'bn-BD' }
	},
	NotoSansGurmukhi: {
		name: 'Nirmala UI',
		otherwise: 'Noto Sans Gurmukhi',
		language: { bidirectional: 'pa-IN' }
	},
	NotoSansGujarati: {
		name: 'Nirmala UI',
		otherwise: 'Noto Sans Gujarati',
		language: { bidirectional: 'gu-IN' }
	},
	NotoSansTamil: {
		name: 'Nirmala UI',
		otherwise: 'Noto Sans Tamil',
		language: { bidirectional: 'ta-IN' }
	},
	NotoSansTelugu: {
		name: 'Nirmala UI',
		otherwise: 'Noto Sans Telugu',
		language: { bidirectional: 'te-IN' }
	},
	NotoSansKannada: {
		name: 'Nirmala UI',
		otherwise: 'Noto Sans Kannada',
		language: { bidirectional: 'kn-IN' }
	},
	NotoSansMalayalam: {
		name: 'Nirmala UI',
		otherwise: 'Noto Sans Malayalam',
		language: { bidirectional: 'ml-IN' }
	},
	NotoSansSinhala: {
		name: 'Nirmala UI',
		otherwise: 'Noto Sans Sinhala',
		language: { bidirectional: 'si-LK' }
	},
	ChocolateClassicalSans: {
		name: 'Microsoft YaHei',
		otherwise: 'Noto Sans CJK SC',
		language: { eastAsia: 'zh-CN' }
	},
	NanumGothic: {
		name: 'Malgun Gothic',
		otherwise: 'NanumGothic',
		language: { eastAsia: 'ko-KR' }
	},
	// What we can't draw, the reader's computer may.
	CodeBoxes: { name: 'Segoe UI', otherwise: 'Noto Sans' }
};

/** Draws the digits 0–9 that Word counts with as ០–៩; see numeral-font.ts. */
export const NUMERAL_FONT = 'Sontonea Khmer Numerals';

const LANGUAGES: Record<Locale, string> = { km: 'km-KH', en: 'en-GB' };

/** The fonts of a family for all scripts. */
export function fontsOf(family: FontFamily): IFontAttributesProperties {
	if (isFallback(family)) {
		const { name } = OFFICE_FONTS[family];
		return { ascii: name, hAnsi: name, cs: name, eastAsia: name };
	}
	const name = WORD_NAMES[family];
	return { ascii: name, hAnsi: WORD_NAMES.Kantumruy, cs: name };
}

/** The font in which Word's own counting is shown, of pages and of lists. */
export function countingFonts({ locale, body }: DocumentStyle): IFontAttributesProperties {
	if (locale !== 'km') return fontsOf(body);
	return { ascii: NUMERAL_FONT, hAnsi: NUMERAL_FONT, cs: NUMERAL_FONT };
}

/** How text in a face of a style is set; the library gives size and weight to Khmer as well. */
export function faceOf(
	style: DocumentStyle,
	face: 'body' | 'title',
	points: number
): IRunStylePropertiesOptions {
	return {
		font: fontsOf(style[face]),
		size: halfPoints(points),
		...(face === 'title' && style.titleBold ? { bold: true } : {})
	};
}

/** The language of Latin text is English in both; that of Khmer text is Khmer in both. */
export const LANGUAGE = { value: LANGUAGES.en, bidirectional: LANGUAGES.km } as const;

/** The language of a document as its properties tell it. */
export function languageTag(locale: Locale): string {
	return LANGUAGES[locale];
}
