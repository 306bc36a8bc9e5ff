import type { PostgrestSingleResponse } from '@supabase/supabase-js';
import { rowsOf } from './read.ts';

// PostgREST gives at most so many rows at once (supabase/config.toml, and Supabase's own default).
const most = 1000;

/**
 * All rows of a query, however many PostgREST gives at once. `page` runs the query for a range of
 * rows; its order must be total, so that no row falls between two pages.
 */
export async function allRows<T>(
	page: (from: number, to: number) => PromiseLike<PostgrestSingleResponse<T[]>>
): Promise<T[]> {
	const all: T[] = [];
	for (;;) {
		const rows = rowsOf(await page(all.length, all.length + most - 1));
		all.push(...rows);
		if (rows.length < most) return all;
	}
}
