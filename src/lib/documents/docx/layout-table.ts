import {
	BorderStyle,
	HeightRule,
	Paragraph,
	Table as WordTable,
	TableCell,
	TableLayoutType,
	TableRow,
	WidthType,
	type TextDirection,
	type VerticalAlignTable
} from 'docx';
import { twips } from './measure.ts';

/** What the body of a Word document, or a cell of it, consists of. */
export type WordBlock = Paragraph | WordTable;

/** A cell of a table that arranges and is not seen. Distances are in points. */
export interface LayoutCell {
	readonly width: number;
	readonly children: readonly WordBlock[];
	readonly padding?: { left?: number; right?: number; top?: number; bottom?: number };
	readonly verticalAlign?: (typeof VerticalAlignTable)[keyof typeof VerticalAlignTable];
	/** A thin line around the cell, to cut along. */
	readonly cutLine?: string;
	/** Turned by a quarter. */
	readonly textDirection?: (typeof TextDirection)[keyof typeof TextDirection];
}

export interface LayoutRow {
	readonly cells: readonly LayoutCell[];
	/** Exactly so high, whatever stands in it. */
	readonly height?: number;
	readonly cantSplit?: boolean;
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = {
	top: NONE,
	bottom: NONE,
	left: NONE,
	right: NONE,
	insideHorizontal: NONE,
	insideVertical: NONE
};

/**
 * Sets blocks beside each other: the columns of the first row hold for all. Word takes a table
 * without rows for damage, so there is none then.
 */
export function layoutTable(rows: readonly LayoutRow[]): WordBlock {
	if (rows.length === 0) return new Paragraph({ style: 'CellEnd' });
	const widths = (rows[0]?.cells ?? []).map(({ width }) => twips(width));
	return new WordTable({
		width: { size: widths.reduce((total, width) => total + width, 0), type: WidthType.DXA },
		columnWidths: widths,
		layout: TableLayoutType.FIXED,
		borders: NO_BORDERS,
		margins: { left: 0, right: 0, top: 0, bottom: 0 },
		rows: rows.map(
			({ cells, height, cantSplit }) =>
				new TableRow({
					children: cells.map(layoutCell),
					...(cantSplit ? { cantSplit } : {}),
					...(height ? { height: { value: twips(height), rule: HeightRule.EXACT } } : {})
				})
		)
	});
}

function layoutCell(cell: LayoutCell): TableCell {
	const { left = 0, right = 0, top = 0, bottom = 0 } = cell.padding ?? {};
	const line = cell.cutLine
		? ({ style: BorderStyle.DASHED, size: 4, color: cell.cutLine } as const)
		: undefined;
	return new TableCell({
		width: { size: twips(cell.width), type: WidthType.DXA },
		margins: {
			left: twips(left),
			right: twips(right),
			top: twips(top),
			bottom: twips(bottom)
		},
		...(cell.verticalAlign ? { verticalAlign: cell.verticalAlign } : {}),
		...(cell.textDirection ? { textDirection: cell.textDirection } : {}),
		...(line ? { borders: { top: line, bottom: line, left: line, right: line } } : {}),
		// Word takes a cell without a paragraph for damage.
		children: cell.children.length > 0 ? cell.children : [new Paragraph({ style: 'CellEnd' })]
	});
}
