import { startStack, type Stack, type StackOptions } from '../../supabase/embedded/stack/stack.ts';

/** What the holder of a stack tells of it. */
export type StackFacts = Pick<
	Stack,
	'dataDir' | 'databaseUrl' | 'adminDatabaseUrl' | 'mailDir' | 'filesDir'
> & { env: Record<string, string>; pids: number[] };

/**
 * A process that holds a stack, for tests that kill it or run it as another user:
 * `node hold-stack.ts '<options as JSON>'`. Writes one line of JSON when the stack is up or has
 * failed, and stops the stack when its standard input ends.
 */
const options = JSON.parse(process.argv[2] ?? '{}') as StackOptions;
try {
	const stack = await startStack(options);
	const { env, dataDir, databaseUrl, adminDatabaseUrl, mailDir, filesDir, processes } = stack;
	const facts: StackFacts = {
		env: { ...env },
		dataDir,
		databaseUrl,
		adminDatabaseUrl,
		mailDir,
		filesDir,
		pids: [processes.postgres.pid, processes.postgrest.pid]
	};
	process.stdout.write(`${JSON.stringify(facts)}\n`);
	process.stdin.resume();
	await new Promise((resolve) => process.stdin.once('end', resolve));
	await stack.stop();
} catch (error) {
	process.stdout.write(`${JSON.stringify({ failure: String(error) })}\n`);
	process.exitCode = 1;
}
