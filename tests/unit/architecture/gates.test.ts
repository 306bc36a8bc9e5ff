import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Lists of states, looked up with one: `['draft', 'scheduled'].includes(meeting.status)`. */
const listOfStates = /\]\s*(?:as const\)?)?\s*\.includes\([^)]*\b(?:status|state)\b[^)]*\)/gi;

it('what may be done in which state is asked of the domain, not listed in a component or a route', () => {
	const files = globSync(['src/routes/**/*.{ts,svelte}', 'src/lib/{features,ui}/**/*.{ts,svelte}']);
	expect(files.length).toBeGreaterThan(200);
	const lists = files.flatMap((file) =>
		[...readFileSync(file, 'utf8').matchAll(listOfStates)].map(([found]) => `${file}: ${found}`)
	);
	expect(lists).toEqual([]);
});

it('would find one', () => {
	expect("['draft', 'scheduled'].includes(data.meeting.status)".match(listOfStates)).toHaveLength(
		1
	);
	expect("(['sent'] as const).includes(row.state)".match(listOfStates)).toHaveLength(1);
});
