import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../data/paths.ts';
import { namedRules, traceability } from '../guideline/traceability.ts';
import type { Terminal } from '../process/terminal.ts';

const page = 'docs/guideline-traceability.md';

/** The page as the formatter leaves it, so that it is the same as the one that is committed. */
async function formatted(text: string): Promise<string> {
	// For developers alone: the other commands do without it.
	const { format, resolveConfig } = await import('prettier');
	const filepath = join(projectDir, page);
	return format(text, { ...(await resolveConfig(filepath)), filepath });
}

/**
 * `npm run guideline:docs`: writes the table from the guideline to the code anew. With `--check` nothing is
 * written, and a difference is a failure.
 */
export async function guidelineDocs(args: readonly string[], terminal: Terminal): Promise<number> {
	const file = join(projectDir, page);
	const generated = await formatted(traceability(namedRules()));
	if (generated === readFileSync(file, 'utf8')) {
		terminal.say(`${page} is up to date.`);
		return 0;
	}
	if (args.includes('--check')) {
		terminal.fail(
			`${page} differs from the rules and their tests: run \`npm run guideline:docs\`.`
		);
		return 1;
	}
	writeFileSync(file, generated);
	terminal.say(`Wrote ${page}.`);
	return 0;
}
