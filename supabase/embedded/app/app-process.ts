import { join } from 'node:path';
import { startProcess, type ManagedProcess } from '../process/managed-process.ts';
import { projectDir } from '../data/paths.ts';
import { LOOPBACK } from '../process/ports.ts';
import { StackError } from '../process/stack-error.ts';

export interface AppOptions {
	/** Complete environment of the app, PORT among it. */
	env: NodeJS.ProcessEnv;
	/** Takes its output; without it, it goes to the terminal. */
	logFile?: string;
	/** Address that the app is asked at until it answers. */
	probeUrl: string;
	/** `vite dev` instead of the built app. */
	dev?: boolean;
	signal?: AbortSignal;
}

const START_TIMEOUT_MS = 60_000;

/** Environment for an app that listens on the loopback address only, with everything around it embedded. */
export function embeddedAppEnv(stackEnv: object, port: number): NodeJS.ProcessEnv {
	return {
		...process.env,
		...stackEnv,
		NODE_ENV: 'production',
		HOST: LOOPBACK,
		PORT: String(port),
		ORIGIN: `http://localhost:${port}`,
		SHUTDOWN_TIMEOUT: process.env['SHUTDOWN_TIMEOUT'] ?? '5' // open event streams do not hold it up
	};
}

/** Starts the app and waits until `/api/healthz` answers 200. */
export async function startApp(options: AppOptions): Promise<ManagedProcess> {
	const port = options.env['PORT'] ?? '';
	const vite = join(projectDir, 'node_modules', 'vite', 'bin', 'vite.js');
	const app = await startProcess({
		name: 'The app',
		command: process.execPath,
		args: options.dev
			? [vite, 'dev', '--host', LOOPBACK, '--port', port, '--strictPort']
			: [join(projectDir, 'build', 'index.js')],
		cwd: projectDir,
		// Longer than proxies and browsers keep a connection: one that is closed while a form is on its way
		// over it fails, and no form is sent twice by itself.
		// Each form has its own limit, most of them far smaller; this one must let an upload of 20 MB pass.
		env: { KEEP_ALIVE_TIMEOUT: '75', BODY_SIZE_LIMIT: '32M', ...options.env },
		...(options.logFile ? { logFile: options.logFile } : {}),
		stopPlan: [
			{ signal: 'SIGTERM', graceMs: 10_000 },
			{ signal: 'SIGKILL', graceMs: 2_000 }
		]
	});
	try {
		await untilHealthy(app, new URL('/api/healthz', options.probeUrl), options.signal);
		return app;
	} catch (error) {
		await app.stop();
		throw error;
	}
}

async function untilHealthy(app: ManagedProcess, url: URL, signal?: AbortSignal): Promise<void> {
	const deadline = Date.now() + START_TIMEOUT_MS;
	let last = 'no answer';
	while (Date.now() < deadline) {
		if (signal?.aborted) throw new StackError('The start was broken off.');
		if (app.hasExited()) throw new StackError('The app ended while starting.', app.recentOutput());
		try {
			const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
			const text = await response.text();
			if (response.ok) return;
			last = `${response.status} ${text.slice(0, 300)}`;
		} catch {
			last = 'no answer';
		}
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new StackError(`The app does not become healthy (${url}: ${last}).`, app.recentOutput());
}
