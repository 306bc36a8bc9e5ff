import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs Debian's packages where that is possible: as root, with apt. Says whether it tried. */
export function installDebianPackages(names: readonly string[]): boolean {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
	show(['apt-get', 'update', '-q']);
	show(['apt-get', 'install', '-y', '-q', '--no-install-recommends', ...names]);
	return true;
}

/** Runs a command that gets a program, and shows what it says. */
export function show([command = '', ...args]: readonly string[]): void {
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: 240_000, env });
}
