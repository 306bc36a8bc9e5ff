import { phnomPenhDate } from '$lib/i18n/calendar-date';
import { m } from '$lib/i18n/paraglide/messages';
import { allActions } from '$lib/server/action/action-list';
import { exportHeadings, exportRow } from '$lib/server/action/export-actions';
import { contextOf } from '$lib/server/request/context-of';
import { formatOf, tableResponse } from '$lib/server/spreadsheet/write-table';

export const GET = async (event) => {
	const context = contextOf(event);
	const rows = await allActions(context, event.url.searchParams);
	const today = phnomPenhDate(context.now());
	return tableResponse(
		formatOf(event.url),
		`${m.action_file_name()}-${today}`,
		exportHeadings(),
		rows.map((row) => exportRow(row, today, context.locale))
	);
};
