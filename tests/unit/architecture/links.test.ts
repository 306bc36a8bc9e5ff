import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { taskPaths } from '../../../src/lib/domain/home/meeting-tasks.ts';
import { meetingStatuses } from '../../../src/lib/domain/meeting/meeting-status.ts';
import { nextStepOf } from '../../../src/lib/domain/meeting/next-step.ts';
import { reportStatuses } from '../../../src/lib/domain/report/report-status.ts';
import { stepTraits } from '../../../src/lib/domain/meeting/meeting-steps.ts';
import { stages } from '../../../src/lib/domain/meeting/stage.ts';
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

/** What begins like an address of a page, wherever it stands: it may become a link elsewhere. */
const beginnings = [...new Set(routes.map(({ path }) => path.split('/')[1]!))].filter(
	(part) => part !== '' && !/[[.]/.test(part)
);
const built = new RegExp(`([\`'"])(/(?:${beginnings.join('|')})(?:[/?#][^"'\`]*)?)\\1`, 'g');

/** Every page on which the next step of a meeting is done, whatever its state and its day. */
const nextPaths = meetingStatuses.flatMap((status) =>
	[null, ...reportStatuses].flatMap((report) =>
		['2026-01-01', '2026-01-03'].flatMap(
			(heldOn) => nextStepOf({ status, report, heldOn, today: '2026-01-02' })?.path ?? []
		)
	)
);

/** What is filled in where a route has words: each of these is one of so many, and all are followed. */
const choices: Record<string, readonly string[]> = {
	path: taskPaths,
	stage: stages,
	'next.path': nextPaths,
	'meeting.stage': stages,
	'stepTraits[step].leadsTo': Object.values(stepTraits).map(({ leadsTo }) => leadsTo),
	'finding.at': stages,
	"participants ? '/participants' : ''": ['']
};

/** An address with each of the choices filled in, and `*` for whatever else is. */
function filledIn(address: string): string[] {
	const [whole, name] = /\$?\{((?:[^{}]|\{[^}]*\})*)\}/.exec(address) ?? [];
	if (!whole) return [address];
	const values = choices[name!] ?? ['*'];
	return values.flatMap((value) => filledIn(address.replace(whole, () => value)));
}

function linksIn(file: string): Link[] {
	const text = readFileSync(join(root, 'src', file), 'utf8');
	const bases = new Map(
		[...text.matchAll(/const (\w+) = (?:\$derived\()?`(\/[^`]*)`/g)].map(([, name, value]) => [
			name!,
			value!
		])
	);
	return [...text.matchAll(given), ...text.matchAll(built)].flatMap(([, , written]) => {
		const [, base] = /^\$?\{(\w+)\}/.exec(written!) ?? [];
		// The beginning of others is followed with each of them.
		if ([...bases.values()].includes(written!) && !isWhole(written!)) return [];
		// What a component is handed is followed where it is handed on, and by the crawl.
		if (base && !bases.has(base)) return [];
		const whole = base ? written!.replace(/^\$?\{\w+\}/, bases.get(base)!) : written!;
		return filledIn(whole).map((address) => ({
			file,
			// What is glued to the last word is the question that follows it.
			path: address.split(/[?#]/)[0]!.replace(/(?<=[\w-])\*$/, ''),
			action: /\?\/(\w+)/.exec(address)?.[1] ?? null
		}));
	});
}

/** Whether a beginning is an address by itself. */
function isWhole(base: string): boolean {
	return filledIn(base).every((path) => routes.some((route) => fits(path, route.path)));
}

const partsOf = (path: string) => path.split('/').filter(Boolean);

/** Whether an address fits a route: part by part, what is filled in where the route has something filled in. */
function fits(path: string, route: string): boolean {
	const [own, other] = [partsOf(path), partsOf(route)];
	return (
		own.length === other.length &&
		own.every((part, at) => part === other[at] || other[at]!.startsWith('['))
	);
}

describe('links that are written in the sources', () => {
	const links = sources.flatMap(linksIn);

	it('are found', () => {
		expect(links.length).toBeGreaterThan(100);
	});

	it('are followed where a word of the address is chosen', () => {
		const known = links.map(({ file, path }) => `${file} ${path}`);
		expect(known).toContain('lib/domain/home/meeting-tasks.ts /meetings/*/invite/participants');
		expect(known).toContain(
			'lib/features/meeting/meeting-frame.svelte /meetings/*/report/dispatch'
		);
		expect(fits('/meetings/*/session/*', '/meetings/[id]/session/plan')).toBe(false);
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
