import { error } from '@sveltejs/kit';
import { choose } from '$lib/i18n/bilingual';
import { formatDate, formatDateTime } from '$lib/i18n/format';
import { channelLabels, deliveryReason, deliveryStateLabels } from '$lib/i18n/labels/dispatch';
import { m } from '$lib/i18n/paraglide/messages';
import { dispatchPage } from '$lib/server/dispatch/dispatch-page';
import { contextOf } from '$lib/server/form/submit';
import { formatOf, tableResponse } from '$lib/server/spreadsheet/write-table';

/** The dispatch log as a table: who got what when by which channel. */
export const GET = async (event) => {
	const context = contextOf(event);
	const view = await dispatchPage(context, event.params.id);
	if (!view) error(404);
	const { locale } = context;
	return tableResponse(
		formatOf(event.url),
		`dispatch-${view.version.approvedOn}`,
		[
			m.dispatch_recipient(),
			m.dispatch_role(),
			m.dispatch_channel(),
			m.dispatch_address(),
			m.dispatch_language(),
			m.dispatch_log_when(),
			m.dispatch_log_state(),
			m.report_reason(),
			m.dispatch_note()
		],
		view.log.map((row) => [
			choose(row.name, locale),
			row.role === 'to' ? m.dispatch_role_to() : m.dispatch_role_copy(),
			channelLabels[row.channel](),
			row.address ?? '',
			row.locale === 'en' ? m.dispatch_language_en() : m.dispatch_language_km(),
			row.handedOverOn
				? formatDate(row.handedOverOn, locale)
				: formatDateTime(row.sentAt ?? row.dispatchedAt, locale),
			deliveryStateLabels[row.state](),
			deliveryReason(row.reason) ?? '',
			row.note
		])
	);
};
