import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { fingerprintOf } from '../../../src/lib/server/seen/fingerprint';

const client = new pg.Client(inject('stack').databaseUrl);
beforeAll(() => client.connect());
afterAll(() => client.end());

/** What a database text can hold: no NUL, no half of a pair. */
const text = fc.string({ unit: 'grapheme' }).filter((given) => !given.includes('\0'));
const value = fc.letrec((tie) => ({
	any: fc.oneof(
		{ maxDepth: 4 },
		fc.constant(null),
		fc.boolean(),
		fc.integer(),
		fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e25, max: 1e25 }).map((n) => n + 0),
		text,
		fc.array(tie('any'), { maxLength: 5 }),
		fc.dictionary(text, tie('any'), { maxKeys: 6 })
	)
})).any;

describe('the fingerprint of a content', () => {
	it('is the same in the database as on the server', async () => {
		const values = [
			...fc.sample(value, { numRuns: 400, seed: 7 }),
			{ ក: 'ភ្នំពេញ \u200B “ ” \u007F \u2028', bb: 1e-7, a: 1e21, c: '\b\f\n\r\t\u0001\\"/' }
		].map((one) => JSON.stringify(one));
		const { rows } = await client.query<{ found: string }>(
			`select app.fingerprint(one::jsonb) as found from unnest($1::text[]) with ordinality v (one, n) order by n`,
			[values]
		);
		expect(rows.map(({ found }) => found)).toEqual(
			values.map((one) => fingerprintOf(JSON.parse(one)))
		);
	});

	it('lets a confirmation pass only for what was read', async () => {
		const ask = (content: object, payload: object) =>
			client.query('select app.check_seen($1, $2)', [
				JSON.stringify(content),
				JSON.stringify(payload)
			]);
		const read = { due: '2026-12-12' };
		await ask(read, { seen: fingerprintOf(read) });
		const other = { seen: fingerprintOf({ due: '2026-12-13' }) };
		await expect(ask(read, other)).rejects.toThrow('changed_meanwhile');
		for (const payload of [{}, { seen: null }]) {
			await expect(ask(read, payload)).rejects.toThrow('not_seen');
		}
	});
});
