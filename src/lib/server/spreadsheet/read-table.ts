import { parse } from 'csv-parse/sync';
import { fileTypeFromBuffer } from 'file-type';
import readXlsxFile from 'read-excel-file/node';
import { accept, refuse, type Result } from '../../domain/result.ts';
import { unpackedSize } from './zip-size.ts';

/** A row with its place in the file. */
export interface TableRow {
	/** From 1, as editors and spreadsheets count. */
	line: number;
	cells: string[];
}

export const mostBytes = 10 * 1024 * 1024;
// A small archive can hold a huge sheet: what it unpacks to is limited before it is unpacked.
const mostUnpacked = 100 * 1024 * 1024;

/**
 * The rows of a CSV or XLSX file (its first sheet), told apart by content, not by name. Refused:
 * `file_too_large`, `file_not_table`, `file_empty`.
 */
export async function readTable(bytes: Uint8Array): Promise<Result<TableRow[]>> {
	if (bytes.byteLength > mostBytes) {
		return refuse('file_too_large', { megabytes: mostBytes / 1024 / 1024 });
	}
	const type = await fileTypeFromBuffer(bytes);
	const rows = type === undefined ? readCsv(bytes) : await readXlsx(bytes, type.ext);
	if (!rows) return refuse('file_not_table');
	const filled = rows.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
	return filled.length === 0 ? refuse('file_empty') : accept(filled);
}

/** CSV in UTF-8, with commas, semicolons or tabs, whichever the first lines have most of. */
function readCsv(bytes: Uint8Array): TableRow[] | null {
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
	if (text.includes('\u0000')) return null;
	const start = text.slice(0, 5000);
	const count = (sign: string) => start.split(sign).length;
	const delimiter = [',', ';', '\t'].sort((a, b) => count(b) - count(a))[0] ?? ',';
	try {
		const records = parse(text, {
			bom: true,
			delimiter,
			info: true,
			relax_column_count: true,
			skip_empty_lines: false,
			max_record_size: 200_000
		}) as unknown as { record: string[]; info: { lines: number } }[];
		// `lines` counts up to the record's end; within quotes a record may span several.
		return records.map(({ record, info }) => ({
			line: info.lines - record.join('').split('\n').length + 1,
			cells: record
		}));
	} catch {
		return null;
	}
}

async function readXlsx(bytes: Uint8Array, kind: string): Promise<TableRow[] | null> {
	if (kind !== 'xlsx' && kind !== 'zip') return null;
	const size = unpackedSize(bytes);
	if (size === null || size > mostUnpacked) return null;
	try {
		const sheets = await readXlsxFile(Buffer.from(bytes));
		const rows = sheets[0]?.data ?? [];
		return rows.map((row, index) => ({ line: index + 1, cells: row.map(textOf) }));
	} catch {
		return null;
	}
}

function textOf(cell: unknown): string {
	if (cell === null || cell === undefined) return '';
	return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell as string | number);
}
