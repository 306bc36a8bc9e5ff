import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { MigrationHashes } from './migrate.ts';
import { StackError } from '../process/stack-error.ts';

/** How far a data folder has come: what never became `ready` may be made anew. */
export interface DataState {
	phase: 'preparing' | 'ready';
	seed: 'none' | 'demo';
	migrations: MigrationHashes;
}

/** The state of a data folder, or undefined before its first start. */
export function readState(file: string): DataState | undefined {
	try {
		return JSON.parse(readFileSync(file, 'utf8')) as DataState;
	} catch {
		return undefined;
	}
}

/** Writes the state in one step, so that a crash leaves the old or the new one. */
export function writeState(file: string, state: DataState): void {
	writeFileSync(`${file}.new`, `${JSON.stringify(state, null, '\t')}\n`);
	renameSync(`${file}.new`, file);
}

/**
 * Refuses data whose migrations were rewritten afterwards: before 1.0 they may be, and then the
 * database does not have the shape that the code expects.
 */
export function refuseRewrittenMigrations(state: DataState, now: MigrationHashes): void {
	const changed = Object.entries(state.migrations)
		.filter(([name, hash]) => now[name] !== hash)
		.map(([name]) => name);
	if (changed.length === 0) return;
	throw new StackError(
		'The data was made by another version, whose migrations have changed since: ' +
			`${changed.join(', ')}. Start over with \`npm run reset\`, or keep the data by choosing ` +
			'another place with SONTONEA_DATA.'
	);
}
