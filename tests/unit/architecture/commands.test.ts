import { readFileSync, readdirSync } from 'node:fs';
import { z } from 'zod';
import { expect, test } from 'vitest';
import { commands } from '../../../src/lib/contract/commands.ts';

/** Kinds of schemas that say nothing of what they let through. */
const anything = ['any', 'unknown', 'record', 'custom'];

function vague(schema: z.ZodType): boolean {
	if (schema instanceof z.ZodObject) {
		const fields = Object.values(schema.shape) as z.ZodType[];
		return fields.length === 0 || fields.some(vague);
	}
	if (schema instanceof z.ZodArray) return vague(schema.element as z.ZodType);
	return anything.includes(schema.def.type);
}

test('every command says what it gives back, field by field', () => {
	const unsaid = Object.entries(commands).filter(
		([, { result }]) => !(result instanceof z.ZodObject) || vague(result)
	);
	expect(unsaid.map(([type]) => type)).toEqual([]);
});

/** The route files that answer forms, by their paths. */
const routes = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
	.filter((path) => path.endsWith('.server.ts') || path.endsWith('+server.ts'))
	.map((path) => [path, readFileSync(`src/routes/${path}`, 'utf8')] as const);

// The fields of an object that a lambda returns are not compared with its type as those of a function are that names it.
test('no route builds a payload: a function beside the feature does, and names its type', () => {
	const given = routes.filter(([, text]) => /\bsubmit\w*\(/.test(text));
	expect(given.length).toBeGreaterThan(20);
	expect(given.filter(([, text]) => builtFor(text)).map(([path]) => path)).toEqual([]);
});

/** Whether a payload is built where a command is given: in a lambda, or in its place among the arguments. */
function builtFor(text: string): boolean {
	return [
		/\bsubmit\w*\([^;]*?=>\s*(?:\(\{|\{[^}]*\breturn \{)/,
		/\brun(?:Typed)?Command\([^;]*?\bpayload: \{/,
		/\bgive\([^;]*?,\s*\{/,
		/\bpayload = \{/
	].some((built) => built.test(text));
}

test('what is looked for is found', () => {
	expect(builtFor("submit(event, 'a', 'b.c', (form) => ({ id: form.text('id') }))")).toBe(true);
	expect(builtFor("runCommand(db, { id, type: 'b.c', payload: { id } })")).toBe(true);
	expect(builtFor("runTypedCommand(db, { id, type: 'b.c', payload: { id } })")).toBe(true);
	expect(builtFor("give(event, 'a', 'b.c', { id })")).toBe(true);
	expect(builtFor('const payload = { id };')).toBe(true);
	expect(builtFor("give(event, 'a', 'b.c', chosenOf(id, ids))")).toBe(false);
});

test('one function answers a form whose command took effect: it says what has to be loaded again', () => {
	const own = routes.filter(([, text]) => /ok: true,\s*(?:result|done)\b/.test(text));
	expect(own.map(([path]) => path)).toEqual([]);
});

test('a form is refused in words, by the one function that has them', () => {
	const own = routes.filter(([, text]) =>
		[...text.matchAll(/\bfail\(([^;]*);/g)].some(([, given]) => !given!.includes('...answer.data'))
	);
	expect(own.map(([path]) => path)).toEqual([]);
});
