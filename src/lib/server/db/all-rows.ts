import type { PostgrestError } from '@supabase/supabase-js';
import { QueryError } from './read.ts';

const pageSize = 1000;

/**
 * All rows of an ordered query, page by page: a hosted Supabase gives at most a thousand at once.
 * `page` makes the query for the rows `from` to `to`, both included.
 */
export async function allRows<T>(
	page: (
		from: number,
		to: number
	) => PromiseLike<{ data: T[] | null; error: PostgrestError | null }>
): Promise<T[]> {
	const rows: T[] = [];
	for (;;) {
		const { data, error } = await page(rows.length, rows.length + pageSize - 1);
		if (error) throw new QueryError(error);
		rows.push(...(data ?? []));
		if (!data || data.length < pageSize) return rows;
	}
}
