import type { Refusal } from '../../domain/result.ts';

/** What a table may have at most. More is refused as soon as it is met, while the file is read. */
export interface TableLimits {
	/** Of the file as it comes. */
	bytes: number;
	/** Rows with something in them. */
	rows: number;
	/** The number of the last row: rows may lie apart, but not as far as one likes. */
	line: number;
	columns: number;
	/** Cells, those that only have a style among them. */
	cells: number;
	/** Characters of a cell: Excel's own limit. */
	cellCharacters: number;
	/** Characters of all cells together, each time that a shared text is used. */
	characters: number;
	/** What one part of a workbook, and all that are read, may unpack to, in bytes. */
	partBytes: number;
	unpackedBytes: number;
	/** Parts of a workbook. */
	parts: number;
	/** Elements within elements. */
	depth: number;
}

const megabyte = 1024 * 1024;

export const tableLimits: TableLimits = {
	bytes: 10 * megabyte,
	rows: 20_000,
	line: 100_000,
	columns: 200,
	cells: 300_000,
	cellCharacters: 32_767,
	characters: 8_000_000,
	partBytes: 32 * megabyte,
	unpackedBytes: 64 * megabyte,
	parts: 1_000,
	depth: 64
};

/** A file is refused while it is read. Thrown within the reader alone; it leaves it as a value. */
export class TableRefused extends Error {
	readonly refusal: Refusal;
	constructor(code: string, detail?: Record<string, unknown>) {
		super(code);
		this.refusal = detail ? { code, detail } : { code };
	}
}
