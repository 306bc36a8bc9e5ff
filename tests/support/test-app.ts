import { join } from 'node:path';
import { embeddedAppEnv, startApp } from '../../supabase/embedded/app/app-process.ts';
import { todayInCambodia } from '../../supabase/embedded/stack/demo.ts';
import { anyFreePort, LOOPBACK } from '../../supabase/embedded/process/ports.ts';
import { startStack } from '../../supabase/embedded/stack/stack.ts';
import { watchedLoop } from './loop-watch.ts';

/** The running app that end-to-end tests talk to, and what lies behind it. */
export interface TestApp {
	url: string;
	/** Of the app's own process. */
	pid: number;
	mailDir: string;
	filesDir: string;
	/** As the role `postgres`, past row-level security. */
	databaseUrl: string;
	/** Where the app's long turns of its event loop are noted (see loop-watch). */
	loopFile: string;
	/** The day that the demo data is told from, YYYY-MM-DD. */
	today: string;
}

/** Starts the built app on a stack of its own, filled with the demo data. */
export async function startTestApp(): Promise<{ app: TestApp; stop: () => Promise<void> }> {
	const today = todayInCambodia(new Date());
	const stack = await startStack({ fast: true, seed: 'demo', today });
	try {
		const port = await anyFreePort();
		const loopFile = join(stack.logsDir, 'loop.log');
		const running = await startApp({
			env: { ...embeddedAppEnv(stack.env, port), ...watchedLoop(loopFile) },
			logFile: join(stack.logsDir, 'app.log'),
			probeUrl: `http://${LOOPBACK}:${port}`
		});
		const { mailDir, filesDir, databaseUrl } = stack;
		return {
			app: {
				url: `http://localhost:${port}`,
				pid: running.pid,
				mailDir,
				filesDir,
				databaseUrl,
				loopFile,
				today
			},
			stop: async () => {
				await running.stop();
				await stack.stop();
			}
		};
	} catch (error) {
		await stack.stop();
		throw error;
	}
}
