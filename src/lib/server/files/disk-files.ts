import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { access, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PartAwayError } from '../db/outage.ts';
import { isKey, keyOf, previewedFolder, previewedName } from './file-key.ts';
import type { FileStore, FileStores } from './file-store.ts';

// Where a file is written until it is whole. What a killed process leaves there is swept.
const arrivingFolder = 'arriving';

/** Keeps files in a folder, which is made where it is missing at the start. */
export function diskFiles(root: string): FileStores {
	mkdirSync(root, { recursive: true });
	return {
		files: folderStore(root, (key) => join(root, key)),
		previewed: {
			...folderStore(root, (key) => join(root, previewedFolder, previewedName(key))),
			sweep: (before) =>
				reaching(root, async () => {
					const swept = await sweepFolder(join(root, previewedFolder), before);
					return swept + (await sweepFolder(join(root, arrivingFolder), before));
				})
		}
	};
}

/** A file appears whole or not at all. */
function folderStore(root: string, pathOf: (key: string) => string): FileStore {
	return {
		put: (bytes) =>
			reaching(root, async () => {
				const named = keyOf(bytes);
				const path = pathOf(named.key);
				const partial = join(root, arrivingFolder, randomUUID());
				await mkdir(dirname(partial), { recursive: true });
				await mkdir(dirname(path), { recursive: true });
				try {
					await writeFile(partial, bytes, { flush: true });
					await rename(partial, path);
				} catch (error) {
					await rm(partial, { force: true }).catch(() => undefined);
					throw error;
				}
				return named;
			}),
		get: async (key) =>
			isKey(key) ? reaching(root, () => readFile(pathOf(key)).catch(nothingIfMissing)) : null
	};
}

/**
 * Does something in the store. What the system says of names that we have chosen is never about the file asked for,
 * but about the folder (gone, full, read-only): the store is away. A missing root is found first, lest it be made anew
 * on another disk, or all its files be taken for lost.
 */
async function reaching<T>(root: string, act: () => Promise<T>): Promise<T> {
	try {
		await access(root);
		return await act();
	} catch (error) {
		const { syscall, message } = error as NodeJS.ErrnoException;
		if (!syscall) throw error;
		throw new PartAwayError(`the folder for files: ${message}`, { cause: error });
	}
}

function nothingIfMissing(error: NodeJS.ErrnoException): null {
	if (error.code === 'ENOENT') return null;
	throw error;
}

/** Removes what was last written before; gives how many. */
async function sweepFolder(folder: string, before: Date): Promise<number> {
	let swept = 0;
	for (const name of (await readdir(folder).catch(nothingIfMissing)) ?? []) {
		const path = join(folder, name);
		const found = await stat(path).catch(nothingIfMissing);
		if (!found || found.mtime >= before) continue;
		await rm(path, { force: true });
		swept++;
	}
	return swept;
}
