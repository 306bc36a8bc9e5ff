import { afterAll, inject } from 'vitest';
import { holdStack } from './held-stack.ts';

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

// Runs before each test file: it gets a whole stack of its own (cluster, PostgREST, mail, files), migrated
// and empty, so that no file sees what another has done, whatever their order and however many run at
// once. The stack is held by a process of its own, which a test that stops the clock leaves alone; it ends
// in order after the file's tests, and when this process is gone, in whatever way.
const { facts, release } = await holdStack({ fast: true, seed: 'none' });
afterAll(() => release());
if (facts.failure !== undefined) throw new Error(facts.failure);
const { env, databaseUrl, adminDatabaseUrl, mailDir, filesDir } = facts;
// `inject` gives each file a copy of its own, which is filled here.
Object.assign(inject('stack'), {
	env: { ...env, ORIGIN: 'http://localhost:3000', PORT: '3000', NODE_ENV: 'test' },
	databaseUrl,
	adminDatabaseUrl,
	mailDir,
	filesDir
} satisfies TestStack);
