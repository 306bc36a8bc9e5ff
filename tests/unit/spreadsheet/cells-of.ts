import { readTable } from '../../../src/lib/server/spreadsheet/read-table';
import type { TableLimits } from '../../../src/lib/server/spreadsheet/table-limits';
import { workbookFile, type WorkbookParts } from '../../support/workbook-file';

/** The cells of each row, or the code of the refusal. */
export function read(bytes: Uint8Array, limits?: Partial<TableLimits>): string[][] | string {
	const table = readTable(bytes, limits);
	return table.ok ? table.value.map(({ cells }) => cells) : table.refusal.code;
}

/** The cells of a workbook that is made of these parts, or the code of the refusal. */
export const sheet = (parts: WorkbookParts, limits?: Partial<TableLimits>) =>
	read(workbookFile(parts), limits);
