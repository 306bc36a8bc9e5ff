/**
 * Fonts as Word names them.
 *
 * Word takes the font of a run by script: `ascii` for plain Latin, `hAnsi` for dashes, curly quotes
 * and accented letters, `cs` for Khmer. Battambang and Moul have no more than ASCII beside Khmer.
 */

import type { IFontAttributesProperties, IRunStylePropertiesOptions } from 'docx';
import type { Locale } from '../../i18n/format.ts';
import type { DocumentStyle, FontFamily } from '../look.ts';
import { halfPoints } from './measure.ts';

export const WORD_NAMES: Record<FontFamily, string> = {
	Battambang: 'Battambang',
	Moul: 'Moul',
	Kantumruy: 'Kantumruy Pro'
};

/** Draws the digits 0–9 that Word counts with as ០–៩; see numeral-font.ts. */
export const NUMERAL_FONT = 'Sontonea Khmer Numerals';

const LANGUAGES: Record<Locale, string> = { km: 'km-KH', en: 'en-GB' };

/** The fonts of a family for all scripts. */
export function fontsOf(family: FontFamily): IFontAttributesProperties {
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
