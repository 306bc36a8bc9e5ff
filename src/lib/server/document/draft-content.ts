/** The content of a report that nobody has approved yet, as it stands now. */

import type { Locale } from '../../domain/language.ts';
import type { ReportContent } from '../../contract/report-content.ts';
import { draftNarrative } from '../../documents/builders/narrative.ts';
import { forumProfiles } from '../../domain/forum/forum-profile.ts';
import { guidelineCheck } from '../../domain/guideline/guideline-check.ts';
import type { NarrativeKey } from '../../domain/report/report-parts.ts';
import { readTime } from '../../i18n/calendar-date.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { MeetingRecord } from '../record/meeting-record.ts';
import { inBoth, type IssuanceFacts } from '../record/record-parts.ts';
import { copyNames } from './copy-names.ts';
import { guidelineFacts } from './guideline-facts.ts';
import { reportDataOf } from './report-data.ts';

/** What the guideline check looks at, as it will be on record once the report is approved; the day is added then. */
function factsOf(record: MeetingRecord, now: Date) {
	return { ...guidelineFacts(record, now), report: { approvedOn: null } };
}

/** The content of a draft: what was captured, and the narrative written or drafted. */
function contentOf(record: MeetingRecord, issuance: IssuanceFacts): ReportContent {
	const data = reportDataOf(record, issuance);
	const narrative = (locale: Locale) => {
		const drafted = draftNarrative(data, locale);
		const written = (key: NarrativeKey) =>
			record.report?.sections.find((s) => s.key === key && s.locale === locale)?.body;
		return {
			introduction: written('introduction') ?? drafted.introduction,
			proceedings: written('proceedings') ?? drafted.proceedings,
			conclusion: written('conclusion') ?? drafted.conclusion
		};
	};
	const written = (locale: Locale) =>
		Object.fromEntries(
			(record.report?.sections ?? [])
				.filter((section) => section.locale === locale && section.body !== null)
				.map(({ key, editedBy, editedAt }) => [key, { by: editedBy, at: editedAt }])
		);
	const ended = record.concludedAt ? readTime(record.concludedAt) : null;
	return {
		schema: 1,
		kind: record.report?.kind ?? forumProfiles[record.forumKind].result,
		data,
		submittedTo: inBoth(m.report_body_moi),
		endedAt: ended ? ended.map((part) => String(part).padStart(2, '0')).join(':') : null,
		narrative: { km: narrative('km'), en: narrative('en') },
		written: { km: written('km'), en: written('en') },
		guideline: guidelineCheck(factsOf(record, new Date(issuance.createdAt)))
	};
}

/** The draft's content as of now: no number, no date, a watermark across it. */
export function draftContentOf(record: MeetingRecord, now: Date): ReportContent {
	return contentOf(record, {
		number: null,
		date: null,
		draft: true,
		createdAt: now.toISOString(),
		copies: copyNames(record)
	});
}
