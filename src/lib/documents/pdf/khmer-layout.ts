import { hasKhmer, splitSyllables } from '../../i18n/khmer-line-breaking.ts';
import { PdfmakeLayoutBuilder } from './pdfmake-internals.ts';
import type { Inline, LayoutNode, Line } from './pdfmake-types.ts';
import { estimateRowHeights, roomToBegin } from './room.ts';
import { Tag, type TagOf } from './structure.ts';

/** The part of a page that a table row may fill and still be kept in one piece. */
const UNBROKEN_ROW_SHARE = 0.45;
/** The part of a page that may stay empty so that what belongs together stands together. */
const EMPTY_SHARE = 0.55;

/** pdfmake's layout, with what Khmer and official pages need beyond it. */
export class KhmerLayoutBuilder extends PdfmakeLayoutBuilder {
	/** The structure of the document, and on its end the place of what is laid out now. */
	readonly #places: [Tag, ...(Tag | null)[]];

	constructor(pageSize: unknown, margins: unknown, svgMeasure: unknown, structure: Tag) {
		super(pageSize, margins, svgMeasure);
		this.#places = [structure];
	}

	override buildNextLine(node: LayoutNode): Line | null {
		const line = this.#nextLine(node);
		// What has no place of its own stands outside the structure: headers, footers, ornaments.
		if (line && this.#places.length > 1) line.structure = this.#places.at(-1) ?? undefined;
		return line;
	}

	/** A word wider than its column is divided between syllables, never inside one. */
	#nextLine(node: LayoutNode): Line | null {
		const first = node._inlines?.[0];
		const { availableWidth } = this.writer.context();
		if (!first || first.noWrap || first.width <= availableWidth || !hasKhmer(first.text)) {
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
		if ((node.followedBy || node.keepWhole) && this.atPageLevel()) {
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

	override processRow(options: { readonly tableNode?: LayoutNode }): unknown {
		const isRow = options.tableNode?.tag?.role === 'Table';
		return this.#within(isRow ? { role: 'TR' } : undefined, {}, () => super.processRow(options));
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
	private atPageLevel(): boolean {
		const { y, pageMargins } = this.writer.context();
		return this.nestedLevel === 0 && this.writer.transactionLevel === 0 && y > pageMargins.top;
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
			const header = heights.slice(0, headerRows).reduce((sum, height) => sum + height, 0);
			const first = heights[headerRows];
			if (headerRows > 0 && first !== undefined && header + first < limit) {
				node.table.keepWithHeaderRows = 1;
			}
		}
		super.processTable(node);
	}
}

/** Shortens the inline to what fits into the width and returns the rest, if there is any. */
function cutToWidth(inline: Inline, width: number): Inline | null {
	const syllables = splitSyllables(inline.text);
	const widthOf = (text: string) =>
		inline.font.widthOfString(text, inline.fontSize, inline.fontFeatures);
	let count = 1;
	while (count < syllables.length && widthOf(syllables.slice(0, count + 1).join('')) <= width) {
		count += 1;
	}
	if (count >= syllables.length) return null;
	const text = syllables.slice(count).join('');
	const rest: Inline = { ...inline, text, width: widthOf(text), leadingCut: 0 };
	inline.text = syllables.slice(0, count).join('');
	inline.width = widthOf(inline.text);
	inline.trailingCut = 0;
	inline.noNewLine = false;
	inline.lineEnd = false;
	return rest;
}
