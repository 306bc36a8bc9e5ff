import { hold } from './sole-holder.ts';
import { StackError } from './stack-error.ts';

const lookEveryMs = 100;

/**
 * Waits until nobody has the turn that the folder stands for, then has it for this process; gives what lets it
 * go again. The turn of a killed process is void. Throws StackError when `signal` is aborted while it waits.
 */
export async function takeTurn(dir: string, signal?: AbortSignal): Promise<() => void> {
	for (;;) {
		const held = hold(dir);
		if (held) return held.release;
		await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
		if (signal?.aborted) throw new StackError('The start was broken off.');
	}
}
