import type { DispatchLogRow, DispatchMailView, ScanView } from '$lib/contract/dispatch-views';
import { formatDate, formatDateTime, formatDigits } from '$lib/i18n/format';
import type { Locale } from '$lib/domain/language';
import {
	deliveryReason,
	deliveryStateLabels,
	deliveryStateTones,
	receiptWay
} from '$lib/i18n/labels/dispatch';
import { m } from '$lib/i18n/paraglide/messages';
import type { TimelineEntry } from '$lib/ui/timeline.svelte';

/** An entry of a copy's history; `scan` where it is one that can be opened. */
export interface CopyEvent extends TimelineEntry {
	/** Sorts by it: an instant, ISO. */
	at: string;
	scan?: ScanView;
}

const mailTitles: Record<DispatchMailView['kind'], (inputs: { state: string }) => string> = {
	copy: m.dispatch_event_copy,
	notice: m.dispatch_event_notice,
	reminder: m.dispatch_event_reminder
};

function mailEvent(mail: DispatchMailView, locale: Locale): CopyEvent {
	return {
		id: mail.id,
		at: mail.queuedAt,
		title: mailTitles[mail.kind]({ state: deliveryStateLabels[mail.status]() }),
		by: m.dispatch_mail_at({
			address: mail.address,
			at: formatDateTime(mail.sentAt ?? mail.queuedAt, locale)
		}),
		text: deliveryReason(mail.reason) ?? undefined,
		tone: deliveryStateTones[mail.status]
	};
}

/** Who received a copy, under which number and when, in one line. */
export function receiptLine(
	receipt: NonNullable<DispatchLogRow['receipt']>,
	locale: Locale
): string {
	const by = [receipt.by, receipt.position].filter(Boolean).join(', ');
	const on = formatDate(receipt.on, locale);
	return receipt.number
		? m.dispatch_receipt_by_number({ by, on, number: formatDigits(receipt.number, locale) })
		: m.dispatch_receipt_by({ by, on });
}

/** Everything that happened to a copy, the oldest first. */
export function copyHistory(row: DispatchLogRow, locale: Locale): CopyEvent[] {
	const events: CopyEvent[] = row.mails.map((mail) => mailEvent(mail, locale));
	if (row.handedOverOn) {
		events.push({
			id: 'handed',
			at: `${row.handedOverOn}T12:00:00+07:00`,
			title: m.dispatch_event_handed_over(),
			by: formatDate(row.handedOverOn, locale),
			text: row.note || undefined,
			tone: 'green'
		});
	}
	if (row.receipt) {
		events.push({
			id: 'receipt',
			at: row.receipt.recordedAt,
			title: m.dispatch_event_receipt(),
			by: `${formatDateTime(row.receipt.recordedAt, locale)}, ${receiptWay(row.receipt)}`,
			text: receiptLine(row.receipt, locale),
			tone: 'green'
		});
	}
	for (const scan of row.scans) {
		events.push({
			id: scan.id,
			at: scan.addedAt,
			title: scan.removedAt ? m.dispatch_event_scan_removed() : m.dispatch_event_scan(),
			by: formatDateTime(scan.removedAt ?? scan.addedAt, locale),
			scan
		});
	}
	events.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
	const entered: CopyEvent = {
		id: 'dispatched',
		at: row.dispatchedAt,
		title: row.state === 'left_out' ? m.dispatch_event_left_out() : m.dispatch_event_dispatched(),
		by: formatDateTime(row.dispatchedAt, locale)
	};
	return [entered, ...events];
}
