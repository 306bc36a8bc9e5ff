import { readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { explain } from '../data/data-folder.ts';
import type { DataFolder } from '../data/paths.ts';
import { clusterDirOf, pointerIn } from './cluster.ts';

/**
 * Removes what the stack has put into a data folder, and the cluster that belongs to it wherever it
 * lies. Anything else in the folder stays: SONTONEA_DATA may name a place that others use too.
 */
export function removeData(folder: DataFolder, clusterDir = clusterDirOf(folder.dir)): void {
	const { secrets, state, lock, mail, files, logs } = folder;
	try {
		for (const path of [
			clusterDir,
			pointerIn(folder.dir),
			secrets,
			state,
			lock,
			mail,
			files,
			logs
		]) {
			rmSync(path, { recursive: true, force: true });
		}
		removeEmpty(dirname(clusterDir));
		removeEmpty(folder.dir);
	} catch (error) {
		throw explain(error, folder.dir);
	}
}

function removeEmpty(dir: string): void {
	try {
		if (readdirSync(dir).length === 0) rmdirSync(dir);
	} catch {
		// not there, or not ours: nothing is lost by leaving it
	}
}
