import type { DocumentKind } from '$lib/contract/document-kinds';
import type { DocumentLocale } from '$lib/domain/language';

/** The address of a document below `address`, in a language, with what else the query says. */
export function documentAddress(
	address: string,
	kind: DocumentKind,
	query: { locale: DocumentLocale } & Record<string, string>,
	page: '' | '/preview' = ''
): string {
	return `${address}/${kind}${page}?${new URLSearchParams(query)}`;
}
