import type { PostgrestResponse } from '@supabase/supabase-js';
import { beyondTheEnd } from './all-rows.ts';
import { rowsOf } from './read.ts';

/** One page of a list that is longer than a screen. */
export interface Page<T> {
	rows: T[];
	/** Of the whole list. */
	count: number;
	page: number;
	/** At least one, which may be empty. */
	pages: number;
}

/** How many rows a page shows, where a list doesn't say otherwise. */
const rowsOfPage = 50;

/**
 * A page of a query whose rows are counted (`count: 'exact'`) and whose order is total. An address that asks for a page
 * behind the last one, as the list may have grown shorter, is shown the first: never a list that seems to be empty.
 */
export async function pageOf<T>(
	page: number,
	query: (from: number, to: number) => PromiseLike<PostgrestResponse<T>>,
	size = rowsOfPage
): Promise<Page<T>> {
	const response = await query((page - 1) * size, page * size - 1);
	if (response.error?.code === beyondTheEnd && page > 1) return pageOf(1, query, size);
	const rows = rowsOf(response);
	const count = response.count ?? rows.length;
	return { rows, count, page, pages: pagesOf(count, size) };
}

/** A page of rows that are all at hand, as `pageOf` would give it. */
export function pageOfRows<T>(page: number, rows: readonly T[], size = rowsOfPage): Page<T> {
	const pages = pagesOf(rows.length, size);
	const shown = page > pages ? 1 : page;
	const from = (shown - 1) * size;
	return { rows: rows.slice(from, from + size), count: rows.length, page: shown, pages };
}

function pagesOf(count: number, size: number): number {
	return Math.max(1, Math.ceil(count / size));
}
