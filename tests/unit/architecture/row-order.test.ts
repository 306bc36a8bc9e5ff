import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unorderedAggregates, unorderedLimits } from '../../support/row-order/sql';
import { unorderedSelects } from '../../support/row-order/postgrest';

// A list comes in the order that its query asks for, or in whatever order its rows happen to lie.
const project = join(import.meta.dirname, '../../..');
const sources = (pattern: string) =>
	globSync(pattern, { cwd: project, exclude: ['src/lib/i18n/paraglide/**'] })
		.sort()
		.map((file) => ({ file, text: readFileSync(join(project, file), 'utf8') }));

describe('the order of rows is asked for', () => {
	const sql = [
		...sources('supabase/migrations/*.sql'),
		...sources('src/lib/server/**/*.ts'),
		...sources('src/routes/**/*.ts'),
		...sources('supabase/demo/**/*.ts')
	];
	const types = readFileSync(join(project, 'src/lib/server/db/types.ts'), 'utf8');

	it('where SQL gathers rows', () => {
		expect(sql.flatMap(({ file, text }) => unorderedAggregates(file, text))).toEqual([]);
	});

	it('down to a unique column, where SQL takes the first rows', () => {
		expect(sql.flatMap(({ file, text }) => unorderedLimits(file, text))).toEqual([]);
	});

	it('down to a unique column, in each list and each list within it, where the app reads', () => {
		const server = sources('src/**/*.ts');
		expect(server.flatMap(({ file, text }) => unorderedSelects(file, text, types))).toEqual([]);
	});
});

describe('the check itself', () => {
	it('sees an aggregate without an order, and what is around it', () => {
		const found = (text: string) => unorderedAggregates('x.sql', text);
		expect(found('select jsonb_agg(to_jsonb(x)) from x')).toHaveLength(1);
		expect(found('select jsonb_agg(f(a, b) order by a) from x')).toEqual([]);
		expect(found('select array_agg(distinct a) from x')).toEqual([]);
		expect(found('select jsonb_agg((select jsonb_agg(b order by b) from y)) from x')).toHaveLength(
			1
		);
	});

	it('sees a limit without an order, or with one that leaves ties', () => {
		const found = (text: string) => unorderedLimits('x.sql', text);
		expect(found('select a from x limit 1')).toHaveLength(1);
		expect(found('select a from x order by x.at desc limit 1')).toHaveLength(1);
		expect(found('select a from x order by x.at desc, x.id limit 1')).toEqual([]);
	});

	it('sees a list without an order, one within a list, and one with ties', () => {
		const types = readFileSync(join(project, 'src/lib/server/db/types.ts'), 'utf8');
		const found = (chain: string) =>
			unorderedSelects('x.ts', `export const f = (db) => db${chain};`, types);
		expect(found(`.from('meeting').select('id')`)).toHaveLength(1);
		expect(found(`.from('meeting').select('id').order('held_on')`)).toHaveLength(1);
		expect(found(`.from('meeting').select('id').order('held_on').order('id')`)).toEqual([]);
		expect(found(`.from('meeting').select('id').eq('id', 1).maybeSingle()`)).toEqual([]);
		const within = `.from('meeting').select('id, agenda_item(id)').maybeSingle()`;
		expect(found(within)).toHaveLength(1);
		expect(found(`${within}.order('position', { referencedTable: 'agenda_item' })`)).toEqual([]);
	});
});
