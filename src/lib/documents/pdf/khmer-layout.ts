import { breaksBeforeLine, cutToWidth, orderRightToLeft } from './line-breaks.ts';
import { checkWriter, PdfmakeLayoutBuilder } from './pdfmake-internals.ts';
import type { LayoutContext, LayoutNode, Line, Rooms, TableRow } from './pdfmake-types.ts';
import { beginsWith, placeIn, roomsOfTable, roomsToBegin } from './fit.ts';
import { Tag, type Role, type TagOf } from './tag.ts';

/** What the rows of a table are, by what it is itself. */
const ROWS: Partial<Record<TagOf['role'], Role>> = { Table: 'TR', TOC: 'TOCI' };

/** pdfmake's layout, with what Khmer and official pages need beyond it. */
export class KhmerLayoutBuilder extends PdfmakeLayoutBuilder {
	/** The structure of the document, and on its end the place of what is laid out now. */
	readonly #places: [Tag, ...(Tag | null)[]];
	/** How many tables what is laid out now stands in. */
	#tables = 0;
	/** What has its place, and with which of its rooms it begins there. */
	readonly #placed = new Map<LayoutNode, number>();
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
		if (line && node.pageOf) line.pageOf = node.pageOf;
		// What has no place of its own stands outside the structure: headers, footers, ornaments.
		if (line && this.#places.length > 1) line.structure = this.#places.at(-1) ?? undefined;
		return line;
	}

	/** A word wider than its column is divided where that may be (`cutWord`). */
	#nextLine(node: LayoutNode): Line | null {
		const first = node._inlines?.[0];
		const { availableWidth } = this.writer.context();
		if (!first || first.noWrap || first.width <= availableWidth) {
			return super.buildNextLine(node);
		}
		const rest = cutToWidth(first, availableWidth);
		if (rest) node._inlines?.splice(1, 0, rest);
		// A single syllable that is still too wide stands out rather than being cut.
		first.noWrap = true;
		return super.buildNextLine(node);
	}

	override processNode(node: LayoutNode, verticalAlignment?: boolean): void {
		this.#checkOnce();
		if (this.#tables === 0 && this.writer.transactionLevel === 0) this.#place(node);
		this.#within(node.tag, node, () => {
			if (!node.turnedAbout) return this.#processWithin(node, verticalAlignment);
			this.writer.beginVerticalAlignment('turned').item.about = node.turnedAbout;
			super.processNode(node, verticalAlignment);
			this.writer.endVerticalAlignment('turned');
		});
		if (node.endsFirstPage && this.writer.context().page === 0) this.writer.moveToNextPage();
	}

	/** The space beneath what ends a page is none: pdfmake would begin another page for it. */
	#processWithin(node: LayoutNode, verticalAlignment?: boolean): void {
		const margin = node._margin;
		if (!margin) return super.processNode(node, verticalAlignment);
		const [left, top, right, bottom] = margin;
		node._margin = [left, top, right, 0];
		super.processNode(node, verticalAlignment);
		node._margin = margin;
		const context = this.writer.context();
		// What is kept in one piece has no end of a page.
		const room = this.writer.transactionLevel > 0 ? bottom : context.availableHeight;
		context.moveDown(Math.min(bottom, Math.max(room, 0)));
	}

	/** Goes on to the next page before what finds too little room to begin on this one. */
	#place(node: LayoutNode): void {
		const begins = node.keepsNext || node.table || node.columns || node.tag?.role === 'LI';
		if (!begins || this.#placed.has(node)) return;
		const page = pageHeight(this.writer.context());
		const width = this.writer.context().availableWidth;
		const rooms = roomsToBegin(node, width, page);
		let place = placeIn(rooms, this.writer.context().availableHeight, page);
		if (place === null) {
			if (this.#mayMoveLines()) this.writer.moveToNextPage();
			place = placeIn(rooms, this.writer.context().availableHeight, page) ?? rooms.length - 1;
		}
		this.#settle(node, place, width);
	}

	/** What begins with something that has its place is moved no more. */
	#settle(node: LayoutNode, place: number, width: number): void {
		this.#placed.set(node, place);
		const [first] = node.stack ?? [];
		const next = beginsWith(node, width);
		for (const one of [
			...(node.columns ?? []),
			...(first ? [first] : []),
			...(next ? [next] : [])
		]) {
			this.#settle(one, place, width);
		}
	}

	/** A row goes on to the next page where it, and what belongs to it, finds too little room on this one. */
	override processRow(row: TableRow): unknown {
		const { tableNode, rowIndex } = row;
		const rooms = rowIndex === undefined ? undefined : tableNode?.rowRooms?.[rowIndex];
		if (rooms && tableNode) this.#placeRow(rooms, tableNode);
		const role = tableNode?.tag && ROWS[tableNode.tag.role];
		return this.#within(role && { role }, {}, () => super.processRow(row));
	}

	#placeRow(rooms: Rooms, tableNode: LayoutNode): void {
		const whole = tableNode.table?.dontBreakRows === true;
		if (this.writer.transactionLevel !== (whole ? 1 : 0)) return;
		// The page on which the row is to be put when it is done, if it is kept in one piece.
		const context = whole ? this.writer.contextStack.at(-1) : this.writer.context();
		if (!context) return;
		// A row that may break has taken its padding already.
		const taken = whole ? 0 : rowPadding(tableNode);
		const place = placeIn(rooms, context.availableHeight + taken, pageHeight(context));
		if (place === null) context.availableHeight = 0;
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

	/** Below the top of a page and outside of what is kept in one piece. */
	#mayMoveLines(): boolean {
		const { y, pageMargins } = this.writer.context();
		return this.writer.transactionLevel === 0 && y > pageMargins.top;
	}

	#begins(node: LayoutNode): boolean {
		if (this.#begun.has(node)) return false;
		this.#begun.add(node);
		return true;
	}

	/**
	 * Rows stay in one piece where all are low enough. pdfmake loses what lies beyond the first
	 * page of an unbroken row, so a table with a very high row breaks inside its rows instead.
	 */
	override processTable(node: LayoutNode): void {
		if (node.table && this.writer.context().getCurrentPage()) {
			const context = this.writer.context();
			const page = pageHeight(context);
			const { availableWidth, availableHeight } = context;
			const { begin, lead, rows, breaks } = roomsOfTable(node, availableWidth);
			const place = this.#placed.get(node) ?? placeIn(begin, availableHeight, page) ?? 0;
			const together = lead[Math.min(place, lead.length - 1)] ?? 0;
			const headRows = node.table.headerRows ?? 0;
			node.table.dontBreakRows = !breaks;
			if (headRows > 0 && together > 0) node.table.keepWithHeaderRows = together;
			// The head and the rows that begin with it are placed with the table.
			const placed = headRows === 0 ? 0 : headRows + Math.max(together, 1);
			node.rowRooms = rows.map((rooms, index) => (index < placed ? [0] : rooms));
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
}

/** Between the margins. */
function pageHeight(context: LayoutContext): number {
	const height = context.getCurrentPage()?.pageSize.height ?? 0;
	return height - context.pageMargins.top - context.pageMargins.bottom;
}

function rowPadding(node: LayoutNode): number {
	const layout = node._layout;
	if (!layout) return 0;
	return layout.paddingTop(0, node) + layout.paddingBottom(0, node) + layout.hLineWidth(0, node);
}
