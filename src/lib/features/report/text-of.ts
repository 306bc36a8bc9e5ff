import type { DocumentText } from '$lib/contract/document';
import { choose } from '$lib/i18n/bilingual';
import type { Locale } from '$lib/domain/language';

/** A text of a document in the language of the page, or in the only one that there is. */
export function textOf(text: DocumentText, locale: Locale): string {
	return typeof text === 'string' ? text : choose(text, locale);
}
