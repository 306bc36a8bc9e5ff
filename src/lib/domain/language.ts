/** The languages of the product; Khmer is the first. */
export const locales = ['km', 'en'] as const;
export type Locale = (typeof locales)[number];

/** A text in both languages; where one was not given it is empty. */
export interface Bilingual {
	km: string;
	en: string;
}
