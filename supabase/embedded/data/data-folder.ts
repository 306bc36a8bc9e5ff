import { existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from './paths.ts';
import { isRoot, ownerOf } from './identity.ts';
import { makeReachableDir } from './reachable-dir.ts';
import { StackError, systemCode } from '../process/stack-error.ts';

const MIB = 1024 * 1024;
const FIRST_START_MIB = 300; // an empty cluster, its write-ahead log and the demo data
const LATER_START_MIB = 32;

/**
 * Makes the data folder where it is missing, and says in one clear message when it cannot be used:
 * not writable, full, not a folder, or holding a database of another user.
 */
export function prepareDataFolder(
	folder: DataFolder,
	clusterDir: string,
	minimumFreeMiB?: number
): void {
	try {
		makeReachableDir(folder.dir);
		const probe = join(folder.dir, '.writable');
		writeFileSync(probe, 'x'.repeat(4096));
		rmSync(probe);
		// That of files is made with the database: one that is gone later is not to be made anew, empty.
		for (const dir of [folder.mail, folder.logs]) {
			mkdirSync(dir, { recursive: true, mode: 0o700 });
		}
	} catch (error) {
		throw explain(error, folder.dir);
	}
	checkOwner(clusterDir);
	const needed = minimumFreeMiB ?? (existsSync(clusterDir) ? LATER_START_MIB : FIRST_START_MIB);
	const free = freeMiB(folder.dir);
	if (free < needed) {
		throw new StackError(
			`The data folder ${folder.dir} is full: ${free} MB are free, ${needed} MB are needed. ` +
				'Make room, or choose another place with SONTONEA_DATA.'
		);
	}
}

function checkOwner(clusterDir: string): void {
	const owner = ownerOf(clusterDir);
	if (!owner || isRoot() || owner.uid === process.getuid?.()) return;
	throw new StackError(
		`The database in ${clusterDir} belongs to another user (number ${owner.uid}): it was made by ` +
			'root or by somebody else. Start as that user, or choose another place with SONTONEA_DATA.'
	);
}

function freeMiB(dir: string): number {
	const { bavail, bsize } = statfsSync(dir);
	return Math.floor((bavail * bsize) / MIB);
}

/** What a system error about the data folder means, in words for the person at the terminal. */
export function explain(error: unknown, dir: string): unknown {
	const other = 'choose another place with SONTONEA_DATA.';
	switch (systemCode(error)) {
		case 'EACCES':
		case 'EPERM':
		case 'EROFS':
			return new StackError(
				`The data folder ${dir} cannot be written (read-only, or owned by another user). ` +
					`Make it writable, or ${other}`
			);
		case 'ENOSPC':
		case 'EDQUOT':
			return new StackError(`The data folder ${dir} is full. Make room, or ${other}`);
		case 'ENOENT':
			return new StackError(`The data folder ${dir} cannot be made. Check the path, or ${other}`);
		case 'ENOTDIR':
		case 'EEXIST':
			return new StackError(`The data folder ${dir} is a file. Remove it, or ${other}`);
		case undefined:
			return error;
		default:
			// Node's rmSync gives some errors without their code.
			return new StackError(`The data folder ${dir} cannot be used (${String(error)}).`);
	}
}

/** Whether the words of a program mean that a disk or a quota is full. */
export function meansFull(output: string): boolean {
	return /no space left|disk quota exceeded/i.test(output);
}
