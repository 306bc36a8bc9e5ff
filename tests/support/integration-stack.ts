import type { TestProject } from 'vitest/node';
import { startStack } from '../../supabase/embedded/stack.ts';

/** What integration tests are told about the stack that they run on: `inject('stack')`. */
export interface TestStack {
	/** A complete environment for the app, as `readEnv` takes it. */
	env: Record<string, string>;
	/** As the role `postgres`, past row-level security. */
	databaseUrl: string;
	/** As the superuser. */
	adminDatabaseUrl: string;
	mailDir: string;
	filesDir: string;
}

declare module 'vitest' {
	interface ProvidedContext {
		stack: TestStack;
	}
}

/** Starts one migrated, empty stack for all integration tests of a run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const stack = await startStack({ fast: true, seed: 'none' });
	project.provide('stack', {
		env: { ...stack.env, ORIGIN: 'http://localhost:3000', PORT: '3000', NODE_ENV: 'test' },
		databaseUrl: stack.databaseUrl,
		adminDatabaseUrl: stack.adminDatabaseUrl,
		mailDir: stack.mailDir,
		filesDir: stack.filesDir
	});
	return stack.stop;
}
