import { z } from 'zod';
import type { DocumentLocale } from '../domain/language.ts';
import { reportStatuses } from '../domain/report/report-status.ts';
import { command, rowResult } from './command.ts';
import { narrativeKeys, maxNarrative, reportParts } from '../domain/report/report-parts.ts';
import { base, date, id, locale, optionalText, seen, sha256, text } from './fields.ts';
import { count } from './shared-views.ts';

const narrativeKey = z.enum(narrativeKeys, { error: 'invalid_choice' });
const part = z.enum(reportParts, { error: 'invalid_choice' });
/** The draft beside which a text is written; '' where that is not known. */
const drafted = z.string().max(40_000, { error: 'too_long' });

/** A kept file of an approved version. */
const versionFile = z.object({
	sha256,
	bytes: z.number().int().positive(),
	storageKey: z.string().min(1)
});
export type VersionFile = z.infer<typeof versionFile>;
/** The kept files of a version: in each language, and in both side by side. */
export type VersionFiles = Partial<Record<DocumentLocale, VersionFile>>;

/** A content that is kept as it is read, with the fingerprint of the record that it was composed from. */
const snapshot = z.object({
	id,
	snapshotId: id,
	content: z.record(z.string(), z.unknown()),
	record: seen
});

/** The revision of a section as it was written. */
const written = z.object({ rev: count });

/** The commands on a report. */
export const reportCommands = {
	'report.start': command(z.object({ id, meetingId: id }), rowResult),
	'report.edit_section': command(
		z.object({
			id,
			key: narrativeKey,
			locale,
			body: text(maxNarrative),
			drafted: drafted.optional(),
			base
		}),
		written
	),
	'report.reset_section': command(z.object({ id, key: narrativeKey, locale, base }), rowResult),
	'report.keep_section': command(
		z.object({ id, key: narrativeKey, locale, drafted, base }),
		rowResult
	),
	'report.restore_text': command(z.object({ id, drafted: drafted.optional(), base }), written),
	'report.submit': command(snapshot, rowResult),
	'report.take_snapshot': command(snapshot, rowResult),
	'report.recall': command(z.object({ id }), rowResult),
	'report.remark': command(
		z.object({ id, reportId: id, section: part, body: text(4000) }),
		rowResult
	),
	'report.withdraw_remark': command(z.object({ id }), rowResult),
	'report.settle_remark': command(
		z.object({ id, settled: z.boolean(), answer: optionalText(1000) }),
		rowResult
	),
	'report.return': command(
		z.object({
			id,
			/** The fingerprint of the snapshot that was read and is returned. */
			seen,
			remarks: z.array(z.object({ section: part, body: text(4000) })).max(20)
		}),
		rowResult
	),
	'report.approve': command(
		z.object({
			id,
			versionId: id,
			/** The revision of the report when the content was composed. */
			base,
			/** The fingerprint of the snapshot that was read: the content has the same. */
			seen,
			number: text(60),
			approvedOn: date,
			signatoryKm: text(300),
			signatoryEn: text(300),
			content: z.record(z.string(), z.unknown()),
			files: z.object({ km: versionFile, en: versionFile, both: versionFile }),
			/** Of the code that is printed in the files; only the SHA-256 of its token is given. */
			link: z.object({ id, tokenHash: sha256 })
		}),
		rowResult.extend({ version: count })
	),
	'report.revise': command(z.object({ id, reason: text(1000) }), rowResult),
	/** Takes it back that the report was taken up again; its latest version stands. */
	'report.undo_revise': command(
		z.object({ id }),
		rowResult.extend({ status: z.enum(reportStatuses) })
	),
	'report.inform_board': command(
		z.object({ id, informedOn: date, guidance: optionalText(4000), base }),
		rowResult
	),
	'report.undo_inform_board': command(z.object({ id }), rowResult)
};
