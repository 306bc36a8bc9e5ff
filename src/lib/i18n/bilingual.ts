import type { Bilingual, Locale } from '../domain/language.ts';

/** The text of the locale, or that of the other language where it was not given. */
export function choose(text: Bilingual, locale: Locale): string {
	return locale === 'km' ? text.km || text.en : text.en || text.km;
}
