import type { Result } from '../../domain/result.ts';
import type { TableLimits } from './table-limits.ts';
import type { TableRow } from './table-row.ts';

/** Reads files of rows that people send. Everything that is uploaded as a table goes through here. */
export interface TableReader {
	/**
	 * The rows of a file: what `readTable` gives and refuses; besides `file_too_hard` where reading it takes
	 * too long or too much memory, and `files_waiting` where too many wait to be read.
	 */
	read(bytes: Uint8Array, limits?: Partial<TableLimits>): Promise<Result<TableRow[]>>;
	/** Ends when what was begun is done. */
	close(): Promise<void>;
}
