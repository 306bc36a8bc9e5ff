import type { Pool } from '../db/pool.ts';
import type { RecordedFiles } from './file-store.ts';
import { keysOnRecord } from './files-on-record.ts';

/** How long a file may lie without a record, in hours: what puts one asks for its record at once. */
export const unrecordedHours = 24;

/**
 * Removes the files whose command was refused, or never came: what was sent in beside it, and what was made for an
 * approval. A day without a record sets a file aside, the next sweep removes it. Gives how many were removed.
 */
export function sweepUnrecordedFiles({
	files,
	pool,
	now
}: {
	files: RecordedFiles;
	pool: Pool;
	now: () => Date;
}): Promise<number> {
	const before = new Date(now().getTime() - unrecordedHours * 3_600_000);
	return files.sweep(before, (keys) => keysOnRecord(pool, keys));
}
