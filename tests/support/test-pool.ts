import pg from 'pg';

/**
 * A pool of connections to a test's own database (a PostgreSQL URL). What is asked through it fails as it does; an idle
 * connection that the database ends is nobody's fault: a pool says that it has ended before all of its connections have,
 * and the stack is stopped next.
 */
export function testPool(connectionString: string, max = 4): pg.Pool {
	const pool = new pg.Pool({ connectionString, max });
	pool.on('error', () => {});
	return pool;
}
