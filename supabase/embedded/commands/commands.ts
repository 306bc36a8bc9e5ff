import { advisors } from './advisors.ts';
import { checkDocuments } from './check-documents.ts';
import { dev } from './dev.ts';
import { document } from './document.ts';
import { guidelineDocs } from './guideline-docs.ts';
import { importGazetteer } from './import-gazetteer.ts';
import { migrate } from './migrate.ts';
import { reset } from './reset.ts';
import { start } from './start.ts';
import type { Terminal } from '../process/terminal.ts';
import { types } from './types.ts';

/** Runs to its end and gives the exit code. */
export type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

/** The developer commands by name; package.json has a script for each. */
export const commands: ReadonlyMap<string, Command> = new Map([
	['start', start],
	['dev', dev],
	['reset', reset],
	['types', types],
	['advisors', advisors],
	['migrate', migrate],
	['import-gazetteer', importGazetteer],
	['document', document],
	['check-documents', checkDocuments],
	['guideline-docs', guidelineDocs]
]);
