import pg from 'pg';

/** Rows of the internal schema `app` (sessions, links, outbox): what PostgREST doesn't expose. */
export type Pool = pg.Pool;

const second = 1000;

/**
 * Opens the pool to the database itself. `url`: a PostgreSQL connection URL. Nothing waits without end: a
 * connection is had within 5 s, a statement answered within 30 s, or the query fails.
 */
export function openPool(url: string): Pool {
	const pool = new pg.Pool({
		connectionString: url,
		max: 10,
		idleTimeoutMillis: 30 * second,
		connectionTimeoutMillis: 5 * second,
		statement_timeout: 30 * second,
		// The client's own, a little later: for a server that has gone without a word.
		query_timeout: 35 * second,
		keepAlive: true,
		keepAliveInitialDelayMillis: 10 * second
	});
	// An idle connection that the server closes (restart, failover) must not end the process: the pool opens another.
	pool.on('error', () => {});
	pool.on('connect', (client) => client.on('error', () => {}));
	return pool;
}
