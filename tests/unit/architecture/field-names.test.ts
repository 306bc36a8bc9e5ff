import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (pattern: string) =>
	globSync(pattern)
		.filter((file) => !file.includes('paraglide'))
		.map((file) => readFileSync(file, 'utf8'))
		.join('\n');

const all = (text: string, pattern: RegExp) =>
	new Set(Array.from(text.matchAll(pattern), ([, name]) => name!));

const components = read('src/**/*.svelte').replace(/<meta[^>]*>/g, '');
const programs = read('src/**/*.ts');

/** The fields that are read from forms, by their names; of those with a row in the name, what follows it. */
const asked = all(
	programs,
	/\b(?:form|reader)\.(?:text|optional|all|number|ticked|date|time|file)\(\s*['`](?:\w+\.\$\{\w+\}\.)?(\w+)(?:[.-]\$\{[^}]+\})?['`]/g
);
const askedOfRows = all(programs, /\bfield\('(\w+)'\)/g);

/** The names that fields bear, written out; of those with a row in the name, what stands before or after it. */
const borne = all(components, /\bname(?:=|: )["'](?:\{\w+\}\.)?(\w+)(?:[.-]\{[^}]+\})?["']/g);

/** Whether a component names a field as what one of its buttons sends. */
const sends = (name: string) => new RegExp(`\\b${name}: |[{,] ${name}(?:,| \\})`).test(components);

/** What the helpers of forms put in themselves. */
const ofHelpers = ['_command', '_seen', 'base'];

it('each field that a form is read for is one that a page has', () => {
	expect(asked.size).toBeGreaterThan(80);
	const unknown = [...asked, ...askedOfRows].filter(
		(name) => !borne.has(name) && !ofHelpers.includes(name) && !sends(name)
	);
	expect(unknown).toEqual([]);
});

it('each field of a page is one that something reads', () => {
	expect(borne.size).toBeGreaterThan(80);
	const unread = [...borne].filter(
		(name) =>
			!asked.has(name) &&
			!askedOfRows.has(name) &&
			!new RegExp(`'${name}'|\\.${name}\\b`).test(programs)
	);
	expect(unread).toEqual([]);
});

it('each field that a single button sends is one that something reads', () => {
	const sent = Array.from(
		components.matchAll(/\bfields=\{\{([^}]*)\}\}/g),
		([, fields]) => fields!
	);
	expect(sent.length).toBeGreaterThan(5);
	const names = sent.flatMap((fields) => [...all(fields, /(?:^|,)\s*(\w+)(?=\s*[:,]|\s*$)/g)]);
	expect(names.filter((name) => !asked.has(name) && !ofHelpers.includes(name))).toEqual([]);
});
