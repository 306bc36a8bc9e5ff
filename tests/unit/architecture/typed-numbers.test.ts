import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const source = join(import.meta.dirname, '../../../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
	.filter((name) => /\.(ts|svelte)$/.test(name) && !name.includes('i18n/paraglide/'))
	.map((name) => ({ name, text: readFileSync(join(source, name), 'utf8') }));

/** Where people's own text comes from: forms, addresses, cells of files, fields. */
const typedText =
	/\b(?:searchParams|params)\b|(?<!headers)\.get\(|\b(?:said|at|cell)\(|\.(?:text|optional|value|data)\b|\btyped\b|\bvalues?\[/;
const conversion = /(?<![\w.])(?:Number|parseInt|parseFloat|Number\.parse(?:Int|Float))\(/g;

/** What stands between the bracket at a place and the one that closes it. */
function argumentAt(text: string, start: number): string {
	let depth = 1;
	let end = start;
	for (; end < text.length && depth > 0; end += 1) depth += { '(': 1, ')': -1 }[text[end]!] ?? 0;
	return text.slice(start, end - 1);
}

it('text that people type becomes a number in one place only', () => {
	const others = files
		.filter(({ name }) => !name.startsWith('lib/domain/entry/'))
		.flatMap(({ name, text }) =>
			[...text.matchAll(conversion)]
				.map((found) => argumentAt(text, found.index + found[0].length))
				.filter((argument) => typedText.test(argument))
				.map((argument) => `${name}: ${argument}`)
		);
	// The values of attributes in drawings that the program itself makes.
	expect(others.filter((one) => !one.startsWith('lib/documents/docx/'))).toEqual([]);
});

it('no schema turns text into numbers by itself, but that of the environment', () => {
	const coercing = files.filter(({ text }) => /z\.coerce\b/.test(text)).map(({ name }) => name);
	expect(coercing).toEqual(['lib/server/env.ts']);
});

it('no field swallows what it does not understand', () => {
	const swallowing = files.filter(({ text }) => /type=["']?\{?["']?number\b/.test(text));
	expect(swallowing.map(({ name }) => name)).toEqual([]);
});
