import type { Locale } from './format.ts';

/** The text of the locale, or that of the other language where it was not given. */
export function choose(text: { km: string; en: string }, locale: Locale): string {
	return locale === 'km' ? text.km || text.en : text.en || text.km;
}
