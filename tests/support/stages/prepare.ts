import { ensureChromium } from '../chromium.ts';
import { ensureLibreOffice } from '../libreoffice.ts';
import { ensurePdfTools } from '../pdf-tools.ts';
import { ensureMessages } from '../../../supabase/embedded/stack/messages.ts';
import { StackError } from '../../../supabase/embedded/process/stack-error.ts';
import type { Count } from './count.ts';
import { runTool, tool } from './run-tool.ts';

/** Generates what every stage needs: the compiled messages and SvelteKit's types. Counts only failures. */
export async function prepareSources(): Promise<Count> {
	try {
		ensureMessages();
	} catch (error) {
		if (!(error instanceof StackError)) throw error;
		console.error(`${error.message}\n${error.details ?? ''}`);
		return { passed: 0, failed: 1 };
	}
	const status = await runTool(tool('@sveltejs/kit', 'svelte-kit'), ['sync']);
	return { passed: 0, failed: status === 0 ? 0 : 1 };
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
