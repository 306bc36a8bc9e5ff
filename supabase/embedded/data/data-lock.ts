import type { DataFolder } from './paths.ts';
import { hold, holderOf, type Holder } from '../process/sole-holder.ts';
import { StackError } from '../process/stack-error.ts';

/** Who runs on a data folder now; written while a stack is up. */
export interface RunningStack extends Holder {
	databasePort?: number;
	appUrl?: string;
}

export interface DataLock {
	/** Adds what others may want to know about the running stack. */
	readonly note: (facts: { databasePort?: number; appUrl?: string }) => void;
	readonly release: () => void;
}

/** Takes a data folder for this process, or says who has it. A lock left by a killed process is void. */
export function lockDataFolder(folder: DataFolder): DataLock {
	const held = hold(folder.lock);
	if (!held) throw new StackError(alreadyRunning(folder, runningStack(folder)));
	return held;
}

/** The living stack on a data folder, or undefined. */
export function runningStack(folder: DataFolder): RunningStack | undefined {
	return holderOf(folder.lock);
}

function alreadyRunning(folder: DataFolder, running: RunningStack | undefined): string {
	const where = running?.appUrl ? ` at ${running.appUrl}` : '';
	const process = running ? ` (process ${running.pid})` : '';
	return (
		`Sontonea already runs on ${folder.dir}${where}${process}. ` +
		'Stop it first, or choose another place with SONTONEA_DATA.'
	);
}
