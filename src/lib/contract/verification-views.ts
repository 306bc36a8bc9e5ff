import { z } from 'zod';
import { documentLocales } from '../domain/language.ts';
import { reportKinds } from '../domain/report/report-kind.ts';
import { id } from './fields.ts';
import { bilingual, day, instant } from './shared-views.ts';

/** An approved version as its verification page names it, with the SHA-256 (hex) of its files. */
export const checkedVersion = z.object({
	version: z.int(),
	number: z.string(),
	/** YYYY-MM-DD. */
	approvedOn: day,
	sha256: z.record(z.enum(documentLocales), z.string().nullable())
});
export type CheckedVersion = z.infer<typeof checkedVersion>;

/** What anybody who holds the code of an approved version may know of it. */
export const verificationView = z.object({
	kind: z.enum(reportKinds),
	title: bilingual,
	/** The body that issued it. */
	unit: bilingual,
	signatory: bilingual,
	/** The version of the code. */
	document: checkedVersion,
	/** The latest version, where the code is of an earlier one. */
	newer: z
		.object({
			version: z.int(),
			number: z.string(),
			approvedOn: day
		})
		.nullable(),
	/** The other versions of the same document. */
	others: z.array(checkedVersion),
	/** Since when the text may be read by anybody (instant, ISO); null: it may not. */
	publishedAt: instant.nullable()
});
export type VerificationView = z.infer<typeof verificationView>;

/** A time during which a version's text was open to the public. */
const publicationView = z.object({
	/** Instants, ISO. */
	publishedAt: instant,
	publishedBy: bilingual,
	withdrawnAt: instant.nullable(),
	withdrawnBy: bilingual,
	withdrawnReason: z.string()
});

/** Of an approved version: where it can be checked, and when it was published. */
export const versionPublicity = z.object({
	versionId: id,
	/** Path of the verification page; null for a version that has no code. */
	verifyPath: z.string().nullable(),
	published: z.boolean(),
	/** The latest first. */
	history: z.array(publicationView)
});
export type VersionPublicity = z.infer<typeof versionPublicity>;
