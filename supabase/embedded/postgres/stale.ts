import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { settlesWithin } from '../process/managed-process.ts';
import { commandOf, isAlive } from '../process/process-table.ts';
import { StackError } from '../process/stack-error.ts';

/**
 * Clears the way after a start that was killed: a leftover Postgres on this cluster is stopped, and a
 * postmaster.pid whose process is gone, or is now somebody else's, is removed. (Postgres itself
 * takes any living process with that number for its own and refuses to start.)
 */
export async function clearLeftovers(clusterDir: string): Promise<void> {
	const file = join(clusterDir, 'postmaster.pid');
	if (!existsSync(file)) return;
	const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
	if (isPostgresOf(pid, clusterDir)) {
		await endLeftover(pid, clusterDir);
	}
	rmSync(file, { force: true });
}

function isPostgresOf(pid: number, clusterDir: string): boolean {
	if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return false;
	const command = commandOf(pid);
	return command.includes('postgres') && command.includes(clusterDir);
}

async function endLeftover(pid: number, clusterDir: string): Promise<void> {
	for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
		try {
			process.kill(pid, signal);
		} catch {
			throw new StackError(
				`A Postgres of another user (process ${pid}) still runs on ${clusterDir}. Stop it first.`
			);
		}
		if (await settlesWithin(untilGone(pid), 5_000)) return;
	}
	throw new StackError(`Postgres (process ${pid}) still runs on ${clusterDir}. Stop it first.`);
}

async function untilGone(pid: number): Promise<void> {
	const deadline = Date.now() + 6_000;
	while (isAlive(pid) && Date.now() < deadline) {
		await new Promise((resolve) => setTimeout(resolve, 25));
	}
	if (isAlive(pid)) await new Promise(() => {});
}
