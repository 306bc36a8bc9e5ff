import type { Bilingual } from '../domain/language.ts';
import type { ReportKind } from '../domain/report/report-kind.ts';

/** An approved version as its verification page names it, with the SHA-256 (hex) of its files. */
export interface CheckedVersion {
	version: number;
	number: string;
	/** YYYY-MM-DD. */
	approvedOn: string;
	sha256: { km: string | null; en: string | null };
}

/** What anybody who holds the code of an approved version may know of it. */
export interface VerificationView {
	kind: ReportKind;
	title: Bilingual;
	/** The body that issued it. */
	unit: Bilingual;
	signatory: Bilingual;
	/** The version of the code. */
	document: CheckedVersion;
	/** The latest version, where the code is of an earlier one. */
	newer: { version: number; number: string; approvedOn: string } | null;
	/** The other versions of the same document. */
	others: CheckedVersion[];
	/** Since when the text may be read by anybody (instant, ISO); null: it may not. */
	publishedAt: string | null;
}

/** A time during which a version's text was open to the public. */
interface PublicationView {
	/** Instants, ISO. */
	publishedAt: string;
	publishedBy: Bilingual;
	withdrawnAt: string | null;
	withdrawnBy: Bilingual;
	withdrawnReason: string;
}

/** Of an approved version: where it can be checked, and when it was published. */
export interface VersionPublicity {
	versionId: string;
	/** Path of the verification page; null for a version that has no code. */
	verifyPath: string | null;
	published: boolean;
	/** The latest first. */
	history: PublicationView[];
}
