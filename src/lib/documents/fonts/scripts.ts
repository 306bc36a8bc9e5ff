/**
 * Scripts: which fonts hold them, how they run, how words in them are told apart.
 */

import type { FontFamily } from '../model/look.ts';

/** What is known of a script beside Khmer and Latin. */
interface Script {
	readonly letters: RegExp;
	readonly families: readonly FontFamily[];
	/** Lines of it are broken between words, which no space divides: the language that knows them. */
	readonly words?: string;
}

const SCRIPTS: readonly Script[] = [
	{ letters: /[\p{Script=Khmer}]/u, families: ['Battambang'] },
	{ letters: /[\p{Script=Latin}]/u, families: [] },
	{ letters: /[\p{Script=Greek}\p{Script=Cyrillic}]/u, families: ['NotoSans'] },
	{ letters: /\p{Script=Thai}/u, families: ['NotoSansThai'], words: 'th' },
	{ letters: /\p{Script=Lao}/u, families: ['NotoSansLao'], words: 'lo' },
	{ letters: /\p{Script=Myanmar}/u, families: ['NotoSansMyanmar'], words: 'my' },
	{ letters: /\p{Script=Devanagari}/u, families: ['NotoSansDevanagari'] },
	{ letters: /\p{Script=Hebrew}/u, families: ['NotoSansHebrew'] },
	{ letters: /\p{Script=Armenian}/u, families: ['NotoSansArmenian'] },
	{ letters: /\p{Script=Georgian}/u, families: ['NotoSansGeorgian'] },
	{ letters: /\p{Script=Ethiopic}/u, families: ['NotoSansEthiopic'] },
	{ letters: /\p{Script=Bengali}/u, families: ['NotoSansBengali'] },
	{ letters: /\p{Script=Gurmukhi}/u, families: ['NotoSansGurmukhi'] },
	{ letters: /\p{Script=Gujarati}/u, families: ['NotoSansGujarati'] },
	{ letters: /\p{Script=Tamil}/u, families: ['NotoSansTamil'] },
	{ letters: /\p{Script=Telugu}/u, families: ['NotoSansTelugu'] },
	{ letters: /\p{Script=Kannada}/u, families: ['NotoSansKannada'] },
	{ letters: /\p{Script=Malayalam}/u, families: ['NotoSansMalayalam'] },
	{ letters: /\p{Script=Sinhala}/u, families: ['NotoSansSinhala'] },
	{ letters: /\p{Script=Arabic}/u, families: ['NotoNaskhArabic'] },
	{ letters: /\p{Script=Hangul}/u, families: ['NanumGothic'] },
	{
		letters:
			/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\u30fb\u30fc\uff00-\uffef]/u,
		families: ['ChocolateClassicalSans', 'NanumGothic']
	}
];

/** Tried for whatever the fonts of its script don't hold, the likeliest first. */
const GENERAL: readonly FontFamily[] = [
	'Kantumruy',
	'Battambang',
	'NotoSans',
	'NotoSansMath',
	'NotoSansSymbols2',
	'NotoSansThai',
	'NotoSansLao',
	'NotoNaskhArabic',
	'NotoSansDevanagari',
	'NotoSansMyanmar',
	'NotoSansHebrew',
	'NotoSansArmenian',
	'NotoSansGeorgian',
	'NotoSansEthiopic',
	'NotoSansBengali',
	'NotoSansGurmukhi',
	'NotoSansGujarati',
	'NotoSansTamil',
	'NotoSansTelugu',
	'NotoSansKannada',
	'NotoSansMalayalam',
	'NotoSansSinhala',
	'ChocolateClassicalSans',
	'NanumGothic'
];

const LETTER = /[\p{L}\p{M}]/u;
const RIGHT_TO_LEFT =
	/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u0660-\u0669]/u;
/** Drawn in another order than written, or with signs stacked on each other. */
const COMPLEX =
	/[\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}]/u;
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}]+/gu;

/** The place of a character's script in our table; -1 for signs and digits, which go with any. */
export function scriptOf(character: string): number {
	const found = SCRIPTS.findIndex(({ letters }) => letters.test(character));
	// Letters of a script that no font here holds stand together too.
	return found === -1 && LETTER.test(character) ? SCRIPTS.length : found;
}

/** Whether a script, by its place, is Latin. */
export function isLatin(script: number): boolean {
	return script === 1;
}

/** The families to be tried for a text of a script, in their order. */
export function familiesFor(script: number): readonly FontFamily[] {
	const own = SCRIPTS[script]?.families ?? [];
	return [...own, ...GENERAL.filter((family) => !own.includes(family))];
}

/** Whether a text holds letters or digits of a script that runs from right to left. */
export function runsRightToLeft(text: string): boolean {
	return RIGHT_TO_LEFT.test(text);
}

/**
 * Whether readers need the written text beside the glyphs. Of what runs from right to left they take
 * the glyphs: poppler would turn the written text about.
 */
export function isComplex(text: string): boolean {
	return COMPLEX.test(text);
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: string, granularity: 'word' | 'grapheme'): Intl.Segmenter {
	const key = `${language} ${granularity}`;
	let known = segmenters.get(key);
	if (!known) {
		known = new Intl.Segmenter(language, { granularity });
		segmenters.set(key, known);
	}
	return known;
}

/** A text in what readers take for single characters: a letter with all that hangs on it. */
export function graphemes(text: string): string[] {
	return Array.from(segmenter('und', 'grapheme').segment(text), ({ segment }) => segment);
}

/** Marks with U+200B where a line may be broken in scripts that put no spaces between words. */
export function breakUnspaced(text: string): string {
	return text.replace(UNSPACED, (stretch) => {
		const language = SCRIPTS[scriptOf(stretch.slice(0, 1))]?.words;
		if (!language) return stretch;
		const words = Array.from(segmenter(language, 'word').segment(stretch), (word) => word.segment);
		return words.join('\u200b').replace(/\u200b(?=\p{M})/gu, '');
	});
}
