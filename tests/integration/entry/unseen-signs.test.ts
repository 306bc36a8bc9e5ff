import { afterAll, expect, inject, test } from 'vitest';
import { visibleSigns, withoutSteering } from '../../../src/lib/domain/entry/unseen-signs.ts';
import { testPool } from '../../support/test-pool.ts';

const pool = testPool(inject('stack').databaseUrl);
afterAll(() => pool.end());

/** Every sign that a text can have, in the order of their numbers. */
function everySign(): string {
	const all: string[] = [];
	for (let sign = 1; sign <= 0x10ffff; sign++) {
		if (sign < 0xd800 || sign > 0xdfff) all.push(String.fromCodePoint(sign));
	}
	return all.join('');
}

test('the database takes out of a payload just the signs that the domain takes out', async () => {
	const { rows } = await pool.query<{ kept: string }>(
		`select app.without_steering(jsonb_build_object('text', string_agg(chr(sign), '' order by sign))) ->> 'text' as kept
		from generate_series(1, 1114111) sign where sign not between 55296 and 57343`
	);
	const expected = withoutSteering(everySign());
	expect(expected.length).toBeGreaterThan(1_000_000);
	expect(rows[0]!.kept === expected).toBe(true);
});

test('the database sees of every sign what the domain sees', async () => {
	const { rows } = await pool.query<{ seen: string }>(
		`select app.visible_signs(string_agg(chr(sign), '' order by sign)) as seen
		from generate_series(1, 1114111) sign where sign not between 55296 and 57343`
	);
	const expected = visibleSigns(everySign());
	expect(expected.length).toBeGreaterThan(1_000_000);
	expect(rows[0]!.seen === expected).toBe(true);
});

test('no name, title, number or reason is kept of which nothing can be seen', async () => {
	const { rows } = await pool.query<{ kept: string }>(
		`select conrelid::regclass || ' ' || pg_get_constraintdef(oid) as kept from pg_constraint
		where contype = 'c' and pg_get_constraintdef(oid) ~ 'btrim'`
	);
	expect(rows, 'asks only for something that is no blank').toEqual([]);
	const { rows: deciding } = await pool.query<{ name: string }>(
		`select oid::regprocedure::text as name from pg_proc
		where pronamespace in ('app'::regnamespace, 'command'::regnamespace, 'public'::regnamespace)
			and prosrc ~ 'btrim\\([^()]*(\\([^()]*\\))*[^()]*\\)\\s*(=|<>|is distinct)'`
	);
	expect(deciding, 'decides by something that is no blank').toEqual([]);
	await expect(
		pool.query(
			`insert into public.unit (id, kind, parent_id, name_km, name_en)
			values (gen_random_uuid(), 'organisation', '00000000-0000-7000-8000-a00000000001', $1, 'Body')`,
			['\u200b']
		)
	).rejects.toThrow(/unit_name_km_check/);
});
