import { missingRecipients } from '../../domain/dispatch/recipients.ts';
import type { Refusal } from '../../domain/result.ts';
import type { Context } from '../request/context.ts';
import { meetingRecord, type MeetingRecord } from '../record/meeting-record.ts';
import { proposedRecipients } from './proposed-recipients.ts';

/** The bodies of a list, and those on all of its lines. */
interface SentList {
	recipients: readonly { organisationId: string }[];
	listed: readonly string[];
}

/**
 * Why a list is refused that passes over a body which the guideline names, whatever its form says of it; null where it
 * passes over none. A body that stands on a line of the list is told beside that line (`listed.<n>`), the first of
 * those that stand on none by its name.
 */
export async function refuseIncomplete(
	context: Context,
	record: MeetingRecord,
	{ recipients, listed }: SentList
): Promise<Refusal | null> {
	const missing = missingRecipients(await proposedRecipients(context, record, []), recipients);
	const [unlisted] = missing.filter(({ organisationId }) => !listed.includes(organisationId));
	if (unlisted) return { code: 'dispatch_recipient_missing', detail: { name: unlisted.name } };
	if (missing.length === 0) return null;
	const passedOver = new Set(missing.map(({ organisationId }) => organisationId));
	const sent = new Set(recipients.map(({ organisationId }) => organisationId));
	const lines = listed.flatMap((id, line) =>
		passedOver.has(id) && !sent.has(id) ? [[`listed.${line}`, 'required']] : []
	);
	return lines.length > 0
		? { code: 'invalid_fields', fields: Object.fromEntries(lines) }
		: { code: 'dispatch_recipient_missing', detail: { name: missing[0]!.name } };
}

/** The same for a list that is confirmed, of which nothing has been read yet. */
export async function refuseIncompleteOf(
	context: Context,
	meetingId: string,
	list: SentList
): Promise<Refusal | null> {
	const record = await meetingRecord(context.db, meetingId);
	return record && refuseIncomplete(context, record, list);
}
