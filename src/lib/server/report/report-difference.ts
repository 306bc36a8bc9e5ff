import { locales, type Locale } from '../../domain/language.ts';
import type { ReportContent } from '$lib/contract/report-content';
import type { ReportDifference } from '$lib/contract/report-comparison';
import { compareReports } from '../../documents/comparison/compare-reports.ts';
import type { Context } from '../request/context.ts';
import { rowsOf } from '../db/read.ts';
import { changesOf } from './report-comparison.ts';
import { latestSnapshots, snapshotSeen } from '../record/report-snapshot.ts';

/** What differs between two contents, in each language in which something does, the reader's first. */
export function differencesBetween(
	before: ReportContent,
	after: ReportContent,
	locale: Locale
): ReportDifference[] {
	const languages = locale === 'km' ? locales : (['en', 'km'] as const);
	return languages
		.map((language) => ({
			locale: language,
			comparison: changesOf(compareReports(before, after, language))
		}))
		.filter(({ comparison }) => comparison.parts.length > 0);
}

/**
 * What has changed between what somebody read (`seen`: its fingerprint) and what lies before the approver
 * now. Empty where it is not known what they read.
 */
export async function differencesSince(
	context: Context,
	meetingId: string,
	seen: string | undefined
): Promise<ReportDifference[]> {
	const report = rowsOf(
		await context.db.from('report').select('id').eq('meeting_id', meetingId).limit(1).maybeSingle()
	);
	if (!report || !seen) return [];
	const [read, [now]] = await Promise.all([
		snapshotSeen(context.db, report.id, seen),
		latestSnapshots(context.db, report.id)
	]);
	return read && now ? differencesBetween(read.content, now.content, context.locale) : [];
}
