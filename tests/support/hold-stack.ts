import { startStack, type StackOptions } from '../../supabase/embedded/stack.ts';

/**
 * A process that holds a stack, for tests that kill it or run it as another user:
 * `node hold-stack.ts '<options as JSON>'`. Writes one line of JSON when the stack is up or has
 * failed, and stops the stack when its standard input ends.
 */
const options = JSON.parse(process.argv[2] ?? '{}') as StackOptions;
try {
	const stack = await startStack(options);
	const { env, dataDir, databaseUrl, processes } = stack;
	const pids = [processes.postgres.pid, processes.postgrest.pid];
	process.stdout.write(`${JSON.stringify({ env, dataDir, databaseUrl, pids })}\n`);
	process.stdin.resume();
	await new Promise((resolve) => process.stdin.once('end', resolve));
	await stack.stop();
} catch (error) {
	process.stdout.write(`${JSON.stringify({ failure: String(error) })}\n`);
	process.exitCode = 1;
}
