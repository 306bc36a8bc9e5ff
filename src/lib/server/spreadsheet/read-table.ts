import { accept, refuse, type Result } from '../../domain/result.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { TableRefused, tableLimits, type TableLimits } from './table-limits.ts';
import type { TableRow } from './table-row.ts';

const signatures = {
	zip: [0x50, 0x4b, 0x03, 0x04],
	/** The container of the older Office formats, and of workbooks with a password. */
	compound: [0xd0, 0xcf, 0x11, 0xe0]
} as const;

/**
 * The rows of a CSV or XLSX file (its first sheet that is shown), told apart by content, not by name. It
 * takes the time and memory that its limits allow: while requests are answered it runs in a thread
 * (`threaded-table-reader.ts`). Refused: `file_too_large`, `file_not_table`, `file_empty`, `file_encoding`,
 * `file_is_web_page`, `file_old_excel`, `file_csv_broken`, and what goes past a limit.
 */
export function readTable(bytes: Uint8Array, given: Partial<TableLimits> = {}): Result<TableRow[]> {
	const limits = { ...tableLimits, ...given };
	if (bytes.byteLength > limits.bytes) {
		return refuse('file_too_large', { megabytes: limits.bytes / 1024 / 1024 });
	}
	const begins = (signature: readonly number[]) =>
		signature.every((byte, index) => bytes[index] === byte);
	try {
		if (begins(signatures.compound)) return refuse('file_old_excel');
		const rows = begins(signatures.zip) ? readXlsx(bytes, limits) : readCsv(bytes, limits);
		return rows.length === 0 ? refuse('file_empty') : accept(rows);
	} catch (error) {
		if (error instanceof TableRefused) return { ok: false, refusal: error.refusal };
		throw error;
	}
}
