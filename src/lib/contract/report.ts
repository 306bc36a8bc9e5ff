import { z } from 'zod';
import { narrativeKeys, narrativeMost, reportParts } from '../domain/report/report-parts.ts';
import { base, date, id, locale, optionalText, seen, sha256, text } from './fields.ts';

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

/** A content that is kept as it is read, with the fingerprint of the record that it was composed from. */
const snapshot = z.object({
	id,
	snapshotId: id,
	content: z.record(z.string(), z.unknown()),
	record: seen
});

/** The commands on a report. */
export const reportCommands = {
	'report.start': z.object({ id, meetingId: id }),
	'report.edit_section': z.object({
		id,
		key: narrativeKey,
		locale,
		body: text(narrativeMost),
		drafted: drafted.optional(),
		base
	}),
	'report.reset_section': z.object({ id, key: narrativeKey, locale, base }),
	'report.keep_section': z.object({ id, key: narrativeKey, locale, drafted, base }),
	'report.restore_text': z.object({ id, drafted: drafted.optional(), base }),
	'report.submit': snapshot,
	'report.take_snapshot': snapshot,
	'report.recall': z.object({ id }),
	'report.remark': z.object({ id, reportId: id, section: part, body: text(4000) }),
	'report.withdraw_remark': z.object({ id }),
	'report.settle_remark': z.object({ id, settled: z.boolean(), answer: optionalText(1000) }),
	'report.return': z.object({
		id,
		/** The fingerprint of the snapshot that was read and is returned. */
		seen,
		remarks: z.array(z.object({ section: part, body: text(4000) })).max(20)
	}),
	'report.approve': z.object({
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
		files: z.object({ km: versionFile, en: versionFile }),
		/** Of the code that is printed in the files; only the SHA-256 of its token is given. */
		link: z.object({ id, tokenHash: sha256 })
	}),
	'report.revise': z.object({ id, reason: text(1000) }),
	/** Takes it back that the report was taken up again; its latest version stands. */
	'report.undo_revise': z.object({ id }),
	'report.inform_board': z.object({ id, informedOn: date, guidance: optionalText(4000), base }),
	'report.undo_inform_board': z.object({ id })
};
