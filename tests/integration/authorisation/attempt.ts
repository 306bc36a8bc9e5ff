import type pg from 'pg';
import type { Operation } from './rules.ts';

type Row = Record<string, unknown>;

/** Columns that identify a row, and those that can be written. */
export interface TableShape {
	key: string[];
	columns: string[];
}

/** The keys and writable columns of the exposed tables and views. */
export async function shapesOf(client: pg.Client): Promise<Map<string, TableShape>> {
	const { rows } = await client.query<{ name: string; key: string[] | null; columns: string[] }>(`
		select c.relname as name,
			(select array_agg(a.attname::text) from pg_index i join pg_attribute a
				on a.attrelid = c.oid and a.attnum = any (i.indkey) where i.indrelid = c.oid and i.indisprimary) as key,
			(select array_agg(a.attname::text) from pg_attribute a
				where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
		from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')`);
	return new Map(rows.map(({ name, key, columns }) => [name, { key: key ?? ['id'], columns }]));
}

// No right; and for views that nobody can write to: not in the state for it, not supported.
const denied = ['42501', '55000', '0A000'];

/**
 * Whether somebody (null: nobody) can do this to a row. Nothing of it stays. A refusal for another
 * reason than authorisation, such as a key that is taken, counts as allowed: the policy had passed.
 */
export async function attempt(
	client: pg.Client,
	userId: string | null,
	operation: Operation,
	table: string,
	row: Row,
	{ key, columns }: TableShape
): Promise<boolean> {
	const where = key.map((name, index) => `"${name}"::text = $${index + 1}`).join(' and ');
	const ids = key.map((name) => String(row[name]));
	const list = columns.map((name) => `"${name}"`).join(', ');
	const statements: Record<Operation, [string, unknown[]]> = {
		select: [`select from public.${table} where ${where}`, ids],
		insert: [
			`insert into public.${table} (${list}) select ${list} from json_populate_record(null::public.${table}, $1)`,
			[JSON.stringify(row)]
		],
		update: [`update public.${table} set "${key[0]}" = "${key[0]}" where ${where}`, ids],
		delete: [`delete from public.${table} where ${where}`, ids]
	};
	await client.query('begin');
	try {
		await client.query(`set local role ${userId ? 'authenticated' : 'anon'}`);
		await client.query(`select set_config('request.jwt.claims', $1, true)`, [
			userId ? JSON.stringify({ sub: userId, role: 'authenticated' }) : '{}'
		]);
		const { rowCount } = await client.query(...statements[operation]);
		return (rowCount ?? 0) > 0;
	} catch (error) {
		return !denied.includes((error as { code?: string }).code ?? '');
	} finally {
		await client.query('rollback');
	}
}
