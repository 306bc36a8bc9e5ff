/** How much room measured nodes take, before they are laid out. */

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

/** Fixed columns have their width, the others share what is left. */
export function columnWidths({ columns = [], columnGap = 0 }: LayoutNode, width: number): number[] {
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
	// What the first word of the line is moved by: to the left of a space, to the right by an indent.
	let cut = node._inlines?.[0]?.leadingCut ?? 0;
	let ended = false;
	for (const inline of node._inlines ?? []) {
		const overflows = used > 0 && used + inline.width - cut - inline.trailingCut > width;
		if (overflows || ended) {
			lines += 1;
			used = 0;
			cut = inline.leadingCut;
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
