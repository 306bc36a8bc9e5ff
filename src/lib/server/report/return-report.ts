import type { ReportPart } from '$lib/domain/report/report-parts';
import { refuse, type Result } from '$lib/domain/result';
import { dispatch, type Outcome } from '../command/dispatch.ts';
import type { Context } from '../context.ts';
import { meetingRecord } from '../document/meeting-record.ts';
import { draftContentOf } from '../document/report-data.ts';

/** What the reviewer sends back. */
export interface Return {
	meetingId: string;
	commandId: string;
	remarks: { section: ReportPart; body: string }[];
}

/**
 * Returns a report to the secretariat with remarks. The draft is kept as the reviewer had it before
 * them, so that they see on the second reading what has changed.
 */
export async function returnReport(context: Context, given: Return): Promise<Result<Outcome>> {
	const record = await meetingRecord(context.db, given.meetingId);
	if (!record?.report) return refuse('not_found', { what: 'report' });
	return dispatch(context.db, {
		id: given.commandId,
		type: 'report.return',
		payload: {
			id: record.report.id,
			remarks: given.remarks,
			content: { ...draftContentOf(record, context.now()) }
		}
	});
}
