import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const lock = join(tmpdir(), 'sontonea-packages.lock');
const patience = 600;

/**
 * Installs Debian's packages where that is possible: as root, with apt. Says whether it tried. Who comes while
 * another is installing waits for its turn: two at once would refuse each other.
 */
export function installDebianPackages(names: readonly string[]): boolean {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
	const inTurn = ['flock', '--timeout', String(patience), lock];
	const apt = ['apt-get', '-q', '-o', `DPkg::Lock::Timeout=${patience}`];
	show([...inTurn, ...apt, 'update']);
	show([...inTurn, ...apt, 'install', '-y', '--no-install-recommends', ...names]);
	return true;
}

/** Runs a command that gets a program, and shows what it says. */
export function show([command = '', ...args]: readonly string[]): void {
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: 900_000, env });
}
