import { advisors } from './advisors.ts';
import type { Terminal } from './terminal.ts';
import { types } from './types.ts';

/** Runs to its end and gives the exit code. */
export type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

/** The developer commands by name; package.json has a script for each. */
export const commands: ReadonlyMap<string, Command> = new Map([
	['types', types],
	['advisors', advisors]
]);
