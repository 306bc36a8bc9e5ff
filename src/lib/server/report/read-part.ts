import type { Bilingual } from '../../domain/language.ts';
import type { ReportContent } from '../../contract/report-content.ts';
import { fingerprintOf } from '../seen/fingerprint.ts';

/** What the approval itself gives a report. */
export interface Issued {
	number: string;
	/** YYYY-MM-DD. */
	date: string;
	signatory: Bilingual;
	verification: NonNullable<ReportContent['verification']>;
}

/** The rule whose evidence is the day on which the report was approved. */
const dated = 'CPPD-17';

/**
 * What of a content is read and approved: all but what the approval itself gives it (number, date,
 * signatory, the code that it is checked by) and but for who wrote the words, which are approved whoever wrote
 * them. The database has the same rule, `app.read_part`.
 */
export function readPart(content: ReportContent): object {
	const { verification: _code, written: _writers, guideline, data, ...rest } = content;
	const {
		number: _n,
		date: _d,
		draft: _w,
		createdAt: _c,
		verificationUrl: _u,
		...issuance
	} = data.issuance;
	const { signatory: _s, ...administration } = issuance.administration;
	return {
		...rest,
		data: { ...data, issuance: { ...issuance, administration } },
		guideline: (guideline ?? []).map((finding) => {
			if (finding.rule !== dated) return finding;
			const { date: _day, ...evidence } = finding.evidence;
			return { ...finding, evidence };
		})
	};
}

/** The fingerprint of what is read of a content: a draft and the version made from it have the same. */
export function readFingerprint(content: ReportContent): string {
	return fingerprintOf(readPart(content));
}

/** The version that a draft becomes: nothing of what was read changes. */
export function issuedContent(draft: ReportContent, issued: Issued): ReportContent {
	const { number, date, signatory, verification } = issued;
	const { issuance } = draft.data;
	return {
		...draft,
		data: {
			...draft.data,
			issuance: {
				...issuance,
				administration: { ...issuance.administration, signatory },
				number,
				date,
				draft: false,
				createdAt: `${date}T00:00:00.000Z`
			}
		},
		...(draft.guideline
			? {
					guideline: draft.guideline.map((finding) =>
						finding.rule === dated
							? { ...finding, evidence: { ...finding.evidence, date } }
							: finding
					)
				}
			: {}),
		verification
	};
}
