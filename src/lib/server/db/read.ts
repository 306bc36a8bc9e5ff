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
export function rowsOf<T>(answer: PostgrestSingleResponse<T>): T {
	if (answer.error) throw new QueryError(answer.error, answer.status);
	return answer.data;
}
