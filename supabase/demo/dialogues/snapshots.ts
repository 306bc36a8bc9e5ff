import type pg from 'pg';
import { draftContentOf } from '../../../src/lib/server/document/draft-content.ts';
import type { MeetingRecord } from '../../../src/lib/server/record/meeting-record.ts';
import { demoId } from '../rows/ids.ts';

/** Keeps what lies before the governors whose reports are in review, as it was submitted. */
export async function addSnapshots(client: pg.Client): Promise<void> {
	const { rows } = await client.query<{
		id: string;
		meetingId: string;
		unitId: string;
		submittedAt: Date;
		submittedBy: string;
		record: MeetingRecord;
	}>(
		`select id, meeting_id as "meetingId", unit_id as "unitId", submitted_at as "submittedAt",
			submitted_by as "submittedBy", public.meeting_record(meeting_id) as record
		from public.report where status = 'in_review'`
	);
	for (const { id, meetingId, unitId, submittedAt, submittedBy, record } of rows) {
		const content = JSON.stringify(draftContentOf(record, submittedAt));
		await client.query(
			`insert into public.report_snapshot (id, report_id, meeting_id, unit_id, content, taken_by, taken_at)
			values ($1, $2, $3, $4, $5, $6, $7)`,
			[demoId(`snapshot:${id}`), id, meetingId, unitId, content, submittedBy, submittedAt]
		);
	}
}
