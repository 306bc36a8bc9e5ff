import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { vi } from 'vitest';
import { isAlive } from '../../supabase/embedded/process/process-table.ts';
import type { StackOptions } from '../../supabase/embedded/stack/stack.ts';
import type { StackFacts } from './hold-stack.ts';

export interface HeldStack {
	/** What the holding process wrote: the stack's facts, or why there is none. */
	facts: ({ failure?: undefined } & StackFacts) | ({ failure: string } & Partial<StackFacts>);
	process: ChildProcess;
	/** Lets the stack go in order and waits for the end. */
	release: () => Promise<number>;
}

/** Starts a stack in a process of its own, as another user if asked. */
export async function holdStack(
	options: StackOptions,
	user: { uid?: number; gid?: number; cwd?: string } = {}
): Promise<HeldStack> {
	const script = join(import.meta.dirname, 'hold-stack.ts');
	const child = spawn(process.execPath, [script, JSON.stringify(options)], {
		...user,
		stdio: ['pipe', 'pipe', 'inherit']
	});
	const exited = once(child, 'exit') as Promise<[number | null]>;
	const lines = createInterface({ input: child.stdout });
	const [line] = (await Promise.race([
		once(lines, 'line'),
		exited.then(() => ['{"failure":"ended without a word"}'])
	])) as [string];
	return {
		facts: JSON.parse(line) as HeldStack['facts'],
		process: child,
		release: async () => {
			child.stdin.end();
			const [code] = await exited;
			return code ?? 1;
		}
	};
}

/**
 * Waits until none of the processes is alive; gives those that still are after `timeout` milliseconds. They are not
 * our children, and nothing tells us of their end: they are looked for again and again.
 */
export async function survivors(pids: readonly number[], timeout = 10_000): Promise<number[]> {
	const alive = () => pids.filter(isAlive);
	const gone = () => {
		if (alive().length > 0) throw new Error(`Still alive: ${alive().join(', ')}`);
	};
	await vi.waitFor(gone, { timeout, interval: 25 }).catch(() => {});
	return alive();
}
