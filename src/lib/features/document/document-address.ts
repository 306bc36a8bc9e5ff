import type { DocumentKind, DocumentLocale } from '$lib/contract/document-kinds';

/** The address of a document below `base`, in a language, with what else the query says. */
export function documentAddress(
	base: string,
	kind: DocumentKind,
	query: { locale: DocumentLocale } & Record<string, string>,
	page: '' | '/preview' = ''
): string {
	return `${base}/${kind}${page}?${new URLSearchParams(query)}`;
}
