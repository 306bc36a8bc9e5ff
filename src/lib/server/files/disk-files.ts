import { randomUUID } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PartAwayError } from '../db/outage.ts';
import {
	isKey,
	keyOf,
	keyOfName,
	nameOf,
	previewedFolder,
	recordedFolders,
	unusedFolder
} from './file-key.ts';
import type { FileStore, FileStores, OnRecord } from './file-store.ts';
import { markName, markText, requireMark, type AreOnRecord, type StoreMark } from './store-mark.ts';

// Where a file is written until it is whole. What a killed process leaves there is swept.
const arrivingFolder = 'arriving';

/** Does something in the store, as `reaching` does. */
type Reach = <T>(act: () => Promise<T>) => Promise<T>;

/** Keeps files in a folder, which is made where it is missing while no file is on record. */
export function diskFiles(root: string, areOnRecord: AreOnRecord): FileStores {
	const reach: Reach = (act) => reaching(root, areOnRecord, act);
	const recorded = folderStore(root, reach, (key) => join(root, key));
	const unused = folderStore(root, reach, (key) => join(root, unusedFolder, nameOf(key)));
	return {
		files: {
			...recorded,
			get: async (key) => (await recorded.get(key)) ?? (await unused.get(key)),
			sweep: (before, onRecord) =>
				reach(async () => {
					const removed = await sweepUnused(root, before, onRecord);
					for (const folder of recordedFolders) await setAside(root, folder, before, onRecord);
					return removed;
				})
		},
		previewed: {
			...folderStore(root, reach, (key) => join(root, previewedFolder, nameOf(key))),
			sweep: (before) =>
				reach(async () => {
					const swept = await sweepFolder(join(root, previewedFolder), before);
					return swept + (await sweepFolder(join(root, arrivingFolder), before));
				})
		}
	};
}

/** A file appears whole or not at all. */
function folderStore(root: string, reach: Reach, pathOf: (key: string) => string): FileStore {
	return {
		put: (bytes) =>
			reach(async () => {
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
			isKey(key) ? reach(() => readFile(pathOf(key)).catch(nothingIfMissing)) : null
	};
}

/**
 * Does something in the store, once its mark is found: lest it be made anew on another disk, or all its files be
 * taken for lost.
 */
async function reaching<T>(
	root: string,
	areOnRecord: AreOnRecord,
	act: () => Promise<T>
): Promise<T> {
	await requireMark(markIn(root), areOnRecord);
	return inFolder(act);
}

/** The mark of a store in a folder. */
export function markIn(root: string): StoreMark {
	const path = join(root, markName);
	return {
		isThere: () => inFolder(async () => (await access(path).catch(nothingIfMissing)) !== null),
		leave: () =>
			inFolder(async () => {
				await mkdir(root, { recursive: true });
				await writeFile(path, markText, { flush: true });
			})
	};
}

/**
 * What the system says of names that we have chosen is never about the file asked for, but about the folder (gone,
 * full, read-only): the store is away.
 */
async function inFolder<T>(act: () => Promise<T>): Promise<T> {
	try {
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
	const old = await oldNames(folder, before);
	for (const name of old) await rm(join(folder, name), { force: true });
	return old.length;
}

/** The names in a folder that were last written before. */
async function oldNames(folder: string, before: Date): Promise<string[]> {
	const old: string[] = [];
	for (const name of (await readdir(folder).catch(nothingIfMissing)) ?? []) {
		const found = await stat(join(folder, name)).catch(nothingIfMissing);
		if (found && found.mtime < before) old.push(name);
	}
	return old;
}

/** Puts back what was set aside and is on record now, and removes the rest that is old; gives how many. */
async function sweepUnused(root: string, before: Date, onRecord: OnRecord): Promise<number> {
	const folder = join(root, unusedFolder);
	const names = (await readdir(folder).catch(nothingIfMissing)) ?? [];
	const known = await onRecord(names.flatMap((name) => keyOfName(name) ?? []));
	for (const key of known) {
		await mkdir(dirname(join(root, key)), { recursive: true });
		await rename(join(folder, nameOf(key)), join(root, key));
	}
	// A file keeps its time when it is moved: one that was put again just before is young.
	return sweepFolder(folder, before);
}

/** Moves what is old and on no record out of a folder. */
async function setAside(root: string, folder: string, before: Date, onRecord: OnRecord) {
	const keys = (await oldNames(join(root, folder), before)).flatMap(
		(name) => keyOfName(name) ?? []
	);
	const known = keys.length > 0 ? await onRecord(keys) : new Set<string>();
	for (const key of keys.filter((one) => !known.has(one))) {
		const aside = join(root, unusedFolder, nameOf(key));
		await mkdir(dirname(aside), { recursive: true });
		await rename(join(root, key), aside);
	}
}
