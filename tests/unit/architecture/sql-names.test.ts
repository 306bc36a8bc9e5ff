import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../../supabase/migrations');
const sql = readdirSync(folder)
	.sort()
	.map((name) => readFileSync(join(folder, name), 'utf8'))
	.join('\n');

const keywords =
	/^(set|where|on|order|join|left|inner|cross|limit|group|for|using|values|returning|union)$/;

interface Routine {
	name: string;
	variables: string[];
	body: string;
}

function routinesOf(text: string): Routine[] {
	const all = text.matchAll(
		/create (?:or replace )?function ([\w.]+)\(([\s\S]*?)\)[^$]*?language plpgsql[^$]*?\$\$([\s\S]*?)\$\$/g
	);
	return [...all].map(([, name, parameters, body]) => {
		const declared = /declare([\s\S]*?)\bbegin\b/.exec(body!)?.[1] ?? '';
		const variables = [
			...declared.matchAll(/^\s*(\w+)\s+[\w.]+/gm),
			...parameters!.matchAll(/(\w+)\s+[\w.]+/g)
		];
		return { name: name!, variables: variables.map(([, variable]) => variable!), body: body! };
	});
}

/** Tables that a routine works on under the very name of one of its variables: `forum.id` is ambiguous then. */
function ambiguous({ name, variables, body }: Routine): string[] {
	const statements = body.slice(body.search(/\bbegin\b/)).split(';');
	return statements.flatMap((statement) =>
		[...statement.matchAll(/\b(?:update|from|join)\s+public\.(\w+)(?:\s+(?:as\s+)?(\w+))?/g)]
			.filter(([, table, alias]) => variables.includes(table!) && (!alias || keywords.test(alias)))
			.filter(([, table]) => new RegExp(`(?<!public\\.)\\b${table}\\.\\w`).test(statement))
			.map(([clause]) => `${name}: ${clause}`)
	);
}

describe('a routine of the database', () => {
	const routines = routinesOf(sql);

	it('never works on a table under the name of one of its variables', () => {
		expect(routines.length).toBeGreaterThan(100);
		expect(routines.flatMap(ambiguous)).toEqual([]);
	});

	it('would be found if it did', () => {
		const [routine] = routinesOf(`create function command.forum_update(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	forum public.forum := app.lock_forum((payload ->> 'id')::uuid);
begin
	update public.forum set name_km = '' where id = forum.id;
end $$;`);
		expect(ambiguous(routine!)).toEqual(['command.forum_update: update public.forum set']);
	});
});
