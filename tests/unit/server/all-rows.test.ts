import type { PostgrestSingleResponse } from '@supabase/supabase-js';
import { expect, it } from 'vitest';
import { allRows } from '../../../src/lib/server/db/all-rows';
import { maxRows } from '../../../src/lib/server/db/whole-responses';

type Answer = PostgrestSingleResponse<number[]>;

/** A list of so many rows, of which PostgREST counts all: what lies behind the last is an error to it. */
function listOf(lengths: number[]) {
	return (from: number, to: number) => {
		const length = lengths.length > 1 ? lengths.shift()! : lengths[0]!;
		const rows = Array.from({ length }, (_, place) => place).slice(from, to + 1);
		const beyond = from > 0 && from >= length;
		const error = { code: 'PGRST103', message: 'Requested range not satisfiable' };
		return Promise.resolve(
			(beyond ? { data: null, error, status: 416 } : { data: rows, error: null }) as Answer
		);
	};
}

it.each([0, 1, maxRows - 1, maxRows, maxRows + 1, 3 * maxRows])(
	'a list of %i rows is read to its end',
	async (length) => {
		const rows = await allRows(listOf([length]));
		expect(rows).toEqual(Array.from({ length }, (_, place) => place));
	}
);

it('a list that grows shorter while it is read ends there', async () => {
	const rows = await allRows(listOf([2 * maxRows, maxRows - 10]));
	expect(rows).toHaveLength(maxRows);
});

it('whatever else is wrong is an error', async () => {
	const error = { code: '42501', message: 'permission denied' };
	const refused = () => Promise.resolve({ data: null, error, status: 403 } as unknown as Answer);
	await expect(allRows(refused)).rejects.toThrow();
});
