import { join } from 'node:path';
import { ensureBuilt } from '../../supabase/embedded/app/build.ts';
import { embeddedAppEnv, startApp } from '../../supabase/embedded/app/app-process.ts';
import { todayInCambodia } from '../../supabase/embedded/demo.ts';
import { anyFreePort, LOOPBACK } from '../../supabase/embedded/ports.ts';
import { startStack } from '../../supabase/embedded/stack.ts';
import { findChromium } from '../support/chromium.ts';
import { publishedTestApp, publishTestApp } from '../support/e2e.ts';
import { watchedLoop } from '../support/loop-watch.ts';

/** Builds the app if need be and starts it on a stack of its own, filled with the demo data. */
export default async function setup(): Promise<() => Promise<void>> {
	if (!findChromium()) throw new Error('There is no Chromium: `npm run test:e2e` gets one.');
	// An app that runs already, named by the caller: for writing tests without a start each time.
	if (publishedTestApp()) return async () => {};
	const say = (line: string) => console.log(line);
	const today = todayInCambodia(new Date());
	await ensureBuilt(say);
	const stack = await startStack({ fast: true, seed: 'demo', today });
	const port = await anyFreePort();
	const url = `http://localhost:${port}`;
	const loopFile = join(stack.logsDir, 'loop.log');
	try {
		const app = await startApp({
			env: { ...embeddedAppEnv(stack.env, port), ...watchedLoop(loopFile) },
			logFile: join(stack.logsDir, 'app.log'),
			probeUrl: `http://${LOOPBACK}:${port}`
		});
		const { mailDir, filesDir, databaseUrl } = stack;
		publishTestApp({ url, mailDir, filesDir, databaseUrl, loopFile, today });
		return async () => {
			await app.stop();
			await stack.stop();
		};
	} catch (error) {
		await stack.stop();
		throw error;
	}
}
