import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startProcess, type ManagedProcess } from '../process/managed-process.ts';
import { anyFreePort, choosePort, LOOPBACK } from '../process/ports.ts';
import { meansFull } from '../data/data-folder.ts';
import { StackError } from '../process/stack-error.ts';
import type { Log } from '../process/log.ts';
import type { Binaries } from './binaries.ts';
import { postgresEnv } from './cluster.ts';
import type { Identity } from '../data/identity.ts';
import { clearLeftovers } from './stale.ts';

export interface PostgresServer {
	readonly port: number;
	readonly process: ManagedProcess;
	readonly stop: () => Promise<void>;
}

export interface ServerOptions {
	clusterDir: string;
	binaries: Binaries;
	identity: Identity | undefined;
	/** Port to try first; the system chooses one without it. */
	port?: number | undefined;
	/** Takes the place of another on `port`: that one, or none. */
	samePort?: boolean;
	logFile: string;
	/** No waiting for the disk: only for data that may be lost. */
	fast: boolean;
	log: Log;
}

const START_TIMEOUT_MS = 60_000; // crash recovery of a large database takes its time

/** Starts Postgres on the loopback address and waits until it takes connections. */
export async function startPostgres(options: ServerOptions): Promise<PostgresServer> {
	await clearLeftovers(options.clusterDir);
	let port =
		options.samePort && options.port
			? options.port
			: await choosePort(options.port, 'database', options.log);
	for (let attempt = 1; ; attempt++) {
		const server = await launch(options, port);
		const problem = await untilReady(server, options.clusterDir);
		if (!problem) return { port, process: server, stop: () => server.stop() };
		await server.stop();
		// Between looking and listening somebody else may have taken the port.
		if (attempt >= 3 || !/address already in use/i.test(problem)) throw explain(problem, options);
		if (!options.samePort) port = await anyFreePort();
	}
}

function launch(options: ServerOptions, port: number): Promise<ManagedProcess> {
	return startProcess({
		name: 'Postgres',
		command: options.binaries.postgres,
		args: ['-D', options.clusterDir, ...settings(options.fast, port).flatMap((s) => ['-c', s])],
		env: postgresEnv(),
		cwd: '/',
		...options.identity,
		logFile: options.logFile,
		stopPlan: [
			{ signal: 'SIGINT', graceMs: 15_000 }, // "fast": connections are ended, data is written
			{ signal: 'SIGQUIT', graceMs: 5_000 }
		]
	});
}

function settings(fast: boolean, port: number): string[] {
	return [
		`port=${port}`,
		`listen_addresses=${LOOPBACK}`,
		'unix_socket_directories=', // a socket's path has a short limit, and no one needs it
		'max_connections=100',
		'shared_buffers=128MB',
		'effective_cache_size=512MB',
		'work_mem=8MB',
		'maintenance_work_mem=64MB',
		'random_page_cost=1.1',
		'jit=off',
		'timezone=UTC',
		'log_timezone=UTC',
		'lc_messages=C',
		'log_min_messages=warning',
		'log_line_prefix=%m [%p] %u ',
		'max_wal_size=512MB',
		...(fast ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : [])
	];
}

/** Resolves when line 8 of postmaster.pid says `ready`; gives the server's words when it fails. */
async function untilReady(server: ManagedProcess, clusterDir: string): Promise<string | undefined> {
	const deadline = Date.now() + START_TIMEOUT_MS;
	while (Date.now() < deadline) {
		if (server.hasExited()) return server.recentOutput() || 'Postgres ended without a word.';
		const lines = pidFile(clusterDir);
		if (lines[0] === String(server.pid) && lines[7]?.trim() === 'ready') return undefined;
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
	return `Postgres did not become ready.\n${server.recentOutput()}`;
}

function pidFile(clusterDir: string): string[] {
	try {
		return readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8').split('\n');
	} catch {
		return [];
	}
}

function explain(problem: string, options: ServerOptions): StackError {
	const place = options.clusterDir;
	if (meansFull(problem)) {
		return new StackError(`There is no space left in ${place} for the database.`, problem);
	}
	if (/read-only file system|permission denied/i.test(problem)) {
		return new StackError(`The database in ${place} cannot be written.`, problem);
	}
	return new StackError(`The database in ${place} did not start.`, problem);
}
