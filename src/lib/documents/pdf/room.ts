/**
 * How much room measured nodes take, before they are laid out: from it is decided what stays
 * together and what begins on the next page.
 */

import type { LayoutNode } from './pdfmake-types.ts';

/** As many lines of a paragraph at least stand at the foot and at the head of a page. */
export const LINES_TOGETHER = 2;

/** The height of each row of a table, in points. */
export function estimateRowHeights(node: LayoutNode): number[] {
	const { table } = node;
	if (!table) return [];
	const layout = node._layout;
	const padding = layout
		? layout.paddingTop(0, node) + layout.paddingBottom(0, node) + layout.hLineWidth(0, node)
		: 0;
	const widths = table.widths.map(({ width, _calcWidth }) =>
		typeof width === 'number' ? width : (_calcWidth ?? 0)
	);
	return table.body.map((row, index) => {
		const min = table.heights?.(index);
		return row.reduce(
			(highest, cell, column) => {
				if (cell._span) return highest;
				const width = sum(widths.slice(column, column + (cell.colSpan ?? 1)));
				return Math.max(highest, estimateHeight(cell, width) + padding);
			},
			typeof min === 'number' ? min + padding : 0
		);
	});
}

/**
 * The room that each row must find to begin on a page: its own, and that of the rows after it from
 * which it is not to be parted.
 *
 * @param heights of the rows, in points
 * @param withNext the rows that are not parted from the next
 * @param after the height of what the last row is not parted from
 * @param limit the most that is kept together
 */
export function roomsOfRows(
	heights: readonly number[],
	withNext: ReadonlySet<number>,
	after: number,
	limit: number
): number[] {
	const rooms: number[] = [];
	for (let index = heights.length - 1; index >= 0; index -= 1) {
		const own = heights[index] ?? 0;
		const last = index === heights.length - 1;
		const next = last ? after : withNext.has(index) ? (rooms[index + 1] ?? 0) : 0;
		rooms[index] = own + next <= limit ? own + next : own;
	}
	return rooms;
}

/** The height of a node that is set in a width, in points. */
export function estimateHeight(node: LayoutNode, outerWidth: number): number {
	const [left, top, right, bottom] = node._margin ?? [0, 0, 0, 0];
	const width = Math.max(outerWidth - left - right, 1);
	const children = node.stack ?? node.ul ?? node.ol;
	let height = node._height ?? 0;
	if (node._inlines) {
		height = textHeight(node, width);
	} else if (children) {
		height = children.reduce((sum, child) => sum + estimateHeight(child, width), 0);
	} else if (node.columns) {
		const widths = columnWidths(node, width);
		height = Math.max(
			0,
			...node.columns.map((column, index) => estimateHeight(column, widths[index] ?? width))
		);
	} else if (node.table) {
		height = sum(estimateRowHeights(node));
	}
	return height + top + bottom;
}

/**
 * The room that a node must find to begin on a page: of text two lines, of a table its head with
 * the first row, or all of it where it is to be kept whole; of a heading also what follows it.
 */
export function roomToBegin(node: LayoutNode, width: number): number {
	const top = node._margin?.[1] ?? 0;
	if (node.followedBy) return estimateHeight(node, width) + roomToBegin(node.followedBy, width);
	if (node.table) {
		const heights = estimateRowHeights(node);
		const rows = node.keepWhole ? heights : heights.slice(0, (node.table.headerRows ?? 0) + 1);
		return top + sum(rows);
	}
	if (node.columns) {
		const widths = columnWidths(node, width);
		const rooms = node.columns.map((column, index) => roomToBegin(column, widths[index] ?? width));
		return top + Math.max(0, ...rooms);
	}
	const [first] = node.stack ?? [];
	if (first) return top + roomToBegin(first, width);
	if (node._inlines) {
		// Three lines stay together: neither the first nor the last may stand alone.
		if (countLines(node, width) <= 2 * LINES_TOGETHER - 1) return estimateHeight(node, width);
		return top + LINES_TOGETHER * Math.max(0, ...node._inlines.map(({ height }) => height));
	}
	return estimateHeight(node, width);
}

/** Fixed columns have their width, the others share what is left. */
function columnWidths({ columns = [], columnGap = 0 }: LayoutNode, width: number): number[] {
	const fixed = columns.map((column) => (typeof column.width === 'number' ? column.width : null));
	const left = width - columnGap * (columns.length - 1) - sum(fixed.map((value) => value ?? 0));
	const open = fixed.filter((value) => value === null).length;
	return fixed.map((value) => value ?? Math.max(left / Math.max(open, 1), 1));
}

function textHeight(node: LayoutNode, width: number): number {
	const lineHeight = Math.max(0, ...(node._inlines ?? []).map((inline) => inline.height));
	return countLines(node, width) * lineHeight;
}

/** The lines that the words of a node fill, as the layout fills them: as many words as fit. */
export function countLines(node: LayoutNode, width: number): number {
	let lines = 1;
	let used = 0;
	let ended = false;
	for (const inline of node._inlines ?? []) {
		const overflows = used > 0 && used + inline.width - inline.trailingCut > width;
		if (overflows || ended) {
			lines += 1;
			used = 0;
		}
		used += inline.width;
		// A word wider than the line goes on over several.
		lines += Math.max(0, Math.ceil((inline.width - inline.trailingCut) / width) - 1);
		ended = inline.lineEnd === true;
	}
	return lines;
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
