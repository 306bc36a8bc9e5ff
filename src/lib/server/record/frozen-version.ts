import type { ReportContent } from '../../contract/report-content.ts';
import type { VersionFiles } from '../../contract/report.ts';
import { jsonIn, rowsOf } from '../db/read.ts';
import type { Context } from '../request/context.ts';

/** A frozen version as it is stored. */
export interface FrozenVersion {
	number: string;
	content: ReportContent;
	/** Without an entry the file was never kept: the frozen content alone is the document. */
	files: VersionFiles;
}

/** A version that the user may read; null where there is none. */
export async function readableVersion(
	context: Context,
	meetingId: string,
	versionId: string
): Promise<FrozenVersion | null> {
	const row = rowsOf(
		await context.db
			.from('report_version')
			.select('number, content, files')
			.eq('id', versionId)
			.eq('meeting_id', meetingId)
			.maybeSingle()
	);
	return jsonIn<FrozenVersion | null>(row);
}

/** The version of a meeting's report that was approved last; null where the user may read none. */
export async function latestVersion(
	context: Context,
	meetingId: string
): Promise<FrozenVersion | null> {
	const row = rowsOf(
		await context.db
			.from('report_version')
			.select('number, content, files')
			.eq('meeting_id', meetingId)
			.order('version', { ascending: false })
			.limit(1)
			.maybeSingle()
	);
	return jsonIn<FrozenVersion | null>(row);
}
