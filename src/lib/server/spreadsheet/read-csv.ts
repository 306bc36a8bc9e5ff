import { CsvError, parse } from 'csv-parse/sync';
import { TableRefused, type TableLimits } from './table-limits.ts';
import { RowCollector, type TableRow } from './table-row.ts';

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
// As many columns as a spreadsheet has: more stand in no row that one has made.
const maxInRow = 16_384;

/**
 * The rows of a text file with commas, semicolons or tabs between its cells, whichever it begins with most
 * of; in UTF-8, or in UTF-16 with its mark, as Excel's "Unicode text" is. Other encodings are not guessed:
 * none of those in which Excel saves a plain CSV holds Khmer, and the older ones for Khmer are of fonts, not of
 * texts; a wrong guess would be kept as names. Throws TableRefused.
 */
export function readCsv(bytes: Uint8Array, limits: TableLimits): TableRow[] {
	const text = decoded(bytes);
	const delimiter = delimiterOf(text);
	refuseEndlessRows(text, delimiter, limits);
	const rows = new RowCollector(limits);
	// Counted here: the parser takes a line break of two signs within quotes for two lines.
	let line = 1;
	try {
		parse(text, {
			delimiter,
			record_delimiter: ['\r\n', '\n', '\r'],
			relax_column_count: true,
			skip_empty_lines: false,
			max_record_size: limits.cellCharacters * 8,
			// Nothing is kept by the parser: each row is looked at as it comes, and the first too many ends it.
			on_record: (cells: string[]) => {
				for (const [index, cell] of cells.entries()) rows.count(line, index + 1, cell !== '');
				rows.add(line, cells);
				line += 1 + cells.reduce((sum, cell) => sum + breaksIn(cell), 0);
				return null;
			}
		});
	} catch (error) {
		if (error instanceof CsvError) throw new TableRefused('file_csv_broken', { line });
		throw error;
	}
	return rows.rows;
}

/** The parser takes a row whole, and cells without anything in them cost it nothing that it counts. */
function refuseEndlessRows(text: string, delimiter: string, { cells }: TableLimits): void {
	const sign = delimiter.charCodeAt(0);
	let quoted = false;
	let count = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === quote) quoted = !quoted;
		else if (quoted) continue;
		else if (code === lineFeed || code === carriageReturn) count = 0;
		else if (code === sign && ++count > maxInRow) {
			throw new TableRefused('file_too_many_cells', { max: cells });
		}
	}
}

function breaksIn(cell: string): number {
	return cell.match(/\r\n|\n|\r/g)?.length ?? 0;
}

const byMark: readonly (readonly [string, readonly number[]])[] = [
	['utf-16le', [0xff, 0xfe]],
	['utf-16be', [0xfe, 0xff]]
];

function decoded(bytes: Uint8Array): string {
	const [encoding = 'utf-8'] =
		byMark.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte)) ?? [];
	let text: string;
	try {
		text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		if (bytes.some(isControl)) throw new TableRefused('file_not_table');
		throw new TableRefused('file_encoding');
	}
	// eslint-disable-next-line no-control-regex -- what no text has
	if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) throw new TableRefused('file_not_table');
	if (/^\s*<(!doctype html|html|head|body|table|meta|\?xml)\b/i.test(text.slice(0, 500))) {
		throw new TableRefused('file_is_web_page');
	}
	return text;
}

/** Whether a byte is one that no text has, in whatever encoding of one byte a letter. */
function isControl(byte: number): boolean {
	return byte < 9 || (byte > 13 && byte < 32);
}

const delimiters = [',', ';', '\t'] as const;

/**
 * The sign that divides the first rows alike: the most of them into one number of cells. A comma within
 * addresses is frequent too, but not the same number of times in each row.
 */
function delimiterOf(text: string): string {
	const records = firstRecords(text);
	const alike = (sign: string) => {
		const rows = new Map<number, number>();
		for (const record of records) {
			const count = record.split(sign).length - 1;
			if (count > 0) rows.set(count, (rows.get(count) ?? 0) + 1);
		}
		return Math.max(0, ...rows.values());
	};
	const first = (sign: string) => records[0]?.split(sign).length ?? 0;
	return (
		delimiters.toSorted((a, b) => alike(b) - alike(a) || first(b) - first(a))[0] ?? delimiters[0]
	);
}

/** The first rows with something in them, without what stands in quotes. */
function firstRecords(text: string): string[] {
	const start = text.slice(0, 20_000);
	const records = start.replace(/"[^"]*"/g, '').split(/[\r\n]+/);
	if (start.length < text.length && records.length > 1) records.pop(); // cut in its middle
	return records.filter((record) => record !== '').slice(0, 20);
}
