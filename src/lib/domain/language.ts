/** The languages of the product; Khmer is the first. */
export const locales = ['km', 'en'] as const;
export type Locale = (typeof locales)[number];

/** Of a document: one language, or both side by side. */
export const documentLocales = [...locales, 'both'] as const;
export type DocumentLocale = (typeof documentLocales)[number];

/** A text in both languages; where one was not given it is empty. */
export interface Bilingual {
	km: string;
	en: string;
}
