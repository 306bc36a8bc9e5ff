import type pg from 'pg';

/** A connection of its own, in a transaction in which it acts as somebody; null: without an account. */
export async function transactionOf(pool: pg.Pool, userId: string | null): Promise<pg.PoolClient> {
	const client = await pool.connect();
	await client.query('begin');
	await client.query(`select set_config('request.jwt.claims', $1, true)`, [
		userId ? JSON.stringify({ sub: userId, role: 'authenticated' }) : '{}'
	]);
	await client.query(`set local role ${userId ? 'authenticated' : 'anon'}`);
	return client;
}

/** The process of the database that serves a connection. */
export async function pidOf(client: pg.PoolClient): Promise<number> {
	return (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]!.pid;
}

/** Until somebody waits for a lock that this process holds; or until `done`, who then had not to wait. */
export async function untilWaitedFor(
	pool: pg.Pool,
	pid: number,
	done?: Promise<unknown>
): Promise<'waits' | 'done'> {
	let ended = false;
	const end = () => (ended = true);
	done?.then(end, end);
	for (;;) {
		const { rows } = await pool.query<{ n: number }>(
			`select count(*)::int as n from pg_stat_activity where $1 = any (pg_blocking_pids(pid))`,
			[pid]
		);
		if (rows[0]!.n > 0) return 'waits';
		if (ended) return 'done';
	}
}
