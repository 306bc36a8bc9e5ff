import { ensureChromium } from '../chromium.ts';
import { ensureLibreOffice } from '../libreoffice.ts';
import { ensurePdfTools } from '../pdf-tools.ts';
import { ensureMessages } from '../../../supabase/embedded/stack/messages.ts';
import { StackError } from '../../../supabase/embedded/process/stack-error.ts';
import type { Outcome } from './outcome.ts';
import { runTool, tool } from './run-tool.ts';

/** Generates what every stage needs: the compiled messages and SvelteKit's types. Tells only what failed. */
export async function prepareSources(): Promise<Outcome> {
	try {
		ensureMessages();
	} catch (error) {
		if (!(error instanceof StackError)) throw error;
		const why = `${error.message}\n${error.details ?? ''}`;
		console.error(why);
		return { passed: 0, failures: [{ name: 'the messages', why }] };
	}
	const exitCode = await runTool(tool('@sveltejs/kit', 'svelte-kit'), ['sync']);
	const failures =
		exitCode === 0 ? [] : [{ name: 'svelte-kit sync', why: `It ended with ${exitCode}.` }];
	return { passed: 0, failures };
}

/**
 * Gets the programs with which tests look at pages and documents, one after the other, before tests that run side by
 * side would each try it. What can't be had is said; the tests that need it fail.
 */
export function prepareTools(): void {
	for (const ensure of [ensurePdfTools, ensureLibreOffice, ensureChromium]) {
		try {
			ensure((line) => console.log(line));
		} catch (error) {
			console.error(error instanceof Error ? error.message : error);
		}
	}
}
