/** A version with the SHA-256 (hex) of its files by language. */
import { documentLocales, type DocumentLocale } from '../language.ts';

export interface KnownFiles {
	version: number;
	sha256: Record<DocumentLocale, string | null>;
}

/** What a file is, by its SHA-256: this document, another version of it, or something else. */
export type Comparison<Version extends KnownFiles> =
	| { kind: 'this'; locale: DocumentLocale }
	| { kind: 'other_version'; version: Version; locale: DocumentLocale }
	| { kind: 'unknown' };

function languageOf(sha256: string, { sha256: known }: KnownFiles): DocumentLocale | null {
	return documentLocales.find((locale) => known[locale] === sha256) ?? null;
}

/** Compares the SHA-256 (lower-case hex) of a file with those of a document and its other versions. */
export function compareFile<Version extends KnownFiles>(
	sha256: string,
	document: Version,
	others: readonly Version[]
): Comparison<Version> {
	const own = languageOf(sha256, document);
	if (own) return { kind: 'this', locale: own };
	for (const version of others) {
		const locale = languageOf(sha256, version);
		if (locale) return { kind: 'other_version', version, locale };
	}
	return { kind: 'unknown' };
}

/** A SHA-256 in groups of eight characters, to be compared by eye. */
export function hashGroups(sha256: string): string[] {
	return sha256.match(/.{1,8}/g) ?? [];
}
