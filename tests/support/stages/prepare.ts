import { ensureMessages } from '../../../supabase/embedded/messages.ts';
import { StackError } from '../../../supabase/embedded/stack-error.ts';
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
