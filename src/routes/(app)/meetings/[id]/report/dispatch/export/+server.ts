import { error } from '@sveltejs/kit';
import { dispatchPage } from '$lib/server/dispatch/dispatch-page';
import { dispatchTable } from '$lib/server/dispatch/dispatch-table';
import { contextOf } from '$lib/server/request/context-of';
import { formatOf, tableResponse } from '$lib/server/spreadsheet/write-table';

/** The dispatch log of a version (`?version=`) as a table: who got what when by which channel, and said so. */
export const GET = async (event) => {
	const context = contextOf(event);
	const version = event.url.searchParams.get('version');
	const view = await dispatchPage(
		context,
		event.params.id,
		new URLSearchParams(version ? { version } : {})
	);
	if (!view) error(404);
	const { headings, rows } = dispatchTable(view.log, context.locale);
	const name = `dispatch-${view.version.approvedOn}`;
	return tableResponse(formatOf(event.url), name, headings, rows);
};
