/** What of a report was laid before the one who approves it, as it was then. */

import type { ReportContent } from '../../contract/report-content.ts';
import { isHeld } from '../../domain/report/report-status.ts';
import type { Db } from '../db/client.ts';
import { rowsOf } from '../db/read.ts';
import type { MeetingRecord } from './meeting-record.ts';

export interface ReportSnapshot {
	id: string;
	fingerprint: string;
	content: ReportContent;
	takenBy: string;
	/** Instant, ISO. */
	takenAt: string;
}

const columns = 'id, fingerprint, content, taken_by, taken_at';

function snapshotOf(row: {
	id: string;
	fingerprint: string | null;
	content: unknown;
	taken_by: string;
	taken_at: string;
}): ReportSnapshot {
	return {
		id: row.id,
		fingerprint: row.fingerprint ?? '',
		content: row.content as ReportContent,
		takenBy: row.taken_by,
		takenAt: row.taken_at
	};
}

/** The two snapshots that were taken last, the latest first; `since`: none that is older (instant, ISO). */
export async function latestSnapshots(
	db: Db,
	reportId: string,
	since = '-infinity'
): Promise<ReportSnapshot[]> {
	const rows = rowsOf(
		await db
			.from('report_snapshot')
			.select(columns)
			.eq('report_id', reportId)
			.gte('taken_at', since)
			.order('taken_at', { ascending: false })
			.order('id')
			.limit(2)
	);
	return rows.map(snapshotOf);
}

/** The latest snapshot with this fingerprint; null where nothing like it was ever laid before anybody. */
export async function snapshotSeen(
	db: Db,
	reportId: string,
	fingerprint: string
): Promise<ReportSnapshot | null> {
	const row = rowsOf(
		await db
			.from('report_snapshot')
			.select(columns)
			.eq('report_id', reportId)
			.eq('fingerprint', fingerprint)
			.order('taken_at', { ascending: false })
			.order('id')
			.limit(1)
			.maybeSingle()
	);
	return row && snapshotOf(row);
}

/** What lies before the one who approves, while the report is in review; null where nothing does. */
export async function laidBefore(db: Db, { report }: MeetingRecord): Promise<ReportContent | null> {
	if (!report || !isHeld(report)) return null;
	const [latest] = await latestSnapshots(db, report.id);
	return latest?.content ?? null;
}
