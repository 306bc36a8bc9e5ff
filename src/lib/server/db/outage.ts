// Postgres: connection lost or refused (class 08), stopped or starting (57P01 to 57P03), no connection
// left (53300), read-only while it recovers (25006). PostgREST: no way to the database, or none in time.
const codesOfOutage =
	/^(08...|57P0[123]|53300|25006|PGRST00[0123]|ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|UND_ERR_\w+)$/;

// What the libraries say without a code.
const wordsOfOutage =
	/connection terminated|connection ended|connection error and is not queryable|timeout exceeded when trying to connect|query read timeout|fetch failed|TimeoutError|invalid response was received from the upstream/i;

/**
 * Whether an error says that a part which the product needs is away for now (stopped, starting, not
 * reached in time), so that trying again later can help; not that the question was wrong.
 */
export function isOutage(error: unknown): boolean {
	for (let one = error, depth = 0; one instanceof Error && depth < 5; one = one.cause, depth++) {
		const { code, status } = one as { code?: unknown; status?: unknown };
		if (typeof code === 'string' && codesOfOutage.test(code)) return true;
		if (typeof status === 'number' && [502, 503, 504].includes(status)) return true;
		// PostgREST: the connection broke before the database could say why.
		if (code === '' && status === 400) return true;
		if (one.name === 'TimeoutError' || wordsOfOutage.test(one.message)) return true;
		if (one instanceof AggregateError && one.errors.some(isOutage)) return true;
	}
	return false;
}
