import { join } from 'node:path';
import { cacheDir } from '../../supabase/embedded/data/paths.ts';
import { runChecks } from './stages/checks.ts';
import { runPlaywright } from './stages/playwright.ts';
import { prepareSources, prepareTools } from './stages/prepare.ts';
import { addUp, failureLines, type Outcome } from './stages/outcome.ts';
import { runVitest } from './stages/vitest.ts';

/** The stages of `npm test` in their order: the quickest to fail first. */
const stages: ReadonlyMap<string, (args: readonly string[]) => Promise<Outcome>> = new Map([
	['check', runChecks],
	['unit', (args: readonly string[]) => runVitest('unit', args)],
	['integration', (args: readonly string[]) => runVitest('integration', args)],
	['e2e', runPlaywright]
]);

const [wanted = 'all', ...args] = process.argv.slice(2);
const chosen = wanted === 'all' ? [...stages.keys()] : [wanted];
if (chosen.some((name) => !stages.has(name))) {
	console.error(`There is no stage "${wanted}". There are: all, ${[...stages.keys()].join(', ')}.`);
	process.exit(2);
}
if (wanted === 'all' && args.length > 0) {
	console.error('Arguments belong to one stage: npm run test:unit -- <args>, test:integration, …');
	process.exit(2);
}

// Tests start hundreds of processes and threads, each of which would compile the same sources.
process.env.NODE_COMPILE_CACHE ??= join(cacheDir, 'compiled');

const outcomes: Outcome[] = [await prepareSources()];
if (chosen.some((name) => name !== 'check')) prepareTools();
for (const name of chosen) {
	console.log(`\n── ${name} ${'─'.repeat(80 - name.length)}\n`);
	const started = performance.now();
	const outcome = await stages.get(name)!(args);
	const seconds = Math.round((performance.now() - started) / 1000);
	const { passed, failures } = outcome;
	console.log(`\n${name}: ${passed} passed, ${failures.length} failed in ${seconds} s`);
	outcomes.push(outcome);
}
const { passed, failures } = addUp(outcomes);
process.exitCode = failures.length > 0 || passed === 0 ? 1 : 0;
// Last, since a long output is often kept from its end.
if (failures.length > 0) console.log(`\nWhat failed:\n${failureLines(failures).join('\n')}`);
console.log(`\n${passed} passed, ${failures.length} failed`);
