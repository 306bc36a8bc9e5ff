/**
 * What of a document stands together on a page: a heading with two lines or rows of what follows, the mark of a list
 * with its text, the first two rows of a table and the last two, a signature with the words before it. It is decided
 * from the heights of measured nodes, as each begins, so that the document is laid out once. Standing together never
 * leaves more than a quarter of a page empty: then less stands together, in the end a part of a high row. Only a
 * signature is never parted from what it signs.
 */

import type { LayoutNode, Rooms } from './pdfmake-types.ts';
import {
	columnWidths,
	countLines,
	estimateHeight,
	estimateRowHeights,
	LINES_TOGETHER
} from './room.ts';
import type { TagOf } from './tag.ts';

/**
 * The part of a page that may stay empty so that what belongs together stands together: with the space beneath what
 * stands on it, less than a quarter.
 */
const EMPTY_SHARE = 0.23;

const HEADINGS: readonly TagOf['role'][] = ['H2', 'H3', 'H4'];

/**
 * How something begins.
 *
 * @param available the height that is left on the page
 * @param page the height of a page, between its margins
 * @returns the place in `rooms` of the room that it takes here; null where it begins on the next page
 */
export function placeIn(rooms: Rooms, available: number, page: number): number | null {
	const best = rooms.findIndex((room) => room <= page);
	if (best < 0) return rooms.length - 1;
	if (rooms[best]! <= available) return best;
	if (available <= EMPTY_SHARE * page) return null;
	const fitting = rooms.findIndex((room) => room <= available);
	return fitting < 0 ? null : fitting;
}

/** The rooms with which a node begins on pages of this height: a heading with what follows it. */
export function roomsToBegin(node: LayoutNode, width: number, page: number): Rooms {
	const [top, bottom] = [node._margin?.[1] ?? 0, node._margin?.[3] ?? 0];
	const inner = width - (node._margin?.[0] ?? 0) - (node._margin?.[2] ?? 0);
	const follows = beginsWith(node, width);
	if (follows) return raised(estimateHeight(node, width), roomsToBegin(follows, width, page));
	if (node.unbreakable) return [estimateHeight(node, width) - bottom];
	if (node.table) return raised(top, roomsOfTable(node, inner).begin);
	if (node.columns) {
		const widths = columnWidths(node, inner);
		return raised(
			top,
			highest(node.columns.map((one, index) => roomsToBegin(one, widths[index] ?? inner, page)))
		);
	}
	const [first, second] = node.stack ?? [];
	if (first) {
		const alone = second && linesOf(first, inner) < LINES_TOGETHER;
		const rooms = alone
			? raised(estimateHeight(first, inner), roomsToBegin(second, inner, page))
			: roomsToBegin(first, inner, page);
		return raised(top, rooms);
	}
	if (node._inlines) {
		// Three lines stay together: neither the first nor the last may stand alone.
		if (countLines(node, inner) <= 2 * LINES_TOGETHER - 1) {
			return [estimateHeight(node, width) - bottom];
		}
		return [top + LINES_TOGETHER * Math.max(0, ...node._inlines.map(({ height }) => height))];
	}
	return [estimateHeight(node, width) - bottom];
}

/** What a node does not stand without on its page: of a heading what follows it, and more where that is one line. */
export function beginsWith(node: LayoutNode, width: number): LayoutNode | null {
	if (!node.next) return null;
	if (node.keepsNext) return node.next;
	// Where another heading follows, the one line is all there is.
	const isBrief = node.followsKept && !isHeading(node.next);
	return isBrief && linesOf(node, width) < LINES_TOGETHER ? node.next : null;
}

/** Whether a node is a heading, or headings beside each other. */
function isHeading({ tag, columns, stack }: LayoutNode): boolean {
	const parts = columns ?? stack?.slice(-1);
	if (parts && parts.length > 0) return parts.every(isHeading);
	return tag !== undefined && HEADINGS.includes(tag.role);
}

/** The lines of a node that is text, or columns of text; more than are asked for of anything else. */
function linesOf(node: LayoutNode, width: number): number {
	if (node._inlines) return countLines(node, width);
	if (!node.columns) {
		const [only, ...others] = node.stack ?? [];
		return only && others.length === 0 ? linesOf(only, width) : LINES_TOGETHER;
	}
	const widths = columnWidths(node, width);
	return Math.max(0, ...node.columns.map((one, index) => linesOf(one, widths[index] ?? width)));
}

/** How a table begins and goes on, in points. */
export interface TableRooms {
	/** Of the table with its head. */
	begin: Rooms;
	/** How many rows of the body begin with the head, for each room of `begin`. */
	lead: readonly number[];
	/** Of each row. */
	rows: readonly Rooms[];
	/** Whether a row is broken where a page ends. */
	breaks: boolean;
}

/** What is known of tables that are not laid out yet: asked for by the heading before, and by the table. */
const known = new WeakMap<LayoutNode, { width: number; rooms: TableRooms }>();

/** How a table of this width begins and goes on; asked before its words are set. */
export function roomsOfTable(node: LayoutNode, width: number): TableRooms {
	const before = known.get(node);
	if (before?.width === width) return before.rooms;
	const rooms = tableRooms(node, width);
	known.set(node, { width, rooms });
	return rooms;
}

function tableRooms(node: LayoutNode, width: number): TableRooms {
	const heights = estimateRowHeights(node);
	const after = node.endsBefore ? estimateHeight(node.endsBefore, width) : 0;
	const headRows = node.table?.headerRows ?? 0;
	const topLine = node._layout?.hLineWidth(0, node) ?? 0;
	const head = topLine + sum(heights.slice(0, headRows));
	const withNext = node.rowsWithNext ?? new Set<number>();
	const part = rowPart(node);
	const rows = roomsOfRows(heights, withNext, after, part);
	const leads = [LINES_TOGETHER, 1]
		.map((min) => leadOf(heights.length, headRows, min, withNext))
		.filter((count, index, all) => count > 0 && count !== all[index - 1]);
	const begin = leads.map((count, index) => {
		const last = headRows + count - 1;
		const [best] = rows[last] ?? [0];
		const own = heights[last] ?? 0;
		// The best has with its last row what that row should have with it.
		return head + sum(heights.slice(headRows, last)) + (index === 0 || after > 0 ? best : own);
	});
	const [first = 0] = heights.slice(headRows);
	if (first >= 2 * part) {
		begin.push(head + part);
		leads.push(0);
	}
	const whole = node.keepWhole ? [topLine + sum(heights) + after] : [];
	const whenWhole = node.keepWhole ? [leads[0] ?? 0] : [];
	const [best = head, ...others] = [...whole, ...begin];
	return {
		begin: [best, ...others],
		lead: [...whenWhole, ...leads],
		rows,
		breaks: heights.some((height) => height >= 2 * part)
	};
}

/** How many rows of the body begin with the head: no group without its first row. */
function leadOf(
	rows: number,
	headRows: number,
	min: number,
	withNext: ReadonlySet<number>
): number {
	let count = Math.min(min, rows - headRows);
	while (count > 0 && headRows + count < rows && withNext.has(headRows + count - 1)) count += 1;
	return count;
}

/**
 * The rooms of each row.
 *
 * @param withNext the rows that are never parted from the next
 * @param after the height of what the last row is never parted from
 * @param part the height of two lines of a row
 */
function roomsOfRows(
	heights: readonly number[],
	withNext: ReadonlySet<number>,
	after: number,
	part: number
): Rooms[] {
	const rooms: Rooms[] = [];
	const last = heights.length - 1;
	for (let index = last; index >= 0; index -= 1) {
		const own = heights[index] ?? 0;
		const less = own >= 2 * part ? [part] : [];
		const next = rooms[index + 1];
		if (index === last) rooms[index] = after > 0 ? [own + after] : [own, ...less];
		else if (withNext.has(index) && next) rooms[index] = raised(own, next);
		else if (index === last - 1 && next) rooms[index] = [own + next[0], own, ...less];
		else rooms[index] = [own, ...less];
	}
	return rooms;
}

/** The height of two lines in the cells of a table. */
function rowPart(node: LayoutNode): number {
	const layout = node._layout;
	const padding = layout ? layout.paddingTop(0, node) + layout.paddingBottom(0, node) : 0;
	let line = 0;
	for (const row of node.table?.body ?? []) {
		for (const cell of row) line = Math.max(line, cell._inlines?.[0]?.height ?? 0);
	}
	return padding + LINES_TOGETHER * line;
}

function raised(by: number, [best, ...others]: Rooms): Rooms {
	return [by + best, ...others.map((room) => by + room)];
}

/** The rooms of things beside each other. */
function highest(all: readonly Rooms[]): Rooms {
	const [best, ...others] = Array.from(
		{ length: Math.max(1, ...all.map(({ length }) => length)) },
		(_, index) => Math.max(0, ...all.map((rooms) => rooms[index] ?? rooms.at(-1) ?? 0))
	);
	return [best ?? 0, ...others];
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
