import type { DispatchLogRow } from '$lib/contract/dispatch-views';
import { deliveryStateOf, deliverySteps, type MailStatus } from '$lib/domain/dispatch/delivery';
import type { Context } from '../context.ts';
import { rowsOf } from '../db/read.ts';

/** The recipients of a version with what is known of each copy, in the order of the copy list. */
export async function dispatchLog(context: Context, versionId: string): Promise<DispatchLogRow[]> {
	const rows = rowsOf(
		await context.db
			.from('report_recipient')
			.select(
				`id, organisation_id, label_km, label_en, role, locale, channel, address, outbox_id, attempt,
				handed_over_on, handed_over_note, left_out_reason, dispatched_at`
			)
			.eq('report_version_id', versionId)
			.order('position')
			.order('id')
	);
	const mails = await mailsOf(
		context,
		rows.flatMap((row) => (row.outbox_id ? [row.id] : []))
	);
	return rows.map((row) => {
		const mail = row.outbox_id ? mails.get(row.outbox_id) : undefined;
		const state = deliveryStateOf({
			channel: row.channel,
			mailStatus: (mail?.status as MailStatus | undefined) ?? null,
			handedOverOn: row.handed_over_on,
			leftOut: row.left_out_reason !== ''
		});
		return {
			id: row.id,
			organisationId: row.organisation_id,
			name: { km: row.label_km, en: row.label_en },
			role: row.role,
			locale: row.locale,
			channel: row.channel,
			address: row.address,
			state,
			reason: row.left_out_reason || (state === 'sent' ? null : (mail?.last_error ?? null)),
			attempts: row.attempt,
			dispatchedAt: row.dispatched_at,
			sentAt: mail?.sent_at ?? null,
			handedOverOn: row.handed_over_on,
			note: row.handed_over_note,
			steps: deliverySteps(state)
		};
	});
}

// Ids travel in the address of the query, which may not grow without bound.
const idsAtOnce = 100;

/** The mails owed to these recipients, by their own ids. */
async function mailsOf(context: Context, recipients: readonly string[]) {
	const parts = Array.from({ length: Math.ceil(recipients.length / idsAtOnce) }, (_, part) =>
		recipients.slice(part * idsAtOnce, (part + 1) * idsAtOnce)
	);
	const answers = await Promise.all(
		parts.map((ids) =>
			context.db.from('delivery').select('id, status, last_error, sent_at').in('subject_id', ids)
		)
	);
	return new Map(answers.flatMap(rowsOf).map((row) => [row.id, row]));
}
