import pg from 'pg';

// Each row of each table is written anew, unchanged, in a random order: what comes without an order of its
// own comes in another one then. Triggers rest, so that nothing else changes.
const shuffle = `
set session_replication_role = replica;
select setseed($SEED$);
do $$
declare
	place record;
	tables text[] := '{}';
begin
	for place in
		select format('%I.%I', n.nspname, c.relname) as name,
			(select quote_ident(a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
				and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''
				order by a.attnum limit 1) as field
		from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where n.nspname in ('public', 'app') and c.relkind = 'r'
		order by 1
	loop
		continue when place.field is null;
		execute format('create temp table lying on commit drop as
			select ctid as at from %s order by random()', place.name);
		execute format('do $inner$ declare one tid; begin
			for one in select at from lying loop
				update %1$s set %2$s = %2$s where ctid = one;
			end loop; end $inner$', place.name, place.field);
		drop table lying;
	end loop;
end $$`;

/** Lets the rows of all tables lie in another order, which follows from `seed` (-1 to 1). For the superuser. */
export async function shuffleRows(adminDatabaseUrl: string, seed: number): Promise<void> {
	const client = new pg.Client(adminDatabaseUrl);
	await client.connect();
	try {
		await client.query(shuffle.replace('$SEED$', String(seed)));
	} finally {
		await client.end();
	}
}
