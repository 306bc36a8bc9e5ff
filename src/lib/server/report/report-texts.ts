import type { Locale } from '../../domain/language.ts';
import type { ReportTextsView } from '$lib/contract/report-comparison';
import type { NarrativeKey } from '$lib/domain/report/report-parts';
import { parseRichText, plainText } from '$lib/domain/report/rich-text';
import { can } from '$lib/domain/report/report-gate';
import { draftNarrative } from '../../documents/builders/narrative.ts';
import { compareWords } from '../../documents/comparison/compare-words.ts';
import { may, type Context } from '../request/context.ts';
import { rowsOf } from '../db/read.ts';
import { meetingRecord } from '../record/meeting-record.ts';
import { draftContentOf } from '../document/draft-content.ts';

/** Older ones stay in the database; nobody reads on so far. */
const shown = 30;

/** The texts that a part has had, the latest first; null for those who don't see drafts. */
export async function reportTexts(
	context: Context,
	meetingId: string,
	key: NarrativeKey,
	locale: Locale
): Promise<ReportTextsView | null> {
	const record = await meetingRecord(context.db, meetingId);
	const report = record?.report;
	if (!record || !report) return null;
	const mayPrepare = may(context, 'report.prepare', record.unitId);
	if (!mayPrepare && !may(context, 'report.approve', record.unitId)) return null;
	const rows = rowsOf(
		await context.db
			.from('report_text')
			.select('id, body, written_by, written_at')
			.eq('report_id', report.id)
			.eq('key', key)
			.eq('locale', locale)
			.order('written_at', { ascending: false })
			.order('id')
			.limit(shown)
	);
	const section = report.sections.find((one) => one.key === key && one.locale === locale);
	const drafted = draftNarrative(draftContentOf(record, context.now()).data, locale)[key];
	const present = plainText(parseRichText(section?.body ?? drafted));
	return {
		reportId: report.id,
		rev: section?.rev ?? 0,
		drafted,
		mayRestore: can('text', { report, may: { prepareReport: mayPrepare } }).ok,
		title: { km: record.titleKm, en: record.titleEn },
		texts: rows.map((row) => {
			const blocks = parseRichText(row.body);
			return {
				id: row.id,
				writtenBy: row.written_by,
				writtenAt: row.written_at,
				blocks,
				pieces: compareWords(present, plainText(blocks)),
				current: row.body === section?.body
			};
		})
	};
}
