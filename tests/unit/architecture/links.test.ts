import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allRoutes } from '../../support/routes.ts';

const root = join(import.meta.dirname, '../../..');
const routes = [
	...allRoutes(),
	// What only takes forms.
	...readdirSync(join(root, 'src/routes'), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('+server.ts'))
		.map((name) => ({
			path: `/${name.replace(/\(\w+\)\//g, '').slice(0, -11)}`,
			actions: [] as string[]
		}))
];

interface Link {
	file: string;
	/** With `*` for what is filled in. */
	path: string;
	/** The form action that is named (`?/name`). */
	action: string | null;
}

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
	(name) => /\.(svelte|ts)$/.test(name) && !name.includes('paraglide')
);

/** Where an address is given: to a link, a form, the router, or in what is made into one of them. */
const given =
	/(?:\b(?:href|action|formaction)(?:=\{?|: )|\b(?:goto|redirect)\((?:\d+, )?)\s*(["'`])((?:\/|\$?\{\w+\}[/?])[^"'`]*)\1/g;

function linksIn(file: string): Link[] {
	const text = readFileSync(join(root, 'src', file), 'utf8');
	const bases = new Map(
		[...text.matchAll(/const (\w+) = (?:\$derived\()?`(\/[^`]*)`/g)].map(([, name, value]) => [
			name!,
			value!
		])
	);
	return [...text.matchAll(given)].flatMap(([, , written]) => {
		const [, base] = /^\$?\{(\w+)\}/.exec(written!) ?? [];
		// What a component is handed is followed where it is handed on, and by the crawl.
		if (base && !bases.has(base)) return [];
		const whole = base ? written!.replace(/^\$?\{\w+\}/, bases.get(base)!) : written!;
		const address = whole.replace(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, '*').replace(/\{[^}]*\}/g, '*');
		const path = address.split(/[?#]/)[0]!;
		return [{ file, path, action: /\?\/(\w+)/.exec(address)?.[1] ?? null }];
	});
}

const partsOf = (path: string) => path.split('/').filter(Boolean);

/** Whether an address fits a route: part by part, what is filled in fits anything. */
function fits(path: string, route: string): boolean {
	const [own, other] = [partsOf(path), partsOf(route)];
	return (
		own.length === other.length &&
		own.every((part, at) => part === other[at] || other[at]!.startsWith('[') || part.includes('*'))
	);
}

describe('links that are written in the sources', () => {
	const links = sources.flatMap(linksIn);

	it('are found', () => {
		expect(links.length).toBeGreaterThan(100);
	});

	it('lead to an address of the app', () => {
		const dead = links.filter(({ path }) => !routes.some((route) => fits(path, route.path)));
		expect(dead).toEqual([]);
	});

	it('name a form action that there is', () => {
		const dead = links.filter(
			({ path, action }) =>
				action && !routes.some((route) => fits(path, route.path) && route.actions.includes(action))
		);
		expect(dead).toEqual([]);
	});
});
