import type { LayoutNode } from './pdfmake-internals.ts';

/** Words do not fill a line to its end; the share of a line that is really used, at the least. */
const LINE_FILL = 0.75;

/**
 * The height of each row of a measured table in points, on the high side: whether rows can be
 * kept in one piece is decided before they are laid out.
 */
export function estimateRowHeights(node: LayoutNode): number[] {
	const { table } = node;
	if (!table) return [];
	const widths = table.widths.map(({ width, _calcWidth }) =>
		typeof width === 'number' ? width : (_calcWidth ?? 0)
	);
	return table.body.map((row) =>
		row.reduce((highest, cell, column) => {
			if (cell._span) return highest;
			const width = widths
				.slice(column, column + (cell.colSpan ?? 1))
				.reduce((sum, part) => sum + part, 0);
			return Math.max(highest, estimateHeight(cell, width));
		}, 0)
	);
}

function estimateHeight(node: LayoutNode, outerWidth: number): number {
	const [left, top, right, bottom] = node._margin ?? [0, 0, 0, 0];
	const width = Math.max(outerWidth - left - right, 1);
	const children = node.stack ?? node.ul ?? node.ol;
	let height = 0;
	if (node._inlines) {
		height = textHeight(node, width);
	} else if (children) {
		height = children.reduce((sum, child) => sum + estimateHeight(child, width), 0);
	} else if (node.columns) {
		const share = width / Math.max(node.columns.length, 1);
		height = Math.max(0, ...node.columns.map((column) => estimateHeight(column, share)));
	} else if (node.table) {
		height = estimateRowHeights(node).reduce((sum, row) => sum + row, 0);
	} else {
		height = node._height ?? 0;
	}
	return height + top + bottom;
}

function textHeight(node: LayoutNode, width: number): number {
	let lines = 1;
	let used = 0;
	let lineHeight = 0;
	for (const inline of node._inlines ?? []) {
		used += inline.width;
		lineHeight = Math.max(lineHeight, inline.height);
		if (inline.lineEnd) {
			lines += Math.ceil(used / (width * LINE_FILL));
			used = 0;
		}
	}
	return (lines + Math.floor(used / (width * LINE_FILL))) * lineHeight;
}
