import type { DispatchLogRow } from '../../contract/dispatch-views.ts';
import { choose } from '../../i18n/bilingual.ts';
import { formatDate, formatDateTime, formatDigits } from '../../i18n/format.ts';
import type { Locale } from '../../domain/language.ts';
import {
	channelLabels,
	deliveryReason,
	deliveryStateLabels,
	receiptWay
} from '../../i18n/labels/dispatch.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** The dispatch log as a table of texts in the user's language: every column there is. */
export function dispatchTable(
	log: readonly DispatchLogRow[],
	locale: Locale
): { headings: string[]; rows: string[][] } {
	const instant = (at: string | null | undefined) => (at ? formatDateTime(at, locale) : '');
	const day = (on: string | null | undefined) => (on ? formatDate(on, locale) : '');
	const columns: [string, (row: DispatchLogRow) => string][] = [
		[m.dispatch_recipient(), (row) => choose(row.name, locale)],
		[
			m.dispatch_role(),
			(row) => (row.role === 'to' ? m.dispatch_role_to() : m.dispatch_role_copy())
		],
		[m.dispatch_channel(), (row) => channelLabels[row.channel]()],
		[m.dispatch_address(), (row) => row.address ?? ''],
		[
			m.dispatch_language(),
			(row) => (row.locale === 'en' ? m.dispatch_language_en() : m.dispatch_language_km())
		],
		[m.dispatch_column_word(), (row) => (row.withWord ? m.dispatch_yes() : m.dispatch_no())],
		[m.dispatch_log_state(), (row) => deliveryStateLabels[row.state]()],
		[m.dispatch_column_dispatched(), (row) => instant(row.dispatchedAt)],
		[m.dispatch_column_sent(), (row) => instant(row.sentAt)],
		[m.dispatch_column_attempts(), (row) => formatDigits(row.attempts, locale)],
		[m.report_reason(), (row) => deliveryReason(row.reason) ?? ''],
		[m.dispatch_handed_on(), (row) => day(row.handedOverOn)],
		[m.dispatch_note(), (row) => row.note],
		[m.dispatch_column_reminders(), (row) => formatDigits(row.reminders, locale)],
		[m.dispatch_column_reminded(), (row) => instant(row.remindedAt)],
		[m.dispatch_received_by(), (row) => row.receipt?.by ?? ''],
		[m.dispatch_received_position(), (row) => row.receipt?.position ?? ''],
		[m.dispatch_registered_number(), (row) => row.receipt?.number ?? ''],
		[m.dispatch_received_on(), (row) => day(row.receipt?.on)],
		[m.dispatch_column_via(), (row) => (row.receipt ? receiptWay(row.receipt) : '')],
		[m.dispatch_column_recorded(), (row) => instant(row.receipt?.recordedAt)],
		[
			m.dispatch_column_scans(),
			(row) => formatDigits(row.scans.filter((scan) => !scan.removedAt).length, locale)
		]
	];
	return {
		headings: columns.map(([heading]) => heading),
		rows: log.map((row) => columns.map(([, cell]) => cell(row)))
	};
}
