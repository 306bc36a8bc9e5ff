import { breaksBeforeLine, cutToWidth, orderRightToLeft } from './line-breaks.ts';
import { checkWriter, PdfmakeLayoutBuilder } from './pdfmake-internals.ts';
import type { LayoutNode, Line, TableRow } from './pdfmake-types.ts';
import { estimateHeight, estimateRowHeights, roomsOfRows, roomToBegin } from './room.ts';
import { Tag, type TagOf } from './tag.ts';

/** The part of a page that a table row may fill and still be kept in one piece. */
const UNBROKEN_ROW_SHARE = 0.45;
/** The part of a page that may stay empty so that what belongs together stands together. */
const EMPTY_SHARE = 0.38;

/** May be divided anywhere. */
const PLAIN = /^[ -\u00a0]*$/;

/** pdfmake's layout, with what Khmer and official pages need beyond it. */
export class KhmerLayoutBuilder extends PdfmakeLayoutBuilder {
	/** The structure of the document, and on its end the place of what is laid out now. */
	readonly #places: [Tag, ...(Tag | null)[]];
	/** How many tables what is laid out now stands in. */
	#tables = 0;
	/** Paragraphs whose first line is set. */
	readonly #begun = new WeakSet<LayoutNode>();
	#checked = false;

	constructor(pageSize: unknown, margins: unknown, svgMeasure: unknown, structure: Tag) {
		super(pageSize, margins, svgMeasure);
		this.#places = [structure];
	}

	override buildNextLine(node: LayoutNode): Line | null {
		if (this.#mayMoveLines() && breaksBeforeLine(node, this.writer.context(), this.#begins(node))) {
			this.writer.moveToNextPage();
		}
		const line = this.#nextLine(node);
		if (line) orderRightToLeft(line);
		// What has no place of its own stands outside the structure: headers, footers, ornaments.
		if (line && this.#places.length > 1) line.structure = this.#places.at(-1) ?? undefined;
		return line;
	}

	/** A word wider than its column is divided between syllables or letters with their marks, never inside one. */
	#nextLine(node: LayoutNode): Line | null {
		const first = node._inlines?.[0];
		const { availableWidth } = this.writer.context();
		if (!first || first.noWrap || first.width <= availableWidth || PLAIN.test(first.text)) {
			return super.buildNextLine(node);
		}
		const rest = cutToWidth(first, availableWidth);
		if (rest) node._inlines?.splice(1, 0, rest);
		// A single syllable that is still too wide stands out rather than being cut.
		first.noWrap = true;
		return super.buildNextLine(node);
	}

	/** A heading begins on the next page when too little of its text would follow it on this one. */
	override processNode(node: LayoutNode, verticalAlignment?: boolean): void {
		this.#checkOnce();
		if ((node.followedBy || node.keepWhole) && this.#atPageLevel()) {
			const context = this.writer.context();
			const pageHeight = context.getCurrentPage()?.pageSize.height ?? 0;
			const room = roomToBegin(node, context.availableWidth);
			if (context.availableHeight < Math.min(room, pageHeight * EMPTY_SHARE)) {
				this.writer.moveToNextPage();
			}
		}
		this.#within(node.tag, node, () => {
			if (!node.turnedAbout) return super.processNode(node, verticalAlignment);
			this.writer.beginVerticalAlignment('turned').item.about = node.turnedAbout;
			super.processNode(node, verticalAlignment);
			this.writer.endVerticalAlignment('turned');
		});
	}

	/** Rows that belong together go on over the page together. */
	override processRow(row: TableRow): unknown {
		const { tableNode, rowIndex } = row;
		// The page on which this row is to be put when it is done, if it is kept in one piece.
		const page = this.writer.transactionLevel === 1 ? this.writer.contextStack.at(-1) : undefined;
		if (tableNode?.rowRooms && rowIndex !== undefined && page) {
			const room = tableNode.rowRooms[rowIndex] ?? 0;
			if (room > page.availableHeight) page.availableHeight = 0;
		}
		const tag: TagOf | undefined = tableNode?.tag?.role === 'Table' ? { role: 'TR' } : undefined;
		return this.#within(tag, {}, () => super.processRow(row));
	}

	/** Lays something out as part of what it is in the structure. */
	#within<Result>(of: TagOf | undefined, node: LayoutNode, layOut: () => Result): Result {
		const parent = this.#places.at(-1) ?? null;
		if (!of) return layOut();
		const { role } = of;
		const tag = role === 'Artifact' || !parent ? null : new Tag({ ...of, role }, parent);
		if (tag) node.structure = tag;
		this.#places.push(tag);
		try {
			return layOut();
		} finally {
			this.#places.pop();
		}
	}

	/** Below the top of a page, outside of tables, columns and blocks that are kept in one piece. */
	#atPageLevel(): boolean {
		return this.nestedLevel === 0 && this.#mayMoveLines();
	}

	/** Below the top of a page and outside of what is kept in one piece. */
	#mayMoveLines(): boolean {
		const { y, pageMargins } = this.writer.context();
		return this.#tables === 0 && this.writer.transactionLevel === 0 && y > pageMargins.top;
	}

	#begins(node: LayoutNode): boolean {
		if (this.#begun.has(node)) return false;
		this.#begun.add(node);
		return true;
	}

	/**
	 * Rows stay in one piece where they are low enough. pdfmake loses what lies beyond the first
	 * page of an unbroken row, so a table with a very high row breaks inside its rows instead.
	 */
	override processTable(node: LayoutNode): void {
		const page = this.writer.context().getCurrentPage();
		if (node.table && page) {
			const limit = page.pageSize.height * UNBROKEN_ROW_SHARE;
			const heights = estimateRowHeights(node);
			const headerRows = node.table.headerRows ?? 0;
			node.table.dontBreakRows = heights.every((height) => height < limit);
			const together = node.rowsWithNext?.has(headerRows) ? 2 : 1;
			const begin = heights.slice(0, headerRows + together).reduce((sum, one) => sum + one, 0);
			if (headerRows > 0 && heights.length >= headerRows + together && begin < limit) {
				node.table.keepWithHeaderRows = together;
			}
			const after = node.endsBefore ? estimateHeight(node.endsBefore, this.#width()) : 0;
			const rooms = roomsOfRows(heights, node.rowsWithNext ?? new Set(), after, limit);
			// The head and the rows that begin with it are moved by pdfmake.
			const begins = headerRows + (node.table.keepWithHeaderRows ?? 0);
			node.rowRooms = rooms.map((room, index) => (index < begins ? 0 : room));
		}
		this.#tables += 1;
		super.processTable(node);
		this.#tables -= 1;
	}

	/** The writer is there once there is a page. */
	#checkOnce(): void {
		if (this.#checked || !this.writer.context().getCurrentPage()) return;
		checkWriter(this.writer);
		this.#checked = true;
	}

	#width(): number {
		return this.writer.context().availableWidth;
	}
}
