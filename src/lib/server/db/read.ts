import type { PostgrestError, PostgrestSingleResponse } from '@supabase/supabase-js';

/** A query failed for a reason that no user can mend: the database is away, or the query is wrong. */
export class QueryError extends Error {
	readonly code: string;
	/** The answer's HTTP status; 0 where there was no answer. */
	readonly status: number;
	constructor(error: PostgrestError, status: number) {
		super(error.message, { cause: error });
		this.code = error.code;
		this.status = status;
	}
}

/** The rows of a query's answer. Throws QueryError when the query failed. */
export function rowsOf<T>(response: PostgrestSingleResponse<T>): T {
	if (response.error) throw new QueryError(response.error, response.status);
	return response.data;
}

/**
 * What a function of the database has put together as JSON. Its types say only that it is JSON: what it holds is told
 * where the function is created, and held by the tests that read the view made of it.
 */
export function jsonOf<T>(response: PostgrestSingleResponse<unknown>): T {
	return rowsOf(response) as T;
}

/** What a column holds as JSON, of which its types say no more; held by the tests of what is read from it. */
export function jsonIn<T>(column: unknown): T {
	return column as T;
}

/** The one row that a relation embeds. PostgREST gives an object there, its types say a list, or know no columns. */
export function embedded<T>(relation: unknown): T | null {
	return (Array.isArray(relation) ? (relation[0] ?? null) : relation) as T | null;
}
