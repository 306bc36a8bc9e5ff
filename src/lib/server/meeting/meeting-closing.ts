import { closingOf, type Closing } from '../../domain/meeting/closing.ts';
import type { Context } from '../context.ts';
import { capturedFacts } from '../document/guideline-facts.ts';
import { meetingRecord } from '../document/meeting-record.ts';

/** What closing the meeting leaves open, as it is on record now; null where there is none to read. */
export async function meetingClosing(context: Context, meetingId: string): Promise<Closing | null> {
	const record = await meetingRecord(context.db, meetingId);
	if (!record) return null;
	return closingOf({
		...capturedFacts(record),
		actionStatuses: record.actions.map(({ status }) => status),
		escalationStatuses: record.escalations.map(({ status }) => status),
		reportDispatched: record.report?.status === 'dispatched'
	});
}
