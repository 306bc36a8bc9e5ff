import type { Content, TableCell } from 'pdfmake/interfaces';
import { alignmentOf, contentOf, paragraphsOf, spanOf } from '../model/cells.ts';
import { COLOURS, type DocumentStyle } from '../model/look.ts';
import type { Cell, Row, Table } from '../model/model.ts';
import type { BlockContext } from './block-context.ts';
import { toRuns } from './inlines.ts';
import { tagged } from './tag.ts';
import { asContent } from './as-content.ts';
import { inOrder } from './laid-out.ts';

const PADDING = 5;
const LINE = 0.6;

/** A table of the model as a node of pdfmake: fixed widths, heads repeated, rows kept whole. */
export function tableNode(table: Table, { style, width }: BlockContext): Content {
	const count = table.columns.length;
	const total = table.columns.reduce((sum, column) => sum + column.weight, 0);
	const room = width - count * 2 * PADDING - (count + 1) * LINE;
	const small = table.size === 'small';
	const rows = [...table.head, ...table.body];
	const headRows = table.head.length;
	const node = {
		tag: { role: 'Table' },
		table: {
			widths: table.columns.map((column) => (room * column.weight) / total),
			headerRows: headRows,
			...(table.rowHeight === undefined
				? {}
				: {
						heights: (index: number) =>
							index < headRows || rows[index]?.look === 'group' ? 'auto' : table.rowHeight
					}),
			body: rows.map((row, index) => rowCells(row, table, style, index < headRows))
		},
		fontSize: small ? style.size.smallTable : style.size.table,
		lineHeight: style.tableLineHeight,
		layout: {
			hLineWidth: () => LINE,
			vLineWidth: () => LINE,
			hLineColor: () => COLOURS.line,
			vLineColor: () => COLOURS.line,
			paddingLeft: () => PADDING,
			paddingRight: () => PADDING,
			paddingTop: () => (style.locale === 'km' ? 2 : 4),
			paddingBottom: () => 3,
			fillColor: (index: number) => {
				if (index < headRows) return COLOURS.headFill;
				const look = rows[index]?.look;
				return look === 'group' || look === 'total' ? COLOURS.groupFill : null;
			}
		},
		margin: [0, 2, 0, 10],
		rowsWithNext: rowsWithNext(rows),
		...(table.keepWhole ? { keepWhole: true } : {})
	} as Content;
	if (!table.caption) return node;
	const caption = tagged(
		{ role: 'P' },
		{
			text: toRuns([{ text: table.caption, strong: true }], style),
			fontSize: style.size.table,
			margin: [0, 2, 0, 2]
		}
	);
	inOrder([caption, node], () => true);
	return { stack: [caption, node] };
}

/** A group heads its rows, a total sums up those above. */
function rowsWithNext(rows: readonly Row[]): ReadonlySet<number> {
	const kept = rows.flatMap(({ look }, index) => {
		const next = rows[index + 1];
		return next && (look === 'group' || next.look === 'total') ? [index] : [];
	});
	return new Set(kept);
}

function rowCells(row: Row, table: Table, style: DocumentStyle, head: boolean): TableCell[] {
	const cells: TableCell[] = [];
	const strong = head || row.look === 'group' || row.look === 'total';
	for (const cell of row.cells) {
		const span = spanOf(cell);
		cells.push(
			asContent<TableCell>({
				...(cellNode(cell, style, strong) as object),
				alignment: alignmentOf(cell, table, cells.length, head),
				tag: { role: head ? 'TH' : 'TD', span },
				...(head ? { verticalAlignment: 'middle' } : {}),
				...(span > 1 ? { colSpan: span } : {})
			})
		);
		// pdfmake wants an empty cell for each column that a span covers.
		for (let covered = 1; covered < span; covered += 1) cells.push({});
	}
	while (cells.length < table.columns.length) {
		cells.push(tagged({ role: head ? 'TH' : 'TD' }, { text: '' }) as TableCell);
	}
	return cells;
}

function cellNode(cell: Cell, style: DocumentStyle, strong: boolean): Content {
	const { figure } = contentOf(cell);
	const texts: Content[] = paragraphsOf(cell).map((text, index) => ({
		text: toRuns(text, style, 'body', 'table'),
		...(strong ? { bold: true } : {}),
		...(index > 0 ? { margin: [0, 2, 0, 0] } : {})
	}));
	const drawn: Content[] = figure
		? [
				tagged(
					{ role: 'Figure', alt: figure.alt },
					{
						svg: figure.svg,
						width: figure.width,
						height: figure.height,
						margin: [0, 4, 0, 0]
					}
				)
			]
		: [];
	const parts = [...texts, ...drawn];
	const [only] = texts;
	if (parts.length === 1 && only) return only;
	return parts.length === 0 ? { text: '' } : { stack: parts };
}
