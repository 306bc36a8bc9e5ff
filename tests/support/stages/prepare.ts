import type { Count } from './count.ts';
import { runTool, tool } from './run-tool.ts';

/** Generates what every stage needs: the compiled messages and SvelteKit's types. Counts only failures. */
export async function prepareSources(): Promise<Count> {
	const project = 'src/lib/i18n/project.inlang';
	const outdir = 'src/lib/i18n/paraglide';
	const steps: [string, string[]][] = [
		[
			tool('@inlang/paraglide-js', 'paraglide-js'),
			['compile', '--project', project, '--outdir', outdir]
		],
		[tool('@sveltejs/kit', 'svelte-kit'), ['sync']]
	];
	let failed = 0;
	for (const [script, args] of steps) {
		if ((await runTool(script, args)) !== 0) failed += 1;
	}
	return { passed: 0, failed };
}
