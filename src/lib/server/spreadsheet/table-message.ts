import type { TableLimits } from './table-limits.ts';

/** What the thread is asked for; plain data. */
export interface TableOrder {
	readonly bytes: Uint8Array;
	readonly limits: Partial<TableLimits>;
}
