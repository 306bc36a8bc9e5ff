import type { RunTest } from './outcome.ts';

const SHOWN = 20;

/** The slowest tests of a stage, a line each: where a run's time goes. */
export function slowestLines(tests: readonly RunTest[]): string[] {
	return [...tests]
		.sort((a, b) => b.milliseconds - a.milliseconds || (a.name < b.name ? -1 : 1))
		.slice(0, SHOWN)
		.map(({ name, milliseconds }) => `${(milliseconds / 1000).toFixed(1).padStart(7)} s  ${name}`);
}
