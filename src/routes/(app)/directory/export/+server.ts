import { error } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages';
import { maySomewhere } from '$lib/server/request/context';
import { directoryHeadings, directoryRows } from '$lib/server/directory/directory-export';
import { directoryFilter } from '$lib/server/directory/organisation-list';
import { contextOf } from '$lib/server/request/context-of';
import { formatOf, tableResponse } from '$lib/server/spreadsheet/write-table';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const context = contextOf(event);
	if (!maySomewhere(context, 'directory.read')) error(403);
	const rows = await directoryRows(context, directoryFilter(event.url));
	const headings = directoryHeadings(context.locale);
	return tableResponse(formatOf(event.url), m.directory_file_name(), headings, rows);
};
