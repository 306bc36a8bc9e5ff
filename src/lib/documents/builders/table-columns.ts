/**
 * Tables of items: each column says in one place what stands in its head, how wide it is, and what
 * it shows of an item.
 */

import { formatDigits } from '../../i18n/format.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { contentOf, paragraphsOf, spanOf } from '../model/cells.ts';
import type { Align, Cell, Row, Table } from '../model/model.ts';
import { plainText } from '../model/runs.ts';
import type { Word } from './vocabulary.ts';

/** A column of a table of items. */
export interface Column<Item> {
	readonly head: Word;
	/** Relative to the other columns. */
	readonly weight: number;
	/** Of the cells beneath the head. */
	readonly align?: Align;
	/** `number`: which item of the table it is, from one. */
	readonly cell: (item: Item, number: number) => Cell;
}

/** The column that numbers the items, from one in the document's digits. */
export function numberColumn(weight: number, locale: Locale): Column<unknown> {
	return {
		head: m.document_head_no,
		weight,
		align: 'center',
		cell: (_item, number) => formatDigits(number, locale)
	};
}

/** A table without its rows. */
export function tableHead<Item>(
	columns: readonly Column<Item>[],
	locale: Locale
): Pick<Table, 'kind' | 'columns' | 'head'> {
	return {
		kind: 'table',
		columns: columns.map(({ weight, align }) => ({ weight, ...(align ? { align } : {}) })),
		head: [{ cells: columns.map(({ head }) => head({}, { locale })) }]
	};
}

/** The row of an item. */
export function itemRow<Item>(columns: readonly Column<Item>[], item: Item, number: number): Row {
	return { cells: columns.map(({ cell }) => cell(item, number)) };
}

/** The rows of items, numbered from one. */
export function itemRows<Item>(columns: readonly Column<Item>[], items: readonly Item[]): Row[] {
	return items.map((item, index) => itemRow(columns, item, index + 1));
}

/** A table with one row for each item. */
export function itemTable<Item>(
	items: readonly Item[],
	columns: readonly Column<Item>[],
	locale: Locale
): Table {
	return narrowEmpty({ ...tableHead(columns, locale), body: itemRows(columns, items) });
}

/** Of its width a column that is empty throughout keeps so much, and never less than its head needs. */
const EMPTY_SHARE = 0.55;
const MIN_EMPTY_WEIGHT = 7;

/**
 * A table whose columns without a word in any row give their width to the others; that nothing is said of it is still
 * read from their heads. Not for tables that are written in by hand.
 */
export function narrowEmpty(table: Table): Table {
	const rows = table.body.filter(({ look = 'body' }) => look === 'body');
	const spans = rows.some(({ cells }) => cells.some((cell) => spanOf(cell) > 1));
	if (rows.length === 0 || spans) return table;
	const isEmpty = (column: number) =>
		rows.every(({ cells }) => {
			const cell = cells[column] ?? '';
			return !contentOf(cell).figure && paragraphsOf(cell).every((text) => plainText(text) === '');
		});
	const columns = table.columns.map((column, index) =>
		isEmpty(index)
			? {
					...column,
					weight: Math.min(column.weight, Math.max(MIN_EMPTY_WEIGHT, column.weight * EMPTY_SHARE))
				}
			: column
	);
	return { ...table, columns };
}
