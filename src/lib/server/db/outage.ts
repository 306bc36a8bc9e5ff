import { QueryError } from './read.ts';

/** A part that the product needs is away, as the one who speaks to it has found. */
export class PartAwayError extends Error {}

// Postgres: connection lost or refused (class 08 but 08P01, which is a wrong message of ours), stopped or
// starting (57P01 to 57P03), no connection left (53300). PostgREST: no way to the database, or none in
// time. Not 25006: that is also what a read which would write gets, a fault of ours.
// The system and Node's fetch: what befalls a connection, not what is wrong with a request.
const codesOfOutage =
	/^(0800[01346]|08007|57P0[123]|53300|PGRST00[0123]|ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|UND_ERR_((CONNECT|HEADERS|BODY)_TIMEOUT|SOCKET))$/;

// What the libraries say without a code, as they begin it: `pg`, the pool, and `fetch`, whose error the
// client of PostgREST gives on as text.
const wordsOfOutage =
	/^(Connection terminated|Connection ended|Client has encountered a connection error and is not queryable|timeout exceeded when trying to connect|Query read timeout|(TypeError: )?fetch failed|TimeoutError: )/;

/**
 * Whether an error says that a part which the product needs is away for now (stopped, starting, not
 * reached in time), so that trying again later can help; not that the question was wrong, nor a fault of
 * ours in whatever words.
 */
export function isOutage(error: unknown): boolean {
	for (let one = error, depth = 0; one instanceof Error && depth < 5; one = one.cause, depth++) {
		if (one instanceof PartAwayError) return true;
		if (one instanceof QueryError && isFromBeforeDatabase(one)) return true;
		const { code } = one as { code?: unknown };
		if (typeof code === 'string' && codesOfOutage.test(code)) return true;
		if (one.name === 'TimeoutError' || wordsOfOutage.test(one.message)) return true;
		if (one instanceof AggregateError && one.errors.some(isOutage)) return true;
	}
	return false;
}

/** An answer that the database has not given: of a proxy, or of PostgREST whose connection broke. */
function isFromBeforeDatabase({ code, status }: QueryError): boolean {
	return [502, 503, 504].includes(status) || (code === '' && status === 400);
}
