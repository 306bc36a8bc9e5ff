import { dateText, numberText } from './cell-value.ts';
import { TableRefused, type TableLimits } from './table-limits.ts';
import { RowCollector, type TableRow } from './table-row.ts';
import { readDateStyles, readSharedStrings, readWorkbook, unescapeText } from './workbook.ts';
import { readXmlPart, type Attributes, type PartReader } from './xml-part.ts';
import { ZipArchive } from './zip-archive.ts';

/** How a workbook's cells are to be understood. */
interface Sheet {
	texts: readonly string[];
	dateStyles: readonly boolean[];
	from1904: boolean;
}

/**
 * The rows of a workbook's first sheet that is shown, read in a stream. Of formulas, the values that were
 * kept with them; of merged cells, the first has the value. Throws TableRefused.
 */
export function readXlsx(bytes: Uint8Array, limits: TableLimits): TableRow[] {
	const archive = new ZipArchive(bytes, limits);
	const workbook = readWorkbook(archive, limits);
	const sheet: Sheet = {
		texts: readSharedStrings(archive, workbook.sharedStrings, limits),
		dateStyles: readDateStyles(archive, workbook.styles, limits),
		from1904: workbook.from1904
	};
	const rows = new RowCollector(limits);
	readXmlPart(archive, workbook.sheet, limits, (stop) => sheetReader(sheet, rows, stop));
	return rows.rows;
}

function sheetReader(sheet: Sheet, rows: RowCollector, stop: () => never): PartReader {
	let line = 0;
	let column = 0;
	let cells: string[] = [];
	let cell: Attributes = {};
	/** What is being read: a value, or a text within the cell. */
	let within: 'v' | 't' | null = null;
	let reading = 0;
	let pieces: string[] = [];
	const broken = () => new TableRefused('file_not_table');

	return {
		open(name, attributes) {
			if (name === 'row') {
				const next = attributes['r'] === undefined ? line + 1 : Number(attributes['r']);
				// Rows and cells stand in their order; a file that names one twice is not a table.
				if (!Number.isInteger(next) || next <= line) throw broken();
				line = next;
				column = 0;
				cells = [];
			} else if (name === 'c') {
				const next = attributes['r'] === undefined ? column + 1 : columnOf(attributes['r']);
				if (next === null || next <= column) throw broken();
				column = next;
				cell = attributes;
				pieces = [];
			} else if (name === 'v') within = 'v';
			else if (name === 't') within = 't';
			else if (name === 'rPh') reading++;
		},
		text(text) {
			if (within && reading === 0) pieces.push(text);
		},
		close(name) {
			if (name === 'v' || name === 't') within = null;
			else if (name === 'rPh') reading--;
			else if (name === 'c') {
				const text = textOf(cell, pieces.join(''), sheet);
				rows.count(line, column, text !== '');
				if (text === '') return;
				while (cells.length < column - 1) cells.push('');
				cells.push(text);
			} else if (name === 'row') rows.add(line, cells);
			else if (name === 'sheetData') stop();
		}
	};
}

function textOf(cell: Attributes, written: string, sheet: Sheet): string {
	switch (cell['t']) {
		case 's':
			return written === '' ? '' : sharedText(sheet.texts, written);
		case 'inlineStr':
		case 'str':
			return unescapeText(written);
		case 'b':
			return written === '' ? '' : /^(1|true)$/.test(written) ? 'true' : 'false';
		case 'd':
			return written.replace(/T(00:00(:00(\.0+)?)?Z?)?$/, '').replace('T', ' ');
		case 'e':
			return written;
		default:
			if (written !== '' && sheet.dateStyles[Number(cell['s'])]) {
				return dateText(Number(written), sheet.from1904) ?? numberText(written);
			}
			return numberText(written);
	}
}

/** A place beyond the shared texts is no empty cell: what stood there is lost. */
function sharedText(texts: readonly string[], index: string): string {
	const text = /^\d+$/.test(index) ? texts[Number(index)] : undefined;
	if (text === undefined) throw new TableRefused('file_not_table');
	return text;
}

/** The column of a reference such as AB12, from 1; null where it is none. */
function columnOf(reference: string): number | null {
	const letters = /^([A-Z]{1,3})\d{1,7}$/.exec(reference)?.[1];
	if (!letters) return null;
	return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
