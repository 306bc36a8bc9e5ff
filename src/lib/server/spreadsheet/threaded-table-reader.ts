import { refuse, type Result } from '../../domain/result.ts';
import {
	startJobThread,
	ThreadEndedError,
	threadProgram,
	type JobThread
} from '../thread/job-thread.ts';
import { JobTooLongError, openThreadPool, ThreadsBusyError } from '../thread/thread-pool.ts';
import type { TableOrder } from './table-message.ts';
import type { TableReader } from './table-reader.ts';
import type { TableRow } from './table-row.ts';

export type TableThread = JobThread<TableOrder, Result<TableRow[]>>;

/** How long is waited. Times in milliseconds. */
export interface ThreadedReaderOptions {
	/** Files that may wait for the thread; the next is refused. */
	maxWaiting?: number;
	/** After this time a file is given up and the thread ended. */
	patience?: number;
	/** The thread is ended after this time without a file. */
	idle?: number;
	/** Told why a file was given up: too long, out of memory, or a fault of the reader itself. */
	onGivenUp?: (error: Error) => void;
	start?: () => TableThread;
}

const second = 1000;

/**
 * A reader that works in a thread of its own: whatever a file does to it, requests are answered meanwhile.
 * Files within the limits take a fraction of a second; one thread is enough for those who import.
 */
export function threadedTableReader({
	maxWaiting = 8,
	patience = 10 * second,
	idle = 60 * second,
	onGivenUp = () => {},
	start = () => startTableThread()
}: ThreadedReaderOptions = {}): TableReader {
	const pool = openThreadPool({ threads: 1, maxWaiting, patience, idle, start });
	return {
		async read(bytes, limits = {}) {
			try {
				return await pool.run({ bytes, limits });
			} catch (error) {
				if (error instanceof ThreadsBusyError) return refuse('files_waiting');
				if (error instanceof JobTooLongError || error instanceof ThreadEndedError) {
					onGivenUp(error);
					return refuse('file_too_hard');
				}
				throw error;
			}
		},
		close: () => pool.close()
	};
}

/** Starts a thread. The limits of a table fit into its memory several times over. */
export function startTableThread(file: URL = program()): TableThread {
	return startJobThread({
		file,
		name: 'tables',
		doing: 'read the file',
		oldMegabytes: 256,
		youngMegabytes: 64
	});
}

function program(): URL {
	return threadProgram(new URL('./table-worker.ts', import.meta.url), import.meta.url);
}
