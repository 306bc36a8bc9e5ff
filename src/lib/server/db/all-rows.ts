import type { PostgrestSingleResponse } from '@supabase/supabase-js';
import { rowsOf } from './read.ts';
import { mostRows } from './whole-answers.ts';

/**
 * All rows of a query, however many PostgREST gives at once. `page` runs the query for a range of
 * rows; its order must be total, so that no row falls between two pages.
 */
export async function allRows<T>(
	page: (from: number, to: number) => PromiseLike<PostgrestSingleResponse<T[]>>
): Promise<T[]> {
	const all: T[] = [];
	for (;;) {
		const rows = rowsOf(await page(all.length, all.length + mostRows - 1));
		all.push(...rows);
		if (rows.length < mostRows) return all;
	}
}
