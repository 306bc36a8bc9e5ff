/** A version with the SHA-256 (hex) of its files by language. */
import type { Locale } from '../language.ts';

export interface KnownFiles {
	version: number;
	sha256: { km: string | null; en: string | null };
}

/** What a file is, by its SHA-256: this document, another version of it, or something else. */
export type Comparison<Version extends KnownFiles> =
	| { kind: 'this'; locale: Locale }
	| { kind: 'other_version'; version: Version; locale: Locale }
	| { kind: 'unknown' };

function languageOf(sha256: string, { sha256: known }: KnownFiles): Locale | null {
	if (known.km === sha256) return 'km';
	return known.en === sha256 ? 'en' : null;
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
