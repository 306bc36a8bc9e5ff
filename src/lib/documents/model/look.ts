/**
 * How an official page looks, whatever the format of its file. Sizes are in points.
 *
 * Battambang and Moul carry the height that Khmer needs in their own line box; Kantumruy's box is
 * tight, so English lines are opened up instead.
 */

import type { Locale } from '../../domain/language.ts';
import type { TextTone } from './model.ts';

/** A family that official texts are set in, by the short name that the layouts use. */
export type OfficialFamily = 'Battambang' | 'Moul' | 'Kantumruy';

/** A family that draws what the official ones lack; `CodeBoxes` draws what no font holds. */
export type FallbackFamily =
	| 'NotoSans'
	| 'NotoSansMath'
	| 'NotoSansSymbols2'
	| 'NotoSansThai'
	| 'NotoSansLao'
	| 'NotoNaskhArabic'
	| 'NotoSansDevanagari'
	| 'NotoSansMyanmar'
	| 'NotoSansHebrew'
	| 'NotoSansArmenian'
	| 'NotoSansGeorgian'
	| 'NotoSansEthiopic'
	| 'NotoSansBengali'
	| 'NotoSansGurmukhi'
	| 'NotoSansGujarati'
	| 'NotoSansTamil'
	| 'NotoSansTelugu'
	| 'NotoSansKannada'
	| 'NotoSansMalayalam'
	| 'NotoSansSinhala'
	| 'ChocolateClassicalSans'
	| 'NanumGothic'
	| 'CodeBoxes';

export type FontFamily = OfficialFamily | FallbackFamily;

export function isFallback(family: FontFamily): family is FallbackFamily {
	return family !== 'Battambang' && family !== 'Moul' && family !== 'Kantumruy';
}

export interface DocumentStyle {
	readonly locale: Locale;
	readonly body: OfficialFamily;
	readonly title: OfficialFamily;
	/** Moul is heavy by itself. */
	readonly titleBold: boolean;
	/** Of the space around paragraphs, where 1 is the usual. */
	readonly spacing: number;
	readonly lineHeight: number;
	readonly tableLineHeight: number;
	/** What the other language of a document in two languages is set in. */
	readonly alongside?: DocumentStyle;
	readonly size: {
		readonly kingdom: number;
		readonly motto: number;
		readonly administration: number;
		readonly title: number;
		readonly subject: number;
		readonly heading: readonly [number, number, number];
		readonly body: number;
		readonly table: number;
		readonly smallTable: number;
		readonly small: number;
	};
}

const KHMER: DocumentStyle = {
	locale: 'km',
	body: 'Battambang',
	title: 'Moul',
	titleBold: false,
	spacing: 1,
	lineHeight: 1,
	tableLineHeight: 0.92,
	size: {
		kingdom: 13,
		motto: 11.5,
		administration: 10.5,
		title: 13,
		subject: 11.5,
		heading: [11, 11, 10.5],
		body: 11,
		table: 9.5,
		smallTable: 8.5,
		small: 9
	}
};

const ENGLISH: DocumentStyle = {
	locale: 'en',
	body: 'Kantumruy',
	title: 'Kantumruy',
	titleBold: true,
	spacing: 1,
	lineHeight: 1.36,
	tableLineHeight: 1.26,
	size: {
		kingdom: 13,
		motto: 11,
		administration: 11,
		title: 15,
		subject: 12,
		heading: [12.5, 11, 10.5],
		body: 10.5,
		table: 9,
		smallTable: 8,
		small: 8.5
	}
};

/** The style of the documents of a language, or of a language with another beside it. */
export function styleFor(locale: Locale, alongside?: Locale): DocumentStyle {
	const style = locale === 'km' ? KHMER : ENGLISH;
	return alongside && alongside !== locale ? { ...style, alongside: styleFor(alongside) } : style;
}

/** How much tighter a letter is set to stand on one page: nobody sees it but beside another. */
export const TIGHT = 0.94;

/** A style with its lines closer together. */
export function tightened(style: DocumentStyle): DocumentStyle {
	return {
		...style,
		spacing: style.spacing * TIGHT,
		lineHeight: style.lineHeight * TIGHT,
		tableLineHeight: style.tableLineHeight * TIGHT,
		...(style.alongside ? { alongside: tightened(style.alongside) } : {})
	};
}

/** How much smaller the type may become of what is meant for so many pages: the first that is enough. */
const SMALLER = [0.96, 0.92, 0.88, 0.84] as const;

/** The styles in which something is tried that is longer than it is meant to be: each smaller than the one before. */
export function smallerStyles(style: DocumentStyle): DocumentStyle[] {
	return [tightened(style), ...SMALLER.map((by) => tightened(scaled(style, by)))];
}

/** A style with smaller type and less space. */
function scaled(style: DocumentStyle, by: number): DocumentStyle {
	const { heading, ...sizes } = style.size;
	const size = Object.fromEntries(
		Object.entries(sizes).map(([name, points]) => [name, points * by])
	) as Omit<DocumentStyle['size'], 'heading'>;
	const [first, second, third] = heading;
	return {
		...style,
		spacing: style.spacing * by,
		size: { ...size, heading: [first * by, second * by, third * by] },
		...(style.alongside ? { alongside: scaled(style.alongside, by) } : {})
	};
}

/** Where the parts around the text stand, in points. */
export const FRAME = {
	/** Of kingdom and motto on a wide page. */
	nationWidth: 240,
	signatureWidth: 268,
	/** For a signature and a stamp. */
	signatureRoom: 60,
	/** Without its quiet zone a code that opens its page is then 20 mm wide: a phone reads it from paper. */
	codeSide: 64,
	/** Of the code at the foot of each page: without its quiet zone 13 mm wide. */
	pageCodeSide: 42,
	/** Of the page number, beside the footer. */
	pageNumberWidth: 110,
	/** More copies than this would not fit beside the signature on one page. */
	copiesBesideSignature: 9
} as const;

/** To write a number on by hand. */
export const DOTTED_LINE = '............................';

/** A4 with the binding on the left. */
export const MARGINS = { left: 71, top: 50, right: 57, bottom: 54 } as const;
export const A4 = { width: 595.28, height: 841.89 } as const;

export type Orientation = 'portrait' | 'landscape';

/** The width between the margins. */
export function contentWidth(orientation: Orientation): number {
	const width = orientation === 'portrait' ? A4.width : A4.height;
	return width - MARGINS.left - MARGINS.right;
}

export const COLOURS = {
	ink: '#000000',
	muted: '#525a6b',
	line: '#8b93a5',
	faintLine: '#c9cedb',
	headFill: '#e6ebf5',
	groupFill: '#f3f5fa',
	link: '#1f3f86',
	watermark: '#8b93a5'
} as const;

export const TONES: Record<TextTone, string> = {
	normal: COLOURS.ink,
	muted: COLOURS.muted,
	good: '#155f3d',
	caution: '#7d4900',
	bad: '#9c1f18'
};
