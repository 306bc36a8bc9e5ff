import type { DispatchPageView, RecipientDraft } from '$lib/contract/dispatch-views';
import type { DeliveryState } from '$lib/domain/dispatch/delivery';
import type { Context } from '../context.ts';
import { rowsOf } from '../db/read.ts';
import { meetingRecord } from '../document/meeting-record.ts';
import { versionView } from '../report/report-page.ts';
import { dispatchLog } from './dispatch-log.ts';
import { recipientProposal } from './recipient-proposal.ts';

/** Bodies of the directory that the user added to the proposal, in the order given. */
async function addedBodies(context: Context, ids: readonly string[]): Promise<RecipientDraft[]> {
	if (ids.length === 0) return [];
	const rows = rowsOf(
		await context.db
			.from('unit')
			.select('id, name_km, name_en, organisation(kind, email)')
			.in('id', [...ids])
	);
	const byId = new Map(rows.map((row) => [row.id, row]));
	return ids.flatMap((id) => {
		const row = byId.get(id);
		if (!row) return [];
		const address = row.organisation?.email ?? '';
		return [
			{
				organisationId: row.id,
				name: { km: row.name_km, en: row.name_en },
				role: 'copy' as const,
				basis: 'added' as const,
				locale:
					row.organisation?.kind === 'development_partner' ? ('en' as const) : ('km' as const),
				channel: address ? ('mail' as const) : ('printed' as const),
				address,
				required: false
			}
		];
	});
}

/**
 * The dispatch of a meeting's latest approved version: the proposal before, the log after.
 * `added`: ids of further bodies. Null where nothing is approved or the user may not see the meeting.
 */
export async function dispatchPage(
	context: Context,
	meetingId: string,
	added: readonly string[] = []
): Promise<DispatchPageView | null> {
	const record = await meetingRecord(context.db, meetingId);
	const version = record?.report?.versions[0];
	if (!record?.report || !version) return null;
	const log = await dispatchLog(context, version.id);
	const counts: Partial<Record<DeliveryState, number>> = {};
	for (const { state } of log) counts[state] = (counts[state] ?? 0) + 1;
	const page = { reportId: record.report.id, version: versionView(version), log, counts };
	if (record.report.status !== 'approved') return { ...page, proposal: null };
	const proposal: RecipientDraft[] = recipientProposal(record).map((recipient) => ({
		organisationId: recipient.body.id,
		name: recipient.body.name,
		role: recipient.role,
		basis: recipient.basis,
		locale: recipient.locale,
		channel: recipient.channel,
		address: recipient.body.address ?? '',
		required: recipient.required
	}));
	const known = new Set(proposal.map(({ organisationId }) => organisationId));
	const further = await addedBodies(
		context,
		[...new Set(added)].filter((id) => !known.has(id))
	);
	return { ...page, proposal: [...proposal, ...further] };
}
