import type { PostgrestResponse } from '@supabase/supabase-js';
import { expect, it } from 'vitest';
import { beyondTheEnd } from '$lib/server/db/all-rows';
import { pageOf, pageOfRows } from '$lib/server/db/page-of';

/** A list of so many rows, which PostgREST counts: what lies behind the last is an error to it. */
function listOf(length: number) {
	const asked: [number, number][] = [];
	const query = (from: number, to: number) => {
		asked.push([from, to]);
		const rows = Array.from({ length }, (_, index) => index).slice(from, to + 1);
		const beyond = from > 0 && from >= length;
		const error = { code: beyondTheEnd, message: 'Requested range not satisfiable' };
		return Promise.resolve(
			(beyond
				? { data: null, error, count: null, status: 416 }
				: { data: rows, error: null, count: length }) as PostgrestResponse<number>
		);
	};
	return { query, asked };
}

it('gives the rows of a page, and how many there are in all', async () => {
	const { query, asked } = listOf(120);
	const page = await pageOf(3, query);
	expect(page).toEqual({
		rows: Array.from({ length: 20 }, (_, n) => 100 + n),
		count: 120,
		page: 3,
		pages: 3
	});
	expect(asked).toEqual([[100, 149]]);
});

it('gives the first page where the address asks for one behind the last', async () => {
	expect(await pageOf(9, listOf(3).query, 2)).toEqual({
		rows: [0, 1],
		count: 3,
		page: 1,
		pages: 2
	});
});

it('says that a list is empty only where it is', async () => {
	expect(await pageOf(1, listOf(0).query)).toEqual({ rows: [], count: 0, page: 1, pages: 1 });
	expect(await pageOf(4, listOf(0).query)).toEqual({ rows: [], count: 0, page: 1, pages: 1 });
});

it.each([
	[120, 3],
	[120, 4],
	[120, 1],
	[100, 2],
	[0, 1],
	[0, 2]
])('gives of %i rows at hand the page %i as of rows that are asked for', async (length, page) => {
	const rows = Array.from({ length }, (_, index) => index);
	expect(pageOfRows(page, rows)).toEqual(await pageOf(page, listOf(length).query));
});
