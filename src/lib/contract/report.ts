import { z } from 'zod';
import { narrativeKeys, reportParts } from '../domain/report/report-parts.ts';
import { base, date, id, locale, text } from './fields.ts';

const narrativeKey = z.enum(narrativeKeys, { error: 'invalid_choice' });

/** A kept file of an approved version. */
export const versionFile = z.object({
	sha256: z.string().regex(/^[\da-f]{64}$/),
	bytes: z.number().int().positive(),
	storageKey: z.string().min(1)
});
export type VersionFile = z.infer<typeof versionFile>;

/** The commands on a report. */
export const reportCommands = {
	'report.start': z.object({ id, meetingId: id }),
	'report.edit_section': z.object({ id, key: narrativeKey, locale, body: text(20_000), base }),
	'report.reset_section': z.object({ id, key: narrativeKey, locale }),
	'report.submit': z.object({ id }),
	'report.return': z.object({
		id,
		remarks: z
			.array(
				z.object({ section: z.enum(reportParts, { error: 'invalid_choice' }), body: text(4000) })
			)
			.min(1, { error: 'remark_required' })
			.max(20)
	}),
	'report.approve': z.object({
		id,
		versionId: id,
		base,
		number: text(60),
		approvedOn: date,
		signatoryKm: text(300),
		signatoryEn: text(300),
		content: z.record(z.string(), z.unknown()),
		files: z.object({ km: versionFile, en: versionFile }),
		/** Of the code that is printed in the files; only the SHA-256 of its token is given. */
		link: z.object({ id, tokenHash: z.string().regex(/^[\da-f]{64}$/) })
	}),
	'report.revise': z.object({ id, reason: text(1000) })
};
