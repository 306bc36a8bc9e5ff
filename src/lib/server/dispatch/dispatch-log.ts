import type {
	DispatchLogRow,
	DispatchMailView,
	ReceiptView,
	ScanView
} from '../../contract/dispatch-views.ts';
import {
	deliveryStateOf,
	wasRemindedLately,
	type MailStatus
} from '../../domain/dispatch/delivery.ts';
import type { Context } from '../request/context.ts';
import { allRows } from '../db/all-rows.ts';
import { rowsOf } from '../db/read.ts';

const mailKinds: Record<string, DispatchMailView['kind']> = {
	report_dispatch: 'copy',
	report_notice: 'notice',
	receipt_reminder: 'reminder'
};

/** The recipients of a version with what is known of each copy, in the order of the copy list. */
export async function dispatchLog(context: Context, versionId: string): Promise<DispatchLogRow[]> {
	const rows = await allRows((from, to) =>
		context.db
			.from('report_recipient')
			.select(
				`id, organisation_id, label_km, label_en, role, locale, channel, address, with_word, outbox_id, attempt,
				handed_over_on, handed_over_note, left_out_reason, dispatched_at, reminders, reminded_at, received_by,
				received_position, registered_number, received_on, receipt_via, receipt_recorded_by, receipt_recorded_at`
			)
			.eq('report_version_id', versionId)
			.order('position')
			.order('id')
			.range(from, to)
	);
	const ids = rows.map((row) => row.id);
	const [mails, scans] = await Promise.all([mailsOf(context, ids), scansOf(context, ids)]);
	return rows.map((row) => {
		const sent = mails.get(row.id) ?? [];
		const mail = sent.find(({ id }) => id === row.outbox_id);
		const receipt = receiptOf(row);
		const state = deliveryStateOf({
			channel: row.channel,
			mailStatus: mail?.status ?? null,
			handedOverOn: row.handed_over_on,
			leftOut: row.left_out_reason !== '',
			receiptVia: receipt?.via ?? null
		});
		return {
			id: row.id,
			organisationId: row.organisation_id,
			name: { km: row.label_km, en: row.label_en },
			role: row.role,
			locale: row.locale,
			channel: row.channel,
			address: row.address,
			withWord: row.with_word,
			state,
			reason: row.left_out_reason || (shownReason.has(state) ? (mail?.reason ?? null) : null),
			attempts: row.attempt,
			dispatchedAt: row.dispatched_at,
			sentAt: mail?.sentAt ?? null,
			handedOverOn: row.handed_over_on,
			note: row.handed_over_note,
			reminders: row.reminders,
			remindedAt: row.reminded_at,
			remindedLately: wasRemindedLately(row.reminded_at, context.now()),
			receipt,
			mails: sent,
			scans: scans.get(row.id) ?? []
		};
	});
}

// What a relay once said matters no more once the copy has arrived.
const shownReason: ReadonlySet<string> = new Set(['queued', 'sending', 'failed', 'uncertain']);

interface ReceiptColumns {
	received_by: string | null;
	received_position: string;
	registered_number: string;
	received_on: string | null;
	receipt_via: string | null;
	receipt_recorded_by: string;
	receipt_recorded_at: string | null;
}

function receiptOf(row: ReceiptColumns): ReceiptView | null {
	if (!row.receipt_via || !row.received_by || !row.received_on || !row.receipt_recorded_at)
		return null;
	return {
		by: row.received_by,
		position: row.received_position,
		number: row.registered_number,
		on: row.received_on,
		via: row.receipt_via as ReceiptView['via'],
		recordedBy: row.receipt_recorded_by,
		recordedAt: row.receipt_recorded_at
	};
}

// Ids travel in the address of the query, which may not grow without bound.
const idsAtOnce = 100;

/** What `read` gives for these ids, a part of them at a time. */
async function inParts<Row>(
	ids: readonly string[],
	read: (part: string[]) => PromiseLike<Row[]>
): Promise<Row[]> {
	const parts = Array.from({ length: Math.ceil(ids.length / idsAtOnce) }, (_, part) =>
		ids.slice(part * idsAtOnce, (part + 1) * idsAtOnce)
	);
	return (await Promise.all(parts.map(read))).flat();
}

/** Rows about recipients, gathered by the recipient in the order given. */
function byRecipient<Row extends { subject_id: string | null }>(
	rows: readonly Row[]
): Map<string, Row[]> {
	const gathered = new Map<string, Row[]>();
	for (const row of rows) {
		const own = gathered.get(row.subject_id!);
		if (own) own.push(row);
		else gathered.set(row.subject_id!, [row]);
	}
	return gathered;
}

/** The mails owed to these recipients, by the recipient, the oldest first. */
async function mailsOf(
	context: Context,
	recipients: readonly string[]
): Promise<Map<string, DispatchMailView[]>> {
	const rows = await inParts(recipients, async (part) =>
		rowsOf(
			await context.db
				.from('delivery')
				.select('id, subject_id, template, address, status, last_error, queued_at, sent_at')
				.in('subject_id', part)
				.in('template', Object.keys(mailKinds))
				.order('queued_at')
				.order('id')
		)
	);
	return new Map(
		[...byRecipient(rows)].map(([recipient, own]) => [
			recipient,
			own.map((row) => ({
				id: row.id!,
				kind: mailKinds[row.template!]!,
				address: row.address!,
				status: row.status as MailStatus,
				reason: row.status === 'sent' ? null : row.last_error,
				queuedAt: row.queued_at!,
				sentAt: row.sent_at
			}))
		])
	);
}

/** The scans kept for these recipients, by the recipient. */
async function scansOf(
	context: Context,
	recipients: readonly string[]
): Promise<Map<string, ScanView[]>> {
	const rows = await inParts(recipients, async (part) =>
		rowsOf(
			await context.db
				.from('attachment')
				.select('id, subject_id, file_name, bytes, added_at, removed_at')
				.eq('subject', 'receipt')
				.in('subject_id', part)
				.order('added_at')
				.order('id')
		)
	);
	return new Map(
		[...byRecipient(rows)].map(([recipient, own]) => [
			recipient,
			own.map((row) => ({
				id: row.id,
				fileName: row.file_name,
				bytes: row.bytes,
				addedAt: row.added_at,
				removedAt: row.removed_at
			}))
		])
	);
}
