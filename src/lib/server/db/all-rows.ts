import type { PostgrestSingleResponse } from '@supabase/supabase-js';
import { rowsOf } from './read.ts';
import { maxRows } from './whole-responses.ts';

/** What PostgREST answers to a range behind the last row of a list whose rows are counted. */
export const beyondTheEnd = 'PGRST103';

/**
 * All rows of a query, however many PostgREST gives at once. `page` runs the query for a range of
 * rows; its order must be total, so that no row falls between two pages. A list that has just so many rows as
 * were read, or that has grown shorter meanwhile, ends where no page follows.
 */
export async function allRows<T>(
	page: (from: number, to: number) => PromiseLike<PostgrestSingleResponse<T[]>>
): Promise<T[]> {
	const all: T[] = [];
	for (;;) {
		const response = await page(all.length, all.length + maxRows - 1);
		if (response.error?.code === beyondTheEnd) return all;
		const rows = rowsOf(response);
		all.push(...rows);
		if (rows.length < maxRows) return all;
	}
}
