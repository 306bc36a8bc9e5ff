import pg from 'pg';
import { afterAll, expect, inject, test } from 'vitest';
import { visibleSigns } from '../../../src/lib/domain/entry/unseen-signs.ts';

const pool = new pg.Pool({ connectionString: inject('stack').databaseUrl });
afterAll(() => pool.end());

test('the database sees of every sign what the domain sees', async () => {
	const { rows } = await pool.query<{ seen: string }>(
		`select app.visible_signs(string_agg(chr(sign), '' order by sign)) as seen
		from generate_series(1, 1114111) sign where sign not between 55296 and 57343`
	);
	const all: string[] = [];
	for (let sign = 1; sign <= 0x10ffff; sign++) {
		if (sign < 0xd800 || sign > 0xdfff) all.push(String.fromCodePoint(sign));
	}
	const expected = visibleSigns(all.join(''));
	expect(expected.length).toBeGreaterThan(1_000_000);
	expect(rows[0]!.seen === expected).toBe(true);
});

test('no name, title, number or reason is kept of which nothing can be seen', async () => {
	const { rows } = await pool.query<{ kept: string }>(
		`select conrelid::regclass || ' ' || pg_get_constraintdef(oid) as kept from pg_constraint
		where contype = 'c' and pg_get_constraintdef(oid) ~ 'btrim'`
	);
	expect(rows, 'asks only for something that is no blank').toEqual([]);
	await expect(
		pool.query(
			`insert into public.unit (id, kind, parent_id, name_km, name_en)
			values (gen_random_uuid(), 'organisation', '00000000-0000-7000-8000-a00000000001', $1, 'Body')`,
			['\u200b']
		)
	).rejects.toThrow(/unit_name_km_check/);
});
