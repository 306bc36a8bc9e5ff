import { availableParallelism } from 'node:os';
import type { Failure, Outcome } from './outcome.ts';
import { runToolBeside, tool } from './run-tool.ts';

/** What must hold before any test is worth running. Each counts as one test. The longest comes first. */
const checks: { name: string; script: string; args: string[] }[] = [
	{
		name: 'types of the app and the tests',
		script: tool('svelte-check'),
		args: ['--tsconfig', './tsconfig.json', '--fail-on-warnings']
	},
	{ name: 'format', script: tool('prettier'), args: ['--check', '.'] },
	{ name: 'lint', script: tool('eslint'), args: ['--max-warnings', '0', '.'] },
	{
		name: 'no circles',
		script: tool('dependency-cruiser', 'depcruise'),
		args: ['src', 'supabase', '--config', '.dependency-cruiser.js']
	},
	{
		name: 'no unused exports',
		script: tool('knip'),
		args: ['--include', 'exports,types,files', '--no-progress']
	},
	{
		name: 'nothing exported for tests alone',
		script: tool('knip'),
		args: [
			'--production',
			'--config',
			'tests/support/stages/knip-production.json',
			'--include',
			'exports,types,files',
			'--no-progress'
		]
	},
	{
		name: 'types of the embedded stack',
		script: tool('typescript', 'tsc'),
		args: ['-p', 'supabase/tsconfig.json']
	},
	{
		name: 'from the guideline to the code',
		script: 'supabase/embedded/cli.ts',
		args: ['guideline-docs', '--check']
	},
	{
		name: 'types of the database',
		script: 'supabase/embedded/cli.ts',
		args: ['types', '--check']
	}
];

/** Runs all checks, as many side by side as there are cores, also after one has failed. */
export async function runChecks(): Promise<Outcome> {
	let passed = 0;
	const failures: Failure[] = [];
	const waiting = checks.values();
	const work = async () => {
		for (const { name, script, args } of waiting) {
			const { exitCode, output } = await runToolBeside(script, args);
			const ok = exitCode === 0;
			console.log(`\n${output.trimEnd()}\n${ok ? '✓' : '✗'} ${name}`);
			if (ok) passed += 1;
			else failures.push({ name, why: output });
		}
	};
	await Promise.all(Array.from({ length: availableParallelism() }, work));
	return { passed, failures };
}
