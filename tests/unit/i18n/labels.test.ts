import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const sources = globSync('src/**/*.{ts,svelte}').filter((file) => !file.includes('paraglide'));

/** The tables of labels and of tones, with the files that export them. */
const tables = sources.flatMap((file) =>
	Array.from(
		readFileSync(file, 'utf8').matchAll(/export const (\w+(?:Labels|Tones|Letters))\b/g),
		([, name]) => ({ name: name!, file })
	)
);

it('a state has one table of labels and one of tones, each under a name of its own', () => {
	expect(tables.length).toBeGreaterThan(40);
	const names = tables.map(({ name }) => name);
	expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

it('words and colours of states stand with the other labels', () => {
	const elsewhere = tables.filter(({ file }) => !file.startsWith('src/lib/i18n/labels/'));
	expect(elsewhere).toEqual([]);
});
