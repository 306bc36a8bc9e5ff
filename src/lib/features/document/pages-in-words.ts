import { formatDigits, formatList } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';

/** Pages of a file as the reader reads them; empty where none is known. */
export function pagesInWords(
	pages: readonly number[],
	message: (inputs: { pages: string }) => string = m.documents_finding_page
): string {
	const locale = getLocale();
	const digits = pages.map((page) => formatDigits(page, locale));
	return digits.length > 0 ? message({ pages: formatList(digits, locale) }) : '';
}

/** Pages of the files in both languages. */
export function pagesInBothWords(pages: {
	readonly km: readonly number[];
	readonly en: readonly number[];
}): string {
	return [
		pagesInWords(pages.km, m.documents_finding_page_km),
		pagesInWords(pages.en, m.documents_finding_page_en)
	]
		.filter(Boolean)
		.join('; ');
}
