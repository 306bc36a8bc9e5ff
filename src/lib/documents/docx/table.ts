import {
	BorderStyle,
	HeightRule,
	Paragraph,
	ShadingType,
	Table as WordTable,
	TableCell,
	TableLayoutType,
	TableRow,
	VerticalAlignTable,
	WidthType
} from 'docx';
import { alignmentOf, contentOf, paragraphsOf, spanOf } from '../model/cells.ts';
import { COLOURS } from '../model/look.ts';
import type { Align, Cell, Row, Table } from '../model/model.ts';
import { ALIGNMENTS } from './alignment.ts';
import { styleId, type WordContext } from './context.ts';
import { drawing } from './drawing.ts';
import { toWordRuns } from './inlines.ts';
import type { WordBlock } from './layout-table.ts';
import { hex, twips } from './measure.ts';
import { styledParagraph } from './paragraph.ts';

const PADDING = 5;
/** A drawing is not cut off by a line that is drawn together. */
const SINGLE_LINE = 240;
const LINE = { style: BorderStyle.SINGLE, size: 5, color: hex(COLOURS.line) } as const;

interface RowPlace {
	readonly head: boolean;
	/** Stands on the page of the row beneath it. */
	readonly keptWithNext: boolean;
}

/** A table of the model: fixed widths, heads repeated on each page, rows never divided. */
export function wordTable(table: Table, context: WordContext): WordBlock[] {
	const widths = columnWidths(table, context.width);
	const headRows = table.head.length;
	const rows = [...table.head, ...table.body];
	if (rows.length === 0) return [];
	const grid = new WordTable({
		width: { size: sum(widths), type: WidthType.DXA },
		columnWidths: widths,
		layout: TableLayoutType.FIXED,
		borders: {
			top: LINE,
			bottom: LINE,
			left: LINE,
			right: LINE,
			insideHorizontal: LINE,
			insideVertical: LINE
		},
		margins: {
			left: twips(PADDING),
			right: twips(PADDING),
			top: twips(context.style.locale === 'km' ? 2 : 4),
			bottom: twips(3)
		},
		rows: rows.map((row, index) => {
			const last = index === rows.length - 1;
			const head = index < headRows;
			const keptWithNext = !last && (head || row.look === 'group' || table.keepWhole === true);
			return wordRow(row, table, widths, { head, keptWithNext }, context);
		})
	});
	if (!table.caption) return [grid, spacer()];
	return [styledParagraph('TableCaption', table.caption, context), grid, spacer()];
}

/** Word wants a paragraph after a table; this one takes the room that stands beneath it. */
export function spacer(keepNext = false): Paragraph {
	return new Paragraph({ style: 'Spacer', ...(keepNext ? { keepNext } : {}) });
}

/** The same without room, at the end of a cell or of the text. */
export function cellEnd(): Paragraph {
	return new Paragraph({ style: 'CellEnd' });
}

/** The width of the page divided by weight, to the last twentieth of a point. */
function columnWidths({ columns }: Table, width: number): number[] {
	const total = columns.reduce((weight, column) => weight + column.weight, 0);
	const room = twips(width);
	let weight = 0;
	let left = 0;
	return columns.map((column) => {
		weight += column.weight;
		const right = Math.round((room * weight) / total);
		const own = right - left;
		left = right;
		return own;
	});
}

function wordRow(
	row: Row,
	table: Table,
	widths: readonly number[],
	{ head, keptWithNext }: RowPlace,
	context: WordContext
): TableRow {
	const set = row.look === 'group' || row.look === 'total';
	const fill = head ? COLOURS.headFill : set ? COLOURS.groupFill : undefined;
	const style = styleId(
		`${head || set ? 'TableHead' : 'TableText'}${table.size === 'small' ? 'Small' : ''}`,
		context
	);
	const cells: TableCell[] = [];
	let column = 0;
	for (const cell of filled(row.cells, table.columns.length)) {
		const span = spanOf(cell);
		const align = alignmentOf(cell, table, column, head);
		cells.push(
			new TableCell({
				children: cellParagraphs(cell, { style, align, keepNext: keptWithNext }, context),
				width: { size: sum(widths.slice(column, column + span)), type: WidthType.DXA },
				...(span > 1 ? { columnSpan: span } : {}),
				...(head ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
				...(fill ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: hex(fill) } } : {})
			})
		);
		column += span;
	}
	const { rowHeight } = table;
	return new TableRow({
		children: cells,
		cantSplit: true,
		...(head ? { tableHeader: true } : {}),
		...(rowHeight && !head && row.look !== 'group'
			? { height: { value: twips(rowHeight), rule: HeightRule.ATLEAST } }
			: {})
	});
}

/** A row has a cell for each column, whether or not something stands in it. */
function filled(cells: readonly Cell[], columns: number): Cell[] {
	const used = cells.reduce((count, cell) => count + spanOf(cell), 0);
	return [...cells, ...Array.from({ length: Math.max(columns - used, 0) }, () => '')];
}

function cellParagraphs(
	cell: Cell,
	{ style, align, keepNext }: { style: string; align: Align; keepNext: boolean },
	context: WordContext
): Paragraph[] {
	const { figure } = contentOf(cell);
	const shared = {
		style,
		...(align === 'left' ? {} : { alignment: ALIGNMENTS[align] }),
		...(keepNext ? { keepNext } : {})
	};
	const paragraphs = paragraphsOf(cell).map(
		(text, index) =>
			new Paragraph({
				...shared,
				...(index > 0 ? { spacing: { before: twips(2) } } : {}),
				children: toWordRuns(text, context)
			})
	);
	if (figure) {
		const children = [drawing(figure)];
		paragraphs.push(
			new Paragraph({ ...shared, spacing: { before: twips(3), line: SINGLE_LINE }, children })
		);
	}
	return paragraphs.length > 0 ? paragraphs : [new Paragraph(shared)];
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
