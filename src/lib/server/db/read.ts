import type { PostgrestError, PostgrestSingleResponse } from '@supabase/supabase-js';

/** A query failed for a reason that no user can mend: the database is away, or the query is wrong. */
export class QueryError extends Error {
	readonly code: string;
	constructor(error: PostgrestError) {
		super(error.message, { cause: error });
		this.code = error.code;
	}
}

/** The rows of a query's answer. Throws QueryError when the query failed. */
export function rowsOf<T>(answer: PostgrestSingleResponse<T>): T {
	if (answer.error) throw new QueryError(answer.error);
	return answer.data;
}
