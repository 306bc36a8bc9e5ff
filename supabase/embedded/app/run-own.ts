import { describeProblems, readEnv } from '../../../src/lib/server/env.ts';
import { watchLifetime } from '../process/lifetime.ts';
import { StackError } from '../process/stack-error.ts';
import { startApp } from './app-process.ts';
import type { RunOptions } from './run-embedded.ts';

/** Runs only the app, on the Supabase that the environment names. Gives the exit code. */
export async function runOnOwnSupabase({ dev, terminal, prepare }: RunOptions): Promise<number> {
	const checked = readEnv({ ...process.env });
	if (!checked.ok) {
		throw new StackError(`The environment is not complete:\n${describeProblems(checked.problems)}`);
	}
	const { env } = checked;
	const life = watchLifetime();
	try {
		await prepare(terminal.say, life.signal);
		terminal.say(`Starting the app on the Supabase at ${env.SUPABASE_URL} …`);
		const app = await startApp({
			env: { ...process.env, PORT: String(env.PORT) },
			probeUrl: probeUrl(process.env['HOST'], env.PORT),
			dev,
			signal: life.signal
		});
		terminal.say(`Sontonea runs at ${env.ORIGIN} (port ${env.PORT}).`);
		const cause = await Promise.race([life.ended, app.exited]);
		if (typeof cause !== 'string') throw new StackError('The app ended by itself.');
		await app.stop();
		return 0;
	} catch (error) {
		if (!life.signal.aborted) throw error;
		return 130;
	} finally {
		life.release();
	}
}

/** An app that listens everywhere is asked on the machine itself. */
function probeUrl(host: string | undefined, port: number): string {
	const everywhere = !host || host === '0.0.0.0' || host === '::';
	return `http://${everywhere ? '127.0.0.1' : host}:${port}`;
}
