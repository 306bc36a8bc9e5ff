import type { TestProject } from 'vitest/node';
import { startStack } from '../../supabase/embedded/stack/stack.ts';
import type { TestStack } from './integration-stack.ts';

/**
 * Makes the template of the stacks that integration tests run on, once for a run: the files start at the
 * same time, and each would build it. `stack` is filled by each file's own setup.
 */
export default async function setup(project: TestProject): Promise<void> {
	const stack = await startStack({ fast: true, seed: 'none' });
	await stack.stop();
	project.provide('stack', {} as TestStack);
}
