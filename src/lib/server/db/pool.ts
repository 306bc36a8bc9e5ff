import pg from 'pg';

/** Rows of the internal schema `app` (sessions, links, outbox): what PostgREST doesn't expose. */
export type Pool = pg.Pool;

/** Opens the pool to the database itself. `url`: a PostgreSQL connection URL. */
export function openPool(url: string): Pool {
	const pool = new pg.Pool({ connectionString: url, max: 10, idleTimeoutMillis: 30_000 });
	// An idle connection that the server closes (restart, failover) must not end the process: the pool opens another.
	pool.on('error', () => {});
	pool.on('connect', (client) => client.on('error', () => {}));
	return pool;
}
