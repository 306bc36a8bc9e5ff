import type { CellObject, SheetData } from 'write-excel-file/node';
import type { Locale } from '../../domain/language.ts';
import { COLOURS } from '../model/look.ts';
import type { Align, Row, Table } from '../model/model.ts';
import { cellText, cellValue, safeText } from './cell-value.ts';
import type { SheetContent, SheetLine } from './sheets.ts';
import { textHeight } from './text-room.ts';

/** Widths of all columns together, in characters of the sheet's font: what an A4 page holds. */
const ROOM = { portrait: 92, landscape: 138 } as const;
const SIZES = { title: 13, strong: 11, plain: 11 } as const;
/** Points of text that may stay in sight above a table's head. */
const MAX_FROZEN = 190;

/** The width of each column of a sheet, by the weights of its table. */
export function columnWidths({ table, orientation }: SheetContent): number[] {
	const room = ROOM[orientation];
	if (!table) return [room];
	const total = sum(table.columns.map(({ weight }) => weight));
	return table.columns.map(({ weight }) => Math.max(5, Math.round((room * weight) / total)));
}

/** Rows above the end of the table's head: they stay in sight, and are printed on each page. */
export function headRows({ above, table }: SheetContent): { first: number; last: number } | null {
	if (!table || table.head.length === 0) return null;
	return { first: above.length + 1, last: above.length + table.head.length };
}

/**
 * How many rows stay in sight while the others move: all down to the table's head, unless what
 * stands above it would fill a small screen.
 */
export function frozenRows(sheet: SheetContent): number {
	const widths = columnWidths(sheet);
	const height = sum(sheet.above.map((line) => lineHeight(line, widths)));
	return height > MAX_FROZEN ? 0 : (headRows(sheet)?.last ?? 0);
}

/** The cells of a sheet. */
export function sheetData(sheet: SheetContent, locale: Locale): SheetData {
	const widths = columnWidths(sheet);
	const { table } = sheet;
	return [
		...sheet.above.map((line) => lineRow(line, widths)),
		...(table ? table.head.map((row) => tableRow(row, table, { head: true, locale, widths })) : []),
		...(table
			? table.body.map((row) => tableRow(row, table, { head: false, locale, widths }))
			: []),
		...(sheet.beneath.length > 0 ? [[]] : []),
		...sheet.beneath.map((line) => lineRow(line, widths))
	];
}

function lineHeight({ text, look }: SheetLine, widths: readonly number[]): number {
	return textHeight(text, sum(widths), SIZES[look]);
}

/** A line over all columns. */
function lineRow(line: SheetLine, widths: readonly number[]): (CellObject | null)[] {
	const { text, look, align } = line;
	return [
		{
			value: safeText(text),
			type: String,
			format: '@',
			...(widths.length > 1 ? { columnSpan: widths.length } : {}),
			fontSize: SIZES[look],
			...(look === 'plain' ? {} : { fontWeight: 'bold' }),
			align,
			alignVertical: 'top',
			wrap: true,
			height: lineHeight(line, widths)
		},
		...widths.slice(1).map(() => null)
	];
}

function tableRow(
	row: Row,
	table: Table,
	{ head, locale, widths }: { head: boolean; locale: Locale; widths: readonly number[] }
): (CellObject | null)[] {
	const cells: (CellObject | null)[] = [];
	const height = rowHeight(row, table, head, widths);
	const strong = head || row.look === 'group' || row.look === 'total';
	const fill = head ? COLOURS.headFill : strong ? COLOURS.groupFill : null;
	const style = (align: Align): CellObject => ({
		...(strong ? { fontWeight: 'bold' as const } : {}),
		...(fill ? { backgroundColor: fill } : {}),
		borderStyle: 'thin',
		borderColor: COLOURS.line,
		align,
		alignVertical: head ? 'center' : 'top',
		wrap: true,
		height
	});
	for (const cell of row.cells) {
		const content = typeof cell === 'string' ? {} : cell;
		const span = content.span ?? 1;
		const align =
			content.align ?? (head ? 'center' : (table.columns[cells.length]?.align ?? 'left'));
		const value = cellValue(cell, locale);
		cells.push({
			...(value.kind === 'number'
				? { value: value.number, type: Number, format: value.format }
				: value.text === ''
					? {}
					: { value: value.text, type: String, format: '@' }),
			...style(align),
			...(span > 1 ? { columnSpan: span } : {})
		});
		for (let covered = 1; covered < span; covered += 1) cells.push(null);
	}
	while (cells.length < table.columns.length) cells.push(style('left'));
	return cells;
}

/** Enough for the fullest cell. */
function rowHeight({ cells }: Row, table: Table, head: boolean, widths: readonly number[]): number {
	let column = 0;
	let height = head ? 0 : (table.rowHeight ?? 0);
	for (const cell of cells) {
		const span = typeof cell === 'string' ? 1 : (cell.span ?? 1);
		const width = sum(widths.slice(column, column + span));
		height = Math.max(height, textHeight(cellText(cell), width));
		column += span;
	}
	return height;
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
